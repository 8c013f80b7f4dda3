import Foundation

/// Runs a program to its end and returns what it said.
///
/// By `posix_spawn` and `waitpid`: Foundation's `Process` waits for grandchildren too, and so never
/// comes back from starting a server.
package enum ChildProgram {
  /// What a program left behind.
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// A program that could not be started or failed.
  package struct Failure: Error {
    package let program: String
    package let errors: String
  }

  /// Runs a program with nothing on its standard input.
  ///
  /// `environment`: Its whole environment; nil passes on our own.
  package static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil,
    input: String = "/dev/null"
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
    let name = UUID().uuidString
    let output = folder.appending(path: name + ".out")
    let errors = folder.appending(path: name + ".err")
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_CREAT | O_WRONLY | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors.path, flags, 0o600)

    // Threads of a test run block signals; a child that did too could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var strings = ([path] + arguments).map { strdup($0) }
    let variables = environment ?? ProcessInfo.processInfo.environment
    var pairs = variables.map { strdup("\($0.key)=\($0.value)") }
    strings.append(nil)
    pairs.append(nil)
    defer { for string in strings + pairs { free(string) } }
    var child: pid_t = 0
    let started = posix_spawn(&child, path, &actions, &attributes, strings, pairs)
    guard started == 0 else {
      throw Failure(program: path, errors: String(cString: strerror(started)))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: try text(output),
      errors: try text(errors))
  }

  /// Runs a program that has to succeed, and returns its standard output.
  @discardableResult
  package static func output(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws -> String {
    let result = try run(path, arguments, environment: environment)
    guard result.status == 0 else { throw Failure(program: path, errors: result.errors) }
    return result.output
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
