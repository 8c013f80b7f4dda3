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

  private static func unseen(_ terminal: Int32) -> String? {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return line(terminal) }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    // Ctrl-C must not leave a terminal that shows nothing: it ends the line instead.
    quiet.c_lflag &= ~tcflag_t(ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return line(terminal) }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      _ = Descriptor.write([UInt8(ascii: "\n")], to: terminal)
    }
    let text = line(terminal)
    return text?.contains("\u{3}") == true ? nil : text
  }

  /// One line without its end; nil at the end of the input.
  private static func line(_ terminal: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4_096 {
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
      if byte == 3 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
