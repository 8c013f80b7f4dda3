/// Text as it goes out in a plain line.
enum PlainText {
  /// The text without signs that steer a terminal or turn text around, which no line of ours holds.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  /// The paragraphs of running text, without the dashes that begin the lines of a list.
  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      let words = line.drop { $0 == " " }
      return String(words.hasPrefix("\u{2013} ") ? words.dropFirst(2) : words)
    }.filter { !$0.isEmpty }
  }
}
