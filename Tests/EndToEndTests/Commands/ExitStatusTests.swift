import Foundation
import TestSupport
import Testing

/// 0 done, 1 refused or failed, 2 wrong usage, 3 partly bad input with nothing changed.
@Suite("Exit status and streams")
struct ExitStatusTests {
  @Test(
    "wrong usage is 2, and nothing goes to standard output",
    arguments: [
      ["--nonsense"], ["people", "find"], ["people", "find", "x", "--limit", "many"],
      ["init"], ["init", "--organisation", "x", "--supervisor", "x", "--unclassified-band", "z"],
      ["init", "--organisation", "x", "--supervisor", "x", "--provider", "Pay"],
      ["import", "list", "--limit", "0"], ["payments", "attempts", "--limit", "-1"],
      ["consent", "flags", "--limit", "0"], ["payments", "handoff", "x", "--qr", "--json"],
      ["payments", "provider", "--name", "Pay"],
      ["consent", "record", "x", "--purpose", "p", "--answer", "given", "--channel", "import"],
      ["import", "people"], ["export", "people"],
      ["consent", "record", "M-0000-0000", "--purpose", "p", "--answer", "maybe"],
      ["replay", "x", "--size", "80", "--dump", "y"], ["demo", "--people", "-3"],
      ["staff", "role", "dora", "queen"],
      ["people", "find", "x", "--database", "postgresql://localhost/x", "--as", "a"],
      ["people", "add", "--set", "nonsense=1", "--as", "a", "--password-file", "/dev/null"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Regdesk.run(arguments)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(
    "help and version are data, and 0",
    arguments: [
      ["--help"], ["--version"], ["people", "--help"], ["help", "import", "people"], ["audit"],
      ["--generate-completion-script", "bash"],
    ])
  func help(arguments: [String]) throws {
    let result = try Regdesk.run(arguments)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test(
    "without a society everything is refused with the way to one",
    arguments: [
      [], ["audit", "verify"], ["check"],
      ["people", "find", "x", "--as", "a", "--password-file", "/dev/null"],
    ])
  func noSociety(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Regdesk.run(arguments, environment: ["XDG_DATA_HOME": folder.path])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("regdesk init"))
    #expect(try folder.contents().isEmpty, "nothing was made")
  }

  @Test("a wrong password, a missing role and an unknown reference are 1, in words")
  func refused() throws {
    let society = try DemoSociety()
    let wrong = try society.folder.write("not this one\n", to: "wrong")
    let commands: [([String], String)] = [
      (["people", "find", "x", "--as", "dora", "--password-file", wrong], "not right"),
      (["people", "find", "x", "--as", "nobody", "--password-file", wrong], "not right"),
      (
        ["audit", "show", "--as", "dora", "--password-file", society.passwordFile],
        "ask a supervisor"
      ),
      (
        ["people", "show", "M-0000-0000", "--as", "dora", "--password-file", society.passwordFile],
        "has that reference"
      ),
    ]
    for (arguments, words) in commands {
      let result = try Regdesk.run(arguments + ["--database", society.database])
      #expect(result.status == 1, "\(arguments)")
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words), "\(arguments): \(result.errors)")
    }
  }

  @Test(
    "a card number on the command line is refused and not repeated",
    arguments: [
      ["people", "find", "4111 1111 1111 1111"],
      ["people", "add", "--set", "fullName=Ann 4111111111111111"],
      ["people", "show", "4111111111111111"],
      ["people", "show", "M-0000-0000", "4111111111111111"],
      ["--nonsense=4111111111111111"],
      ["consent", "flags", "--kind", "4111111111111111"],
    ])
  func card(arguments: [String]) throws {
    let society = try DemoSociety()
    let result = try Regdesk.run(
      arguments + [
        "--database", society.database, "--as", "amina", "--password-file",
        society.passwordFile,
      ])
    #expect(result.status == 1 || result.status == 2)
    #expect(!(result.output + result.errors).contains("1111"), "\(result.errors)")
  }
}
