import Foundation
import ScreenKit

/// Asks on the terminal of the process, whatever standard input and output are.
enum TerminalPrompt {
  /// Asks the question of a key below `commandLine.` and returns the line that was typed; the
  /// terminal shows nothing of a secret. Where there is no terminal, the option is named instead.
  static func ask(
    _ key: String, _ values: [String: String] = [:], isSecret: Bool = false, option: String
  ) throws -> String {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw CommandFailure.usage("cannotAsk", ["option": option]) }
    defer { close(terminal) }
    let question = Speech.words.text("commandLine.\(key)", values) + " "
    _ = Descriptor.write(Array(question.utf8), to: terminal)
    let line = isSecret ? unseen(terminal) : line(terminal)
    guard let line else { throw CommandFailure("nothingTyped") }
    return line
  }

  /// One line, typed where nothing shows; nil when Ctrl-C or Ctrl-D gives up. The keys are read one
  /// by one, so that Ctrl-C never leaves a terminal behind that shows nothing.
  private static func unseen(_ terminal: Int32) -> String? {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return line(terminal) }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return line(terminal) }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      _ = Descriptor.write([UInt8(ascii: "\n")], to: terminal)
    }
    var bytes: [UInt8] = []
    while let byte = byte(terminal), byte != 3, byte != 4 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return String(decoding: bytes, as: UTF8.self)
      case 8, 127: bytes = Array(String(decoding: bytes, as: UTF8.self).dropLast().utf8)
      case 21: bytes = []
      default: if bytes.count < longestLine { bytes.append(byte) }
      }
    }
    return nil
  }

  /// One line without its end; nil at the end of the input.
  private static func line(_ terminal: Int32) -> String? {
    var bytes: [UInt8] = []
    while let byte = byte(terminal), bytes.count < longestLine {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func byte(_ terminal: Int32) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(terminal, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private static let longestLine = 4_096
}
