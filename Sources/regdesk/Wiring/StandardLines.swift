import Foundation
import PlainDesk

/// Standard input and output as lines: on a terminal or through a pipe.
///
/// Ctrl-C, a hang-up and a request to end are the end of the input, so that whoever is logged on is
/// logged off and the terminal is as it was. It listens for them from `init` until it is released.
final class StandardLines: LinePort {
  private static let endings = [SIGINT, SIGTERM, SIGHUP]
  private static let longestLine = 16_384

  private let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  private let sources: [any DispatchSourceSignal]
  /// The ends of a pipe that has a byte to read once somebody wants an end.
  private let wakeUp: [Int32]
  /// What was read behind the last line.
  private var pending: [UInt8] = []
  private var isOver = false

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    let wakeUp = ends
    self.wakeUp = wakeUp
    // A reader that is gone is seen when a line is written.
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "endings")
    sources = Self.endings.map { ending in
      signal(ending, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: ending, queue: queue)
      source.setEventHandler { _ = Descriptor.write([1], to: wakeUp[1]) }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for ending in Self.endings + [SIGPIPE] { signal(ending, SIG_DFL) }
    for end in wakeUp { close(end) }
  }

  func write(_ line: String) { write(text: line + "\n") }

  func ask(_ question: String, isSecret: Bool, seconds: Int?) -> LineRead {
    write(text: isTerminal ? question + " " : question + "\n")
    guard !isOver else { return .end }
    return isSecret ? Unseen.during { read(seconds: seconds) } : read(seconds: seconds)
  }

  private func write(text: String) {
    if Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) != nil { isOver = true }
  }

  /// A line; one that is too long or no UTF-8 comes with the sign that every field refuses.
  private func read(seconds: Int?) -> LineRead {
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = pending[..<end]
        pending.removeFirst(end + 1)
        return .line(Self.text(line))
      }
      switch wait(until: deadline) {
      case .silence: return silence()
      case .end: return over()
      case .line: break
      }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 {
        pending += bytes[..<count]
        // What nobody can have typed is not gathered without end.
        if pending.count > Self.longestLine, !pending.contains(UInt8(ascii: "\n")) {
          pending = Array("\u{FFFD}".utf8)
        }
      } else if count == 0 || errno != EINTR {
        return over()
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return String(decoding: line, as: UTF8.self)
  }

  /// Nothing came: what was half typed goes, so that it is no part of the next answer.
  private func silence() -> LineRead {
    tcflush(STDIN_FILENO, TCIFLUSH)
    pending = []
    if isTerminal { write("") }
    return .silence
  }

  private func over() -> LineRead {
    isOver = true
    if isTerminal { write("") }
    return .end
  }

  /// Waits for bytes; `.line` says that there are some.
  private func wait(until deadline: ContinuousClock.Instant?) -> LineRead {
    while true {
      var limit: Int32 = -1
      if let deadline {
        let left = ContinuousClock.now.duration(to: deadline).components
        limit = Int32(
          clamping: max(0, left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1))
      }
      var descriptors = [STDIN_FILENO, wakeUp[0]].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&descriptors, nfds_t(descriptors.count), limit)
      if count == 0 { return .silence }
      if count < 0 {
        if errno == EINTR { continue }
        return .end
      }
      return descriptors[1].revents != 0 ? .end : .line("")
    }
  }
}

/// A terminal that shows nothing of what is typed.
enum Unseen {
  static func during<Value>(_ body: () -> Value) -> Value {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    quiet.c_lflag |= tcflag_t(ECHONL)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else { return body() }
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return body()
  }
}
