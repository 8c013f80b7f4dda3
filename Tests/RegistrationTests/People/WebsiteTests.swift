import Testing

@testable import Registration

@Suite("Websites")
struct WebsiteTests {
  @Test(
    "an address gets its scheme and a small host, the rest stays",
    arguments: [
      ("example.org", "https://example.org"), ("https://example.org/~a", "https://example.org/~a"),
      ("HTTP://WWW.Example.ORG/A?b=C#D", "http://www.example.org/A?b=C#D"),
      ("example.org:8080/x", "https://example.org:8080/x"),
      ("bücher.example/ü", "https://bücher.example/ü"),
      ("BÜCHER.example", "https://bücher.example"),
      ("www.example.org?q=http://x", "https://www.example.org?q=http://x"),
      ("https://a-b.example.org", "https://a-b.example.org"),
    ])
  func isNormalised(text: String, normal: String) throws {
    #expect(try Website.normalise(text) == normal)
    #expect(try Website.normalise(normal) == normal)
  }

  @Test(
    "what leads elsewhere is refused",
    arguments: [
      ("javascript:alert(1)", WebsiteRefusal.scheme), ("ftp://example.org", .scheme),
      ("mailto:a@example.org", .scheme), ("data:text/html,x", .scheme),
      ("file:///etc/passwd", .scheme),
      ("https:example.org", .scheme), ("https://bank.example@evil.example", .userInformation),
      ("a@example.org", .userInformation), ("localhost", .host), ("https://", .host),
      ("https://-a.org", .host), ("https://a..org", .host), ("https://a.org:0", .host),
      ("https://a.org:99999", .host), ("https://a.org:+80", .host), ("https://[::1]/", .host),
      ("exa mple.org", .character), ("example.org/<b>", .character), ("example.org\\x", .character),
      ("https://example.org/a\u{A0}b", .character), ("https://a--b-.org", .host),
      ("https://.org", .host),
    ])
  func isRefused(text: String, refusal: WebsiteRefusal) {
    #expect(throws: refusal) { try Website.normalise(text) }
  }
}
