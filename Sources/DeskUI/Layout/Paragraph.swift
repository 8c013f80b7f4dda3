import Terminal

/// Running text broken into lines at spaces.
package enum Paragraph {
  /// The lines of a text of so many columns; a word longer than a line is cut, an empty line of
  /// the text stays one.
  package static func lines(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrap($0, columns: columns)
    }
  }

  private static func wrap(_ line: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      var rest = word
      var width = DisplayWidth.of(String(word))
      if used > 0, used + 1 + width > columns {
        lines.append(current)
        (current, used) = ("", 0)
      }
      while width > columns {
        let head = prefix(of: rest, columns: columns)
        lines.append(String(head))
        rest = rest[head.endIndex...]
        width = DisplayWidth.of(String(rest))
      }
      if used > 0 {
        current += " "
        used += 1
      }
      current += rest
      used += width
    }
    lines.append(current)
    return lines
  }

  /// The longest start that fits, at least one character so that the loop above ends.
  private static func prefix(of text: Substring, columns: Int) -> Substring {
    var end = text.startIndex
    var used = 0
    while end < text.endIndex {
      let width = DisplayWidth.of(text[end])
      guard used + width <= columns || end == text.startIndex else { break }
      used += width
      end = text.index(after: end)
    }
    return text[..<end]
  }
}
