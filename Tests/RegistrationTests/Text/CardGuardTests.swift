import TestSupport
import Testing

@testable import Registration

@Suite("What is and is no card")
struct CardGuardTests {
  @Test(
    "everyday numbers are no cards",
    arguments: [
      "", "2930 Wetmore Ave. Suite 9B", "D-50667 Köln", "10,412 people", "2026-11-23 17:01:37.123",
      "123456789012", "4242424242424241", "4242 4242 4242", "0000 0000 0000 0000",
      "1111111111111117", "978-3-16-148410-0", "9783161484100", "10.1000/182", "192.168.100.200",
      "DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "GB82 WEST 1234 5698 7654 32",
      "+49 170 1234567", "tel:+492211234567", "1 2 3 4 5 6 7 8 9 10 11 12",
      "S0140-6736(20)30183-5", "S0140673620301835", "M-7K3Q-9TXA", "1999 2000 2001 2002",
    ])
  func everyday(text: String) {
    #expect(CardGuard.finding(in: text) == nil)
  }

  @Test(
    "other writings are found",
    arguments: [
      ("42424242 42424242", "Visa"), ("4242424242424242 12/27 123", "Visa"),
      ("No. 12 / 42424242 42424242", "Visa"), ("424242424242 4242 123", "Visa"),
      ("42424242424242421227123", "Visa"), ("4242424242424242123", "Visa"),
      ("030 1234567, 4242 4242 4242 4242", "Visa"), ("+49 30 1234567 4242 4242 4242 4242", "Visa"),
      ("3782 822463 10005", "American Express"), ("4242-4242.4242 4242", "Visa"),
      ("４２４２　４２４２　４２４２　４２４２", "Visa"), ("4242_4242_4242_4242", "Visa"),
      ("2200 0000 0000 0004", "Mir"), ("6759649826438453", "Maestro"),
      ("6521111111111110", "Discover"), ("5555\u{2212}5555\u{2212}5555\u{2212}4444", "Mastercard"),
      ("x4242424242424242y", "Visa"), ("⁴²⁴²⁴²⁴²⁴²⁴²⁴²⁴²", "Visa"),
    ])
  func otherWritings(text: String, brand: String) {
    #expect(CardGuard.finding(in: text)?.brand == brand)
  }

  @Test(
    "what a stripe reader types is found whatever its digits",
    arguments: [
      "%B4242424242424242^MUSTER/ANNA^27121010000000000?",
      "%B4242424242424241^MUSTER/ANNA^27121010000000000?", ";4242424242424241=27121010000000000?",
      "abc;123456789012345=2712?", "%b4242 4242 4242 4241^X", ";011234567890123445=",
    ])
  func trackData(text: String) {
    #expect(CardGuard.finding(in: text)?.brand == "magnetic stripe")
  }

  @Test(
    "a security code is found by its label",
    arguments: [
      ("CVV 123", true), ("cvv2: 1234", true), ("CVC: 123", true), ("CVC2 123", true),
      ("cvv123", true), ("exp 12/27 cvv 123", true), ("CVC 123 patients", false), ("CVV", false),
      ("CVV 12", false), ("CVV 12345", false), ("mcvv 123", false), ("Cvitkovic 123", false),
    ])
  func securityCode(text: String, isFound: Bool) {
    #expect((CardGuard.finding(in: text) != nil) == isFound)
  }

  @Test(
    "a telephone field takes telephone numbers",
    arguments: [
      ("+49 221 4567890", false), ("+4242 4242 4242 424", false), ("+6281 2345 6789 01", false),
      ("0049 30 12345678901", false), ("tel:+49-30-123456", false), ("+49 (0)30 1234567890", false),
      ("425-303-0114", false), ("+3782 822463 10005", true), ("3782 822463 10005", true),
      ("4242 4242 4242 4242", true), ("+4242 4242 4242 4242", true), ("378282246310005", true),
      ("+378282246310005", false), ("00 4242 4242 4242 4242", true),
    ])
  func telephoneField(text: String, isFound: Bool) {
    #expect((CardGuard.finding(in: text, kind: .telephone) != nil) == isFound)
  }

  @Test("a kind of field exempts only what its own check digits prove")
  func exemptKinds() {
    // Luhn and MOD 97 both right: an account number only where one is asked for or written whole.
    let account = "DE08424242424242424242"
    #expect(CardGuard.finding(in: "4242424242424242", kind: .iban) != nil)
    #expect(InternationalAccountNumber.isValid(Array("GB82WEST12345698765432".utf8)))
    #expect(!InternationalAccountNumber.isValid(Array(account.utf8)))
    #expect(CardGuard.finding(in: account, kind: .iban) != nil)
    #expect(CardGuard.finding(in: "RF18 5390 0754 7034", kind: .reference) == nil)
    #expect(CardGuard.finding(in: "5555555555554444", kind: .reference) != nil)
    #expect(CardGuard.finding(in: "5555-5555-5555-4444", kind: .orcid) != nil)
  }

  @Test(
    "Elsevier item identifiers go by the check digit of their ISSN",
    arguments: [
      // The bare form of journals numbered 2352 to 2666 begins as Mastercard numbers do.
      (issn: "2352340", year: "20", item: "30183")
    ])
  func publisherItems(issn: String, year: String, item: String) throws {
    let sum = zip(2...8, issn.utf8.reversed()).reduce(0) { $0 + $1.0 * (Int($1.1) - 48) }
    let check = (11 - sum % 11) % 11
    let full = check == 10 ? "X" : String(check)
    let candidates = (0...9).map { "\(issn)\(full)\(year)\(item)\($0)" }
    let alike = candidates.filter { CardGuard.finding(in: $0) != nil }
    #expect(alike.count == 1, "one last digit in ten passes Luhn")
    for number in alike {
      #expect(CardGuard.finding(in: "S\(number)") == nil)
      #expect(CardGuard.finding(in: "PII S\(number) (2020)") == nil)
      // Without the letter, inside a word, or with another ISSN nothing proves it is one.
      #expect(CardGuard.finding(in: "s\(number)") != nil)
      #expect(CardGuard.finding(in: "CARDS\(number)") != nil)
      #expect(CardGuard.finding(in: "S4242424242424242") != nil)
    }
  }

  @Test("account numbers are never cards, cards never account numbers", arguments: [UInt64(41)])
  func accountNumbers(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var luhn = 0
    for _ in 0..<20_000 {
      let body = "4" + (0..<17).map { _ in String(random.next() % 10) }.joined()
      let check = (0...97).first {
        Checksum.mod97(Array("DE\($0 < 10 ? "0" : "")\($0)\(body)".utf8))
      }
      guard let check, check > 1 else { continue }
      let compact = "DE\(check < 10 ? "0" : "")\(check)\(body)"
      let printed = CardNumbers.grouped(compact, by: " ")
      if CardGuard.finding(in: body) != nil { luhn += 1 }
      #expect(CardGuard.finding(in: printed) == nil, "seed \(seed): \(printed)")
      #expect(CardGuard.finding(in: "IBAN \(compact).") == nil, "seed \(seed): \(compact)")
      #expect(CardGuard.finding(in: compact, kind: .iban) == nil, "seed \(seed): \(compact)")
    }
    #expect(luhn > 1000, "the bodies must be such as would be found alone")
  }

  @Test("international telephone numbers are never cards", arguments: [UInt64(42)])
  func telephones(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let count = Int.random(in: 8...15, using: &random)
      var digits = String(Int.random(in: 1...9, using: &random))
      var text = "+" + digits
      var group = 1
      for _ in 1..<count {
        let digit = String(random.next() % 10)
        if random.next() % 3 == 0 {
          text += [" ", "-", ".", "/"][Int(random.next() % 4)]
          group = 0
        }
        digits += digit
        text += digit
        group += 1
      }
      let sizes = text.dropFirst().split { !$0.isNumber }.map(\.count)
      if sizes == [4, 6, 5] { continue }
      #expect(CardGuard.finding(in: text) == nil, "seed \(seed): \(text)")
      #expect(CardGuard.finding(in: text, kind: .telephone) == nil, "seed \(seed): \(text)")
    }
  }

  @Test("a random card is found in any brand, length and writing", arguments: [UInt64(43)])
  func randomCards(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let kinds = [
      ("4", 16), ("4", 13), ("4", 19), ("51", 16), ("2221", 16), ("2720", 16), ("34", 15),
      ("37", 15), ("6011", 16), ("300", 14), ("36", 14), ("3528", 16), ("62", 17), ("2204", 16),
      ("6304", 12), ("81", 16), ("82", 16),
    ]
    for _ in 0..<20_000 {
      let (prefix, length) = kinds[Int(random.next() % UInt64(kinds.count))]
      var body = prefix
      while body.count < length - 1 { body += String(random.next() % 10) }
      let check = (0...9).first { Checksum.luhn((body + String($0)).utf8.map { $0 - 48 }[...]) }
      let number = body + String(check ?? 0)
      let separator = ["", " ", "-", ".", "\u{A0}"][Int(random.next() % 5)]
      let text = CardNumbers.grouped(number, by: separator)
      #expect(CardGuard.finding(in: text) != nil, "seed \(seed): \(text)")
      #expect(CardGuard.finding(in: "Anna, \(text) or so") != nil, "seed \(seed): \(text)")
    }
  }

  @Test("postal codes beside telephone numbers are no cards", arguments: [UInt64(44)])
  func addressColumns(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let shapes = [(5, 10), (6, 10), (4, 9), (5, 9), (6, 11), (5, 11), (3, 10)]
      let (postal, telephone) = shapes[Int(random.next() % UInt64(shapes.count))]
      let row = [postal, telephone].map { count in
        (0..<count).map { _ in String(random.next() % 10) }.joined()
      }
      #expect(CardGuard.finding(acrossFields: row) == nil, "seed \(seed): \(row)")
    }
    #expect(CardGuard.finding(acrossFields: ["98201-1234", "425-303-0114"]) == nil)
    #expect(CardGuard.finding(acrossFields: ["3600", "+33 123 456 78"]) == nil)
  }

  @Test(
    "a run of twelve digits counts while it is typed",
    arguments: [
      ("12345678901", false), ("123456789012", true), ("1234 5678 9012", true),
      ("1234 5678 x 9012", false), ("１２３４５６７８９０１２", true), ("M-7K3Q-9TXA", false),
    ])
  func longRuns(text: String, isLong: Bool) {
    #expect(CardGuard.holdsLongDigitRun(text) == isLong)
  }
}
