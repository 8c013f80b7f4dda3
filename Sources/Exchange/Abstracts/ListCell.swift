/// Several values in one cell; `\|` and `\\` in it are a bar and a backslash that part nothing.
enum ListCell {
  /// The values, parted by `|`, or by `;` where no bar stands in the cell.
  ///
  /// `keepsEmpty`: Whether nothing between two bars is a value.
  static func values(_ cell: String, keepsEmpty: Bool = false) -> [String] {
    if cell.isEmpty { return [] }
    var values = parts(cell, separator: "|")
    if values.count == 1 {
      values = parts(cell, separator: ";")
    } else if values.last?.isEmpty ?? false {
      // What ends in a bar is a list that could be taken for something else without it.
      values.removeLast()
    }
    return values.map(trimmed).filter { keepsEmpty || !$0.isEmpty }
  }

  /// The cell that holds these values.
  static func text(_ values: [String]) -> String {
    if values.isEmpty { return "" }
    let joined = values.map {
      $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }.joined(separator: "|")
    let needsEnd = values.count == 1 ? joined.contains(";") || joined.isEmpty : values.last == ""
    return needsEnd ? joined + "|" : joined
  }

  private static func parts(_ cell: String, separator: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in cell {
      if isEscaped {
        if character != "|", character != "\\" { parts[parts.count - 1].append("\\") }
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == separator {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    if isEscaped { parts[parts.count - 1].append("\\") }
    return parts
  }

  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
