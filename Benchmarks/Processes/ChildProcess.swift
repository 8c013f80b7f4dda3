import Foundation

/// A program that runs beside this one, with what it says in a file.
struct ChildProcess {
  let process: pid_t
  private let program: String
  private let log: String

  init(_ program: String, _ arguments: [String], log: String) throws {
    self.program = program
    self.log = log
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, &words, environ)
    guard failure == 0 else {
      throw BenchmarkFailure("\(program): \(String(cString: strerror(failure)))")
    }
    self.process = process
  }

  /// Whether it has ended, well or not.
  var hasEnded: Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    return state.contains(") Z ")
  }

  /// Waits for its end, which has to be a good one; looks at it twenty times a second.
  ///
  /// - Returns: What it has said.
  @discardableResult
  func wait(looking: (pid_t) -> Void = { _ in }) throws -> String {
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      looking(process)
      usleep(50_000)
    }
    let words = try String(contentsOfFile: log, encoding: .utf8)
    guard status == 0 else { throw BenchmarkFailure("\(program): \(words.suffix(500))") }
    return words
  }
}
