import CNcurses
import Glibc
import Synchronization
package import Terminal

/// The terminal of this process, on ncursesw.
///
/// From `init` to `close()` the screen, stdout, stderr, the signals and the crash handlers are its
/// own; what others print meanwhile comes out on stderr at the end.
package final class NcursesTerminal: TerminalDevice {
  struct State {
    var shown: Canvas?
    var decoder: InputDecoder
    var isInputOver = false
    var isClosed = false
  }

  let state: Mutex<State>
  let canSuspend: Bool

  /// Takes the terminal that is on standard input and output.
  ///
  /// - Throws: Why it cannot be taken; it is left as it was then.
  package init(options: TerminalOptions = TerminalOptions()) throws(TerminalFailure) {
    let colours = options.wantsColours ? Int32(Palette.entries.count) : 0
    let answer = Palette.numbers.withUnsafeBufferPointer { cnc_open($0.baseAddress, colours) }
    if let failure = Self.failure(answer) { throw failure }
    canSuspend = options.canSuspend
    state = Mutex(
      State(
        decoder: InputDecoder(
          escapeDelay: Int64(options.escapeDelayMilliseconds),
          terminalKeys: TerminfoKeys.table())))
  }

  deinit { close() }

  private static func failure(_ answer: Int32) -> TerminalFailure? {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return switch Int(answer) {
    case CNC_OPENED: nil
    case CNC_ALREADY_OPEN: .alreadyOpen
    case CNC_NOT_A_TERMINAL: .notATerminal
    case CNC_TERM_MISSING: .terminalNotNamed
    case CNC_TERM_UNKNOWN: .terminalUnknown(name: name)
    case CNC_TERM_TOO_PLAIN: .terminalTooPlain(name: name)
    case CNC_NO_UTF8: .noUTF8Locale
    default: .system(errno: cnc_open_errno())
    }
  }

  package var size: Size { Self.size }

  static var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cnc_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Ends a wait; from any thread.
  package func wake() { cnc_wake() }

  /// Sends a text of at most 64 KiB to the clipboard; more is not copied at all.
  package func copy(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 64 * 1_024 else { return }
    let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07]
    state.withLock {
      guard !$0.isClosed else { return }
      // A terminal that is gone is reported by the next read, as a hang-up.
      _ = sequence.withUnsafeBytes {
        cnc_send($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
    }
  }

  package func beep() {
    state.withLock { if !$0.isClosed { cnc_beep() } }
  }

  package func close() {
    state.withLock {
      guard !$0.isClosed else { return }
      $0.isClosed = true
      cnc_close()
    }
  }
}
