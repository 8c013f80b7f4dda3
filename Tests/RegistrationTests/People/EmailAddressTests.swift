import TestSupport
import Testing

@testable import Registration

@Suite("E-mail addresses")
struct EmailAddressTests {
  @Test(
    "an address keeps its spelling and gets a key",
    arguments: [
      ("anna@example.org", "anna@example.org", "example.org"),
      ("Anna.Smith+desk@Example.ORG", "anna.smith+desk@example.org", "example.org"),
      ("ÜNAL@bücher.example", "ünal@xn--bcher-kva.example", "xn--bcher-kva.example"),
      ("a@BÜCHER.example", "a@xn--bcher-kva.example", "xn--bcher-kva.example"),
      ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example", "xn--bcher-kva.example"),
      ("a@faß.example", "a@xn--fa-hia.example", "xn--fa-hia.example"),
      ("a@例子。中国", "a@xn--fsqu00a.xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s"),
      ("a@ｅxample.org", "a@example.org", "example.org"),
      ("a@localhost", "a@localhost", "localhost"),
      ("..a..@example.org", "..a..@example.org", "example.org"),
    ])
  func isTaken(text: String, key: String, domain: String) throws {
    let address = try EmailAddress.check(text)
    #expect(address.typed == text)
    #expect(address.key == key)
    #expect(address.asciiDomain == domain)
  }

  @Test(
    "what is none is refused with its reason",
    arguments: [
      ("anna", EmailRefusal.missingAt), ("@example.org", .emptyLocalPart),
      ("a b@example.org", .localPart), ("\"a\"@example.org", .localPart),
      ("a(b)@c.org", .localPart),
      ("a\u{200B}b@example.org", .localPart), ("\u{301}a@example.org", .localPart),
      ("<a@example.org>", .localPart), ("a@", .domain), ("a@b@c.org", .domain),
      ("a@-b.org", .domain), ("a@b-.org", .domain), ("a@b..org", .domain), ("a@.org", .domain),
      ("a@org.", .domain), ("a@[127.0.0.1]", .domain), ("a@exa mple.org", .domain),
      ("a@xn--0.org", .domain), ("a@xn--.org", .domain), ("a@xn--a-.org", .domain),
      ("a@ex_ample.org", .domain), ("a@☃.example", .domain), ("a@⒈example.org", .domain),
      ("a@a\u{200B}b.org", .domain),
    ])
  func isRefused(text: String, refusal: EmailRefusal) {
    #expect(throws: refusal) { try EmailAddress.check(text) }
  }

  @Test("an A-label must stand for a label that could be typed", arguments: ["☃", "É", "e\u{301}"])
  func strangeALabels(label: String) throws {
    let encoded = try #require(Punycode.encode(Array(label.unicodeScalars)))
    #expect(throws: EmailRefusal.domain) { try EmailAddress.check("a@xn--\(encoded).org") }
    #expect(try EmailAddress.check("a@xn--9ca.org").asciiDomain == "xn--9ca.org")
  }

  @Test("the longest address is taken, one more character is not")
  func limits() throws {
    let local = String(repeating: "a", count: 64)
    let domain = (["b", "c", "d"].map { String(repeating: $0, count: 61) } + ["ex"])
      .joined(separator: ".")
    let longest = "\(local)@\(domain)x"
    #expect(longest.count == 254)
    #expect(try EmailAddress.check(longest).typed == longest)
    #expect(throws: EmailRefusal.tooLong) { try EmailAddress.check(longest + "x") }
    #expect(throws: EmailRefusal.localPartTooLong) {
      try EmailAddress.check("\(local)a@example.org")
    }
    let label = String(repeating: "b", count: 63)
    #expect(throws: EmailRefusal.domain) { try EmailAddress.check("a@\(label)b.org") }
    let tooLongDomain = Array(repeating: label, count: 4).joined(separator: ".")
    #expect(throws: EmailRefusal.tooLong) { try EmailAddress.check("a@\(tooLongDomain)") }
    #expect(throws: EmailRefusal.domain) { try EmailAddress.check("a@\(tooLongDomain).org") }
    #expect(try EmailAddress.check("a@\(label).org").asciiDomain == "\(label).org")
  }

  @Test("the one-pass check agrees with the full one", arguments: [UInt64(51)])
  func plainAgrees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab1A.-@+ ")
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = String((0..<count).map { _ in alphabet[Int(random.next() % 9)] })
      // A letter beyond ASCII before the @ sends the same address through the other way.
      let plain = try? EmailAddress.check(text)
      let full = try? EmailAddress.check("é" + text)
      if text.first != "@" {
        #expect((plain == nil) == (full == nil), "seed \(seed): \(text)")
        #expect(full.map { String($0.key.dropFirst()) } == plain?.key, "seed \(seed): \(text)")
      }
    }
  }
}
