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
