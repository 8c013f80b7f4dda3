import Foundation
import TestSupport
import Testing

@Suite("regdesk demo")
struct DemoTests {
  @Test("without a terminal it says so and leaves the society ready")
  func withoutTerminal() throws {
    let folder = try TemporaryFolder()
    let made = try Regdesk.run("demo", "--people", "5", environment: ["TMPDIR": folder.path])
    #expect(made.status == 0)
    for login in ["dora", "chidi", "amina", DemoSociety.password] {
      #expect(made.output.contains(login))
    }
    #expect(made.errors.contains("There is no terminal here"))
    let words = try open(with: made)
    #expect(words.first == Regdesk.path)
    let database = try #require(words.last)
    #expect(database.hasPrefix(folder.path))
    let place = (database as NSString).deletingLastPathComponent
    let attributes = try FileManager.default.attributesOfItem(atPath: place)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(try Regdesk.run("check", "--database", database).status == 0)
  }

  @Test("what opens it can be typed, whatever its place is called")
  func quoted() throws {
    let folder = try TemporaryFolder()
    let database = folder.file("it's $HOME/desk.sqlite")
    let made = try Regdesk.run("demo", "--people", "0", "--no-open", "--database", database)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try open(with: made) == [Regdesk.path, "--database", database])
  }

  /// The words, as a shell reads them, of the command that opens the society.
  private func open(with made: ChildProgram.Result) throws -> [String] {
    let said = try #require(made.errors.components(separatedBy: "pen it with: ").last)
    return try ChildProgram.output("/bin/sh", ["-c", "printf '%s\\n' \(said)"])
      .split(separator: "\n").map(String.init)
  }
}
