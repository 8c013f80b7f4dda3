import Foundation
import TestSupport
import Testing

/// What machines read: one line of JSON on standard output, in a shape that stays.
@Suite("--json")
struct JSONTests {
  @Test("every list and every sheet has its keys")
  func shapes() throws {
    let society = try DemoSociety(people: 60)
    func keys(_ arguments: String..., as login: String = "amina") throws -> Set<String> {
      let result = try Regdesk.run(
        arguments + [
          "--json", "--database", society.database, "--as", login, "--password-file",
          society.passwordFile,
        ])
      try #require(result.status == 0, "\(arguments): \(result.errors)")
      #expect(result.output.filter { $0 == "\n" }.count == 1)
      let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let object = (value as? [[String: Any]])?.first ?? value as? [String: Any] ?? [:]
      return Set(object.keys)
    }
    #expect(
      try keys("people", "find", "o")
        .isSuperset(of: ["reference", "name", "organisation", "city", "country"]))
    let person = try #require(
      (try society.json("people", "find", "o", as: "dora") as? [[String: Any]])?
        .first { $0["registration"] != nil }?["reference"] as? String)
    #expect(
      try keys("people", "show", person).isSuperset(
        of: ["reference", "version", "details", "source", "registrations", "consents"]))
    #expect(try keys("consent", "show", person).isSuperset(of: ["purpose", "state"]))
    #expect(
      try keys("consent", "flags").isSuperset(of: ["person", "purpose", "kind", "station"]))
    #expect(try keys("staff", "list") == ["login", "name", "role", "state"])
    #expect(
      try keys("payments", "attempts")
        == ["attempt", "charge", "amount", "state", "openedAt", "expiresAt"])
    #expect(
      try keys("audit", "show").isSuperset(of: ["at", "station", "sequence", "action"]))
    #expect(
      try keys("import", "list") == ["batch", "file", "state", "planned", "written", "known"])
  }

  @Test("a change of a log-on names it")
  func staff() throws {
    let society = try DemoSociety()
    let first = try society.folder.write("five brave weasels\n", to: "first")
    for command in [
      ["add", "eve", "--name", "Eve", "--role", "desk", "--new-password-file", first],
      ["role", "eve", "clerk"], ["disable", "eve"], ["enable", "eve"],
      ["password", "eve", "--new-password-file", first],
    ] {
      let result = try Regdesk.run(
        ["staff"] + command + [
          "--json", "--database", society.database, "--as", "amina", "--password-file",
          society.passwordFile,
        ])
      #expect(result.status == 0, "\(command): \(result.errors)")
      #expect(result.output == "{\"login\":\"eve\"}\n")
    }
  }

  @Test("an audit report says whether it is sound")
  func audit() throws {
    let society = try DemoSociety()
    let result = try Regdesk.run("audit", "verify", "--json", "--database", society.database)
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect((report as? [String: Any])?["sound"] as? Bool == true)
    #expect((report as? [String: Any])?["faults"] as? [String] == [])
  }
}
