import TestSupport
import Testing

@testable import Registration

@Suite("Telephone numbers")
struct TelephoneTests {
  @Test(
    "a number is understood however it is written",
    arguments: [
      ("+49 221 4567890", nil, "+492214567890"), ("0049 221 4567890", nil, "+492214567890"),
      ("+49 (0)221 / 456-7890", nil, "+492214567890"),
      ("tel:+49-221-4567890", nil, "+492214567890"),
      ("0221 4567890", "DE", "+492214567890"), ("(0221) 456.78.90", "DE", "+492214567890"),
      ("425-303-0114", "US", "+14253030114"), ("1 425 303 0114", "US", "+14253030114"),
      ("(425) 303-0114", "CA", "+14253030114"), ("06 12345678", "NL", "+31612345678"),
      ("06 1 234 5678", "HU", "+3612345678"), ("06 12 34 56 78", "IT", "+390612345678"),
      ("952 12 34 56", "ES", "+34952123456"), ("22 12 34 56", "NO", "+4722123456"),
      ("8 (495) 123-45-67", "RU", "+74951234567"), ("03-1234-5678", "JP", "+81312345678"),
      ("٠٢ ١٢٣٤ ٥٦٧٨", "EG", "+20212345678"), ("＋４９　２２１　４５６７８９０", nil, "+492214567890"),
      ("020 7946 0958", "GB", "+442079460958"), ("+225 01 02 03 04 05", nil, "+2250102030405"),
      ("+39 06 1234567", nil, "+39061234567"), ("+800 1234 5678", nil, "+80012345678"),
    ] as [(String, String?, String)])
  func isUnderstood(text: String, country: String?, e164: String) {
    #expect(Telephone.parse(text, country: country)?.e164 == e164)
  }

  @Test(
    "what cannot be told for sure is left as typed",
    arguments: [
      ("", "DE"), ("0221 4567890", nil), ("4567890", "DE"), ("170 1234567", "DE"),
      ("+49 0221 4567890", nil), ("+999 1234567", nil), ("+210 1234567", nil), ("123", "ES"),
      ("+49 1234567890123456", nil), ("+4", nil), ("call me", "DE"), ("+49 221 45678 or 9", nil),
      ("030 123 / 030 456 / 030 789 / 030 111", "DE"), ("911", "US"), ("125-303-0114", "US"),
      ("00 0 123456", nil), ("++49 221 4567890", nil), ("49+221 4567890", nil),
      ("221 4567890", "ZZ"), ("0 0 12345", "FR"),
    ] as [(String, String?)])
  func isLeft(text: String, country: String?) {
    #expect(Telephone.parse(text, country: country) == nil)
  }

  @Test(
    "an extension is kept apart",
    arguments: [
      ("+49 221 4567890 ext. 12", "12"), ("+49 221 4567890x12", "12"),
      ("+49 221 4567890 #123", "123"),
      ("tel:+49-221-4567890;ext=7", "7"),
    ])
  func extensions(text: String, digits: String) {
    let telephone = Telephone.parse(text, country: nil)
    #expect(telephone?.e164 == "+492214567890")
    #expect(telephone?.extensionDigits == digits)
    #expect(Telephone.parse("+49 221 4567890 ext", country: nil) == nil)
  }

  @Test("what was understood is understood again, and is E.164", arguments: [UInt64(71)])
  func parsesTwice(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("0123456789+ -()/x")
    var understood = 0
    for _ in 0..<20_000 {
      let start = ["+49", "0", "00", "+1", ""][Int(random.next() % 5)]
      let text = start + (0..<12).map { _ in String(alphabet[Int(random.next() % 17)]) }.joined()
      let country = ["DE", "US", "ES", "RU"][Int(random.next() % 4)]
      guard let telephone = Telephone.parse(text, country: country) else { continue }
      understood += 1
      let digits = telephone.e164.dropFirst()
      #expect(telephone.e164.first == "+" && 7...15 ~= digits.count, "seed \(seed): \(text)")
      #expect(digits.allSatisfy { $0.isNumber }, "seed \(seed): \(text)")
      let again = Telephone.parse(telephone.e164, country: nil)
      #expect(again?.e164 == telephone.e164, "seed \(seed): \(text)")
    }
    #expect(understood > 1000)
  }

  @Test("no calling code begins as another does")
  func prefixFree() {
    let codes = Set(CountryTable.rows.map(\.callingCode)).subtracting([""])
    #expect(codes.count > 200)
    for code in codes {
      for other in codes where other != code { #expect(!other.hasPrefix(code)) }
    }
  }
}
