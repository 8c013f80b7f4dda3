import Foundation
import TestSupport
import Testing

/// A real terminal: one tmux server of its own with one window.
final class TmuxTerminal {
  private let folder: TemporaryFolder
  private let socket: String
  private static let number = Counter()

  /// Starts a shell command in a window, in an environment of its own.
  init(
    _ command: String, in folder: TemporaryFolder, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.folder = folder
    socket = folder.file("t\(Self.number.next())")
    let variables =
      [
        "PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": "tmux-256color", "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8", "TZ": "UTC",
      ].merging(environment) { $1 }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try tmux(
      "new-session", "-d", "-s", "t", "-x", "\(columns)", "-y", "\(rows)",
      "exec env -i \(variables) sh -c '\(command.replacing("'", with: "'\\''"))'")
  }

  deinit {
    // What it runs still writes when it is hung up on; the folder may go only after that.
    let program = try? process()
    _ = try? ChildProgram.run(EndToEndTests.tmux, ["-S", socket, "kill-server"])
    if let program { _ = eventually { !isRunning(program) } }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try ChildProgram.output(
      "/usr/bin/timeout", ["20", EndToEndTests.tmux, "-S", socket, "-f", "/dev/null"] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"])
  }

  /// The screen, line by line, without blanks at the ends.
  func lines() throws -> [String] {
    try tmux("capture-pane", "-p", "-t", "t").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// Waits until the screen fits, for ten seconds at most.
  @discardableResult
  func expect(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ fits: ([String]) -> Bool
  ) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      let lines = try lines()
      if fits(lines) { return lines }
      guard ContinuousClock.now < deadline else {
        Issue.record(
          "\(what) did not come:\n\(lines.joined(separator: "\n"))",
          sourceLocation: sourceLocation)
        throw NotShown(what: what)
      }
      Self.pause(milliseconds: 15)
    }
  }

  /// Waits for a text anywhere on the screen.
  @discardableResult
  func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try expect("\"\(text)\"", sourceLocation: sourceLocation) { lines in
      lines.contains { $0.contains(text) }
    }
  }

  struct NotShown: Error { let what: String }

  /// Presses keys, by tmux's names, as a person does: silence between them, because keys without
  /// it are a scanner's.
  func press(_ keys: String...) throws {
    for key in keys {
      Self.pause(milliseconds: 60)
      try tmux("send-keys", "-t", "t", key)
    }
    Self.pause(milliseconds: 60)
  }

  /// Types a text.
  func type(_ text: String) throws {
    Self.pause(milliseconds: 60)
    try tmux("send-keys", "-t", "t", "-l", text)
    Self.pause(milliseconds: 60)
  }

  /// Sends a code as a scanner does: all at once, with Return at its end.
  func scan(_ code: String) throws {
    Self.pause(milliseconds: 60)
    let bytes = (Array(code.utf8) + [13]).map { String($0, radix: 16) }
    try ChildProgram.output(
      EndToEndTests.tmux, ["-S", socket, "send-keys", "-t", "t", "-H"] + bytes)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// A value of tmux's formats: `alternate_on`, `cursor_y`.
  func value(_ format: String) throws -> String {
    try tmux("display-message", "-p", "-t", "t", "#{\(format)}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process that the window's shell runs, or the shell itself where it became the program.
  func process() throws -> pid_t {
    let shell = try #require(pid_t(value("pane_pid")))
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return children.split(separator: " ").first.flatMap { pid_t($0) } ?? shell
  }

  /// Ends the server, and so hangs up on the program.
  func hangUp() throws { try tmux("kill-server") }

  /// Lets time pass as a person does, who is no scanner.
  private static func pause(milliseconds: Int32) { poll(nil, 0, milliseconds) }
}

/// Whether a process is there and has not ended.
func isRunning(_ process: pid_t) -> Bool {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
    let end = status.lastIndex(of: ")")
  else { return false }
  return status[end...].dropFirst(2).first != "Z"
}

/// Waits until something holds, for ten seconds at most.
func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(10)
  while ContinuousClock.now < deadline {
    if try holds() { return true }
    poll(nil, 0, 15)
  }
  return try holds()
}
