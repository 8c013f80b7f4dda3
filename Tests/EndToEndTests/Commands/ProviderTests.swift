import Foundation
import TestSupport
import Testing

@Suite("regdesk payments provider")
struct ProviderTests {
  private static let options = [
    "--name", "Other Pay", "--host", "other.example.org", "--privacy",
    "https://other.example.org/privacy", "--payee", "SCR",
  ]

  private func run(
    _ society: DemoSociety, _ options: [String], as login: String = "amina"
  ) throws -> ChildProgram.Result {
    try Regdesk.run(
      ["payments", "provider"] + options + [
        "--database", society.database, "--as", login, "--password-file", society.passwordFile,
      ])
  }

  @Test("a payment goes to the provider that was named last")
  func names() throws {
    let society = try DemoSociety(people: 60)
    #expect(try run(society, [], as: "dora").output.contains("Example Pay"))
    let named = try run(society, Self.options + ["--no-outside-eu"])
    #expect(named.status == 0, "\(named.errors)")
    let shown = try #require(
      try society.json("payments", "provider", as: "dora") as? [String: Any])
    #expect(shown["host"] as? String == "OTHER.EXAMPLE.ORG")
    #expect(shown["outsideEU"] as? Bool == false)
    let attempts = try #require(
      try society.json("payments", "attempts", as: "dora") as? [[String: Any]])
    let taken = Set(attempts.compactMap { $0["charge"] as? String })
    let hits = try #require(
      try society.json("people", "find", "o", as: "dora") as? [[String: Any]])
    let charge = try #require(
      try hits.filter { $0["state"] as? String == "unpaid" }.lazy.compactMap { hit -> String? in
        let reference = hit["reference"] as? String ?? ""
        let sheet = try society.json("people", "show", reference, as: "dora") as? [String: Any]
        let registrations = sheet?["registrations"] as? [[String: Any]]
        return registrations?.first?["charge"] as? String
      }.first { !taken.contains($0) })
    let told = try society.run("payments", "handoff", charge, "--payer-told", as: "dora")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("HTTPS://OTHER.EXAMPLE.ORG/R/"))
  }

  @Test("what cannot be used is refused by name, and the old one stays")
  func refused() throws {
    let society = try DemoSociety()
    let before = try run(society, []).output
    for (index, value, words) in [
      (3, "no host", "Host of its payment pages"), (5, "http://x.example.org", "privacy policy"),
      (7, "a b", "Account there"), (1, "4111 1111 1111 1111", "card number"),
    ] {
      var options = Self.options
      options[index] = value
      let result = try run(society, options)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(!result.errors.contains("1111"))
    }
    #expect(try run(society, Array(Self.options.prefix(4))).status == 2)
    #expect(try run(society, Self.options + ["--valid-minutes", "0"]).status == 2)
    let denied = try run(society, Self.options, as: "chidi")
    #expect(denied.status == 1)
    #expect(denied.errors.contains("ask a supervisor"))
    #expect(try run(society, []).output == before)
  }
}
