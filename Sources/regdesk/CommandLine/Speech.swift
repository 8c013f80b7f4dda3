import BuiltInScreens
import Glibc
import Registration
import ScreenKit
import Terminal

/// Words for people, on standard error.
enum Speech {
  /// The words of the program, read when the first is needed: most commands say nothing. Without
  /// the screens, which take longer to read.
  static let words = library.words()

  /// The words for somebody who wants to be written to in a language, or the nearest there are.
  static func words(speaking tag: String) -> Words { library.words(speaking: tag) }

  private static let library: ScreenLibrary = {
    let files = BuiltInScreens.files.filter { $0.key.hasPrefix("words/") }
    do {
      return try ScreenLibrary.load(files: files, isFirstLanguageOnly: true)
    } catch {
      preconditionFailure("the words in the program cannot be read: \(error)")
    }
  }()

  /// Says the words of a key below `commandLine.`.
  static func say(_ key: String, _ values: [String: String] = [:]) {
    say(plain: words.text("commandLine.\(key)", values))
  }

  /// Says a text. A card number that somebody typed into the command line is not repeated.
  static func say(plain text: String) {
    let lines = hidingCards(text).split(separator: "\n", omittingEmptySubsequences: false)
    let columns = TerminalWidth.of(STDERR_FILENO)
    for line in lines { StandardError.write(wrapped(line, columns: columns) + "\n") }
  }

  /// The text, with every digit hidden if a card number is among them (rule 4).
  static func hidingCards(_ text: String) -> String {
    guard CardGuard.finding(in: text) != nil else { return text }
    return String(text.map { $0.isNumber ? "\u{2022}" : $0 })
  }

  /// The line broken between words where a terminal would break it inside them.
  private static func wrapped(_ line: Substring, columns: Int?) -> String {
    guard let columns, DisplayWidth.of(String(line)) > columns else { return String(line) }
    var lines: [String] = []
    for word in line.split(separator: " ") {
      if let last = lines.last, DisplayWidth.of("\(last) \(word)") <= columns {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Standard error, where words and progress go.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A standard error that is closed or full stops nobody.
  static func write(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
