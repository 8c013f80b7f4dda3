import Foundation
import Glibc

/// A program on a terminal of its own, 80 columns by 24 rows.
final class PseudoTerminal {
  /// What came back, in milliseconds since it was asked for; nothing when nothing was drawn.
  struct Reaction {
    /// The first byte.
    let first: Double
    /// The last byte before silence.
    let last: Double
    let bytes: Int
  }

  let process: pid_t
  private let terminal: Int32
  private let started: Int64
  /// Everything drawn since it was last asked for.
  private var drawn: [UInt8] = []

  init(_ program: String, _ arguments: [String] = []) throws {
    var ends: (terminal: Int32, line: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ends.terminal, &ends.line, nil, nil, &size) == 0,
      ttyname_r(ends.line, &name, name.count) == 0
    else { throw BenchmarkFailure("no pseudo-terminal: \(String(cString: strerror(errno)))") }
    // An end that the program inherited would keep it from seeing that we hang up.
    _ = fcntl(ends.terminal, F_SETFD, FD_CLOEXEC)
    defer { Glibc.close(ends.line) }
    _ = fcntl(ends.line, F_SETFD, FD_CLOEXEC)
    terminal = ends.terminal
    let line = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    started = Stopwatch.nanoseconds
    process = try Self.spawn(program, arguments, line: line)
  }

  /// POSIX_SPAWN_SETSID, which the C library shows to none but GNU programs.
  private static let setSession: Int16 = 0x80

  /// Starts the program in a session of its own; opening the line makes it the session's terminal.
  private static func spawn(
    _ program: String, _ arguments: [String], line: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, line, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, setSession)

    let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "ESCDELAY=25"]
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      throw BenchmarkFailure("\(program): \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// What is drawn after the start.
  func start(quiet: Double, within limit: Double = 20_000) throws -> Reaction {
    guard let reaction = try settle(since: started, quiet: quiet, within: limit) else {
      throw BenchmarkFailure("the program draws nothing")
    }
    return reaction
  }

  /// Presses a key and waits until the screen has been quiet for so many milliseconds; nil when
  /// nothing is drawn.
  func press(_ key: String, quiet: Double = 60, within limit: Double = 1_000) throws -> Reaction? {
    let bytes = Array(key.utf8)
    let pressed = Stopwatch.nanoseconds
    guard write(terminal, bytes, bytes.count) == bytes.count else {
      throw BenchmarkFailure("the program has gone")
    }
    return try settle(since: pressed, quiet: quiet, within: limit)
  }

  /// Presses keys one after the other, with a person's pauses, and measures nothing.
  func type(_ text: String) throws {
    for letter in text { _ = try press(String(letter)) }
  }

  /// Presses a key and waits until these words are on the screen.
  func press(_ key: String, until words: String) throws {
    drawn = []
    let end = Stopwatch.nanoseconds + 20_000_000_000
    _ = try press(key)
    while !String(decoding: drawn, as: UTF8.self).contains(words) {
      guard Stopwatch.nanoseconds < end else {
        throw BenchmarkFailure("the screen does not say “\(words)”")
      }
      _ = try settle(since: Stopwatch.nanoseconds, quiet: 30, within: 100)
    }
  }

  private func settle(since start: Int64, quiet: Double, within limit: Double) throws -> Reaction? {
    var first: Double?
    var last = 0.0
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let now = milliseconds(since: start)
      let left = first == nil ? limit - now : last + quiet - now
      if left <= 0 || now > limit + quiet { break }
      var wish = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&wish, 1, Int32(left.rounded(.up))) > 0 else { continue }
      let size = read(terminal, &buffer, buffer.count)
      let arrived = milliseconds(since: start)
      guard size > 0 else { break }
      first = first ?? arrived
      last = arrived
      count += size
      drawn += buffer[..<size]
    }
    return first.map { Reaction(first: $0, last: last, bytes: count) }
  }

  private func milliseconds(since start: Int64) -> Double {
    Double(Stopwatch.nanoseconds - start) / 1_000_000
  }

  /// Hangs up, and ends the program if it does not end by itself.
  func close() {
    Glibc.close(terminal)
    var status: Int32 = 0
    for _ in 0..<200 {
      if waitpid(process, &status, WNOHANG) != 0 { return }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
  }
}
