import Foundation
import TestSupport
import Testing

@Suite("regdesk init")
struct InitTests {
  private func found(
    _ folder: TemporaryFolder, password: String = "four mild badgers",
    environment: [String: String] = [:], _ more: String...
  ) throws -> ChildProgram.Result {
    let file = try folder.write(password, to: "password")
    return try Regdesk.run(
      [
        "init", "--organisation", "Society of Tides", "--supervisor", "amina",
        "--password-file", file,
      ] + more,
      environment: environment)
  }

  @Test("founds a society in the folder for data, readable by its owner alone")
  func founds() throws {
    let folder = try TemporaryFolder()
    let result = try found(folder, environment: ["XDG_DATA_HOME": folder.file("data")])
    #expect(result.status == 0, "\(result.errors)")
    let database = folder.file("data/regdesk/desk.sqlite")
    #expect(result.output == database + "\n")
    for (path, mode) in [
      (folder.file("data/regdesk"), 0o700), (database, 0o600), (database + ".keys", 0o700),
      (database + ".keys/audit.key", 0o600), (database + ".keys/redirect.key", 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
    let check = try Regdesk.run("check", environment: ["XDG_DATA_HOME": folder.file("data")])
    #expect(check.status == 0)
  }

  @Test("a relative XDG_DATA_HOME is ignored")
  func relative() throws {
    let folder = try TemporaryFolder()
    let result = try found(
      folder, environment: ["XDG_DATA_HOME": "data", "HOME": folder.path])
    #expect(result.output == folder.file(".local/share/regdesk/desk.sqlite") + "\n")
  }

  @Test("a refused password leaves nothing behind", arguments: ["short", "123456789012"])
  func refused(password: String) throws {
    let folder = try TemporaryFolder()
    let result = try found(folder, password: password, "--database", folder.file("new/a.sqlite"))
    #expect(result.status == 1)
    #expect(try folder.contents().keys.sorted() == ["password"])
  }

  @Test(
    "what cannot be a name founds nothing, and a card number is not repeated",
    arguments: [
      ["--organisation", "Society 4111 1111 1111 1111"], ["--supervisor", "Ami na"],
      ["--supervisor-name", "Ann 4111111111111111"], ["--organisation", " "],
      [
        "--provider", "Pay", "--provider-host", "no host", "--payee", "SCR",
        "--provider-privacy", "https://pay.example.org/privacy",
      ],
    ])
  func refusedNames(options: [String]) throws {
    let folder = try TemporaryFolder()
    let password = try folder.write("four mild badgers", to: "password")
    var arguments = ["init", "--password-file", password, "--database", folder.file("a.sqlite")]
    let names = ["--organisation": "Society of Tides", "--supervisor": "amina"]
    for (name, value) in names where !options.contains(name) { arguments += [name, value] }
    let result = try Regdesk.run(arguments + options)
    #expect(result.status == 1, "\(result.output)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.contains("1111"))
    #expect(try folder.contents().keys.sorted() == ["password"])
  }

  @Test("says what comes next, and what a society without options cannot do yet")
  func next() throws {
    let folder = try TemporaryFolder()
    let database = folder.file("a.sqlite")
    let result = try found(folder, "--database", database)
    #expect(result.errors.contains("regdesk --database \(database)"))
    #expect(result.errors.contains("promise of confidentiality"))
    #expect(result.errors.contains("regdesk payments provider"))
    #expect(result.errors.contains("no conference"))
    let me = ["--database", database, "--as", "amina", "--password-file", folder.file("password")]
    let early = try Regdesk.run(["people", "find", "x"] + me)
    #expect(early.status == 1)
    #expect(early.errors.contains("confidentiality"))
    let script = try folder.write(
      "type amina\nEnter\ntype four mild badgers\nEnter\nPgDn\nPgDn\nPgDn\na\n", to: "script")
    let promised = try Regdesk.run(
      "replay", script, "--dump", folder.file("screens"), "--database", database)
    try #require(promised.status == 0, "\(promised.errors)")
    #expect(try Regdesk.run(["people", "find", "x"] + me).status == 0)
    let none = try Regdesk.run(["payments", "provider"] + me)
    #expect(none.status == 1)
    #expect(none.errors.contains("no payment provider yet"))
    let provider = [
      "--name", "Pay", "--host", "pay.example.org", "--payee", "SCR", "--privacy",
      "https://pay.example.org/privacy",
    ]
    #expect(try Regdesk.run(["payments", "provider"] + provider + me).status == 0)
    #expect(try Regdesk.run(["payments", "provider"] + me).output.contains("PAY.EXAMPLE.ORG"))
  }

  @Test("never writes over a society")
  func twice() throws {
    let folder = try TemporaryFolder()
    let database = folder.file("a.sqlite")
    #expect(try found(folder, "--database", database).status == 0)
    let before = try folder.contents()
    let again = try found(folder, "--database", database)
    #expect(again.status == 1)
    #expect(again.errors.contains(database))
    #expect(try folder.contents() == before)
  }
}
