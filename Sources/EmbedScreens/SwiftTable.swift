/// The Swift source of a dictionary from file names to their texts.
struct SwiftTable {
  let files: [(name: String, text: String)]

  var source: String {
    let entries = files.map { file in
      let fence = fence(around: file.text)
      return "  \"\(file.name)\": \(fence)\"\"\"\n\(file.text)\n\"\"\"\(fence),\n"
    }
    let table = entries.isEmpty ? ":" : "\n" + entries.joined()
    return "let embeddedFiles: [String: String] = [\(table)]\n"
  }

  /// One `#` more than the longest run of them in `text`, so that no quotation mark and no
  /// backslash of the text means anything to the compiler.
  private func fence(around text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "#", count: longest + 1)
  }
}
