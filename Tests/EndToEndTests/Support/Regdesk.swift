import Foundation
import TestSupport
import Testing

/// The program under test, as it was built beside this test bundle.
enum Regdesk {
  static let path: String = {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: "regdesk").path
  }()

  /// Runs a command to its end; one that hangs is ended after a minute. It gets nothing of our own
  /// environment.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = "/dev/null"
  ) throws -> ChildProgram.Result {
    try run(arguments, environment: environment, input: input)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
  ) throws -> ChildProgram.Result {
    let variables = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    let result = try ChildProgram.run(
      "/usr/bin/timeout", ["60", path] + arguments, environment: variables, input: input)
    // A key without words is shown as itself in brackets.
    let wordless = (result.output + result.errors).firstMatch(of: /\[[a-zA-Z]+\.[a-zA-Z.]+\]/)
    #expect(wordless == nil, "\(arguments): \(result.output)\(result.errors)")
    return result
  }
}

/// Whether tests that need a program shall run: it is there, or this is CI, where it must be.
func isWanted(_ program: String) -> Bool {
  FileManager.default.isExecutableFile(atPath: program)
    || ProcessInfo.processInfo.environment["CI"] == "true"
}

let tmux = "/usr/bin/tmux"
let sqlite3 = "/usr/bin/sqlite3"
