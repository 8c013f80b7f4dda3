import Registration
import TestSupport
import Testing

@Suite("Passwords")
struct PasswordRuleTests {
  private func refusal(_ password: String, login: String = "amina") -> PasswordRefusal? {
    do {
      _ = try PasswordRule.check(
        password, login: login, society: "Society of Coastal Registries")
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a password nobody guesses is taken",
    arguments: [
      "tidal gauge no 7", "correct yellow bridge", "Zr9#vT!2mQx&", "мой старый маяк",
      "海辺の灯台と古い桟橋の話",
      "coastal erosion is slow", "amina likes lighthouses", "12 grey herons", "    lighthouse    ",
      "abcd7Kq!xZw9", "summer8392017562",
    ])
  func taken(password: String) {
    #expect(refusal(password) == nil)
  }

  @Test(
    "a password that is guessed early is refused with the reason",
    arguments: [
      ("", .tooShort(minimum: 12)), ("short one 7", .tooShort(minimum: 12)),
      ("lighthouse\u{7}s up", .controlCharacter), ("lighthouse\u{2028}s up", .controlCharacter),
      ("amina-amina-77", .containsLogin), ("AMINA2026!!!!", .containsLogin),
      ("Coastal12!Registries", .containsSociety), ("societycoastal77", .containsSociety),
      ("aaaaaaaaaaaaaa", .repetitive), ("abcabdabcabdab", .repetitive),
      ("xK7!qwxK7!qw", .repetitive), ("abcdefghijklmnop", .sequential),
      ("12345678901234", .sequential), ("qwertyuiop[]12", .sequential),
      ("qwertzuiop1234", .sequential),
      ("lkjhgfdsapoiu", .sequential), ("1qaz2wsx3edc", .sequential), ("йцукенгшщзх1", .sequential),
      ("Password2026!", .common), ("P@ssw0rd2026", .common), ("welcome!!!!!!", .common),
      ("passwordsecret", .common), ("correcthorsebatterystaple", .common),
      ("Administrator", .common), ("ｐａｓｓｗｏｒｄ２０２６", .common), ("Summer2026!!!", .common),
    ] as [(String, PasswordRefusal)])
  func refused(password: String, reason: PasswordRefusal) {
    #expect(refusal(password) == reason)
  }

  @Test("length counts code points after NFKC, from 12 to 256")
  func length() throws {
    var random = SplitMix64(seed: 7)
    let letters = Array("bdfhjkmnprtvwxzBDFHJKMNPRTVWXZ")
    func password(_ count: Int) -> String {
      String((0..<count).map { _ in letters.randomElement(using: &random) ?? "b" })
    }
    #expect(refusal(password(11)) == .tooShort(minimum: 12))
    #expect(refusal(password(12)) == nil)
    #expect(refusal(password(256)) == nil)
    #expect(refusal(password(257)) == .tooLong(maximum: 256))
    // Decomposed and full-width letters are one code point each after NFKC.
    #expect(refusal("e\u{301}o\u{301}u\u{301}i\u{301}a\u{301}xK") == .tooShort(minimum: 12))
    #expect(
      try PasswordRule.check("ｆｊord gauge 7e\u{301}", login: "amina", society: "S")
        == "fjord gauge 7é")
  }

  @Test("a login of one or two letters forbids nothing")
  func shortLogin() {
    #expect(refusal("tidal gauge no 7", login: "a") == nil)
    #expect(refusal("tidal gauge no 7", login: "") == nil)
  }

  @Test(
    "no password makes the rule trap, and what is taken stays taken", arguments: [1, 2] as [UInt64])
  func anyText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("ab1! éÅ\u{301}😀م漢\u{0}qwertyPassword")
    for _ in 0..<3000 {
      let count = Int.random(in: 0...40, using: &random)
      let text = String((0..<count).map { _ in signs.randomElement(using: &random) ?? "a" })
      guard let normal = try? PasswordRule.check(text, login: "amina", society: "Coast") else {
        continue
      }
      #expect(normal.unicodeScalars.count >= 12, "seed \(seed)")
      #expect(
        try PasswordRule.check(normal, login: "amina", society: "Coast") == normal,
        "seed \(seed)")
    }
  }

  @Test("every reason has a code of its own")
  func codes() {
    let reasons: [PasswordRefusal] = [
      .tooShort(minimum: 12), .tooLong(maximum: 256), .controlCharacter, .containsLogin,
      .containsSociety, .repetitive, .sequential, .common,
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
  }
}
