/// Several values in one cell of an export, as an import takes them apart again: parted by `|`, with
/// `\|` and `\\` for a bar and a backslash that part nothing.
enum ListText {
  static func joined(_ values: [String]) -> String {
    let text = values.map {
      $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }.joined(separator: "|")
    // A single value with a semicolon would be taken for two.
    return values.count == 1 && text.contains(";") ? text + "|" : text
  }
}
