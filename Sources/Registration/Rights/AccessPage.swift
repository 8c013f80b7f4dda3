/// A document about one person as people read it.
package struct AccessPage: Sendable {
  private let document: AccessDocument
  private let words: @Sendable (String) -> String?

  /// `words`: Finds the words for a key below `access`; nil where there are none.
  package init(_ document: AccessDocument, words: @escaping @Sendable (String) -> String?) {
    self.document = document
    self.words = words
  }

  /// One part of the document, entry by entry.
  package struct Section: Sendable {
    package let heading: String
    package let entries: [[(label: String, value: String)]]
  }

  /// The parts that have entries, in their order.
  package var sections: [Section] {
    document.parts.map { part, entries in
      Section(
        heading: word("parts.\(part.rawValue)"), entries: entries.map { rows(of: $0, part) })
    }
  }

  /// Plain text: a heading for each part, a line for each value, an empty line between entries.
  package var text: String {
    var lines = [heading, "\(document.society), \(document.at.iso8601)", word("about"), ""]
    for section in sections {
      lines += [section.heading.uppercased(), ""]
      for entry in section.entries {
        lines += entry.map { "  \($0.label): \($0.value)" } + [""]
      }
    }
    return (lines + closing).joined(separator: "\n") + "\n"
  }

  /// One page of HTML that needs nothing beside it.
  package var html: String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(Self.escaped(document.language))\">", "<head>",
      "<meta charset=\"utf-8\">", "<title>\(Self.escaped(heading))</title>",
      "<style>body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
        + "table{border-collapse:collapse;margin:0 0 1em}"
        + "th,td{text-align:left;vertical-align:top;padding:.1em .8em .1em 0}"
        + "th{font-weight:normal;color:#555;width:12em}</style>",
      "</head>", "<body>", "<h1>\(Self.escaped(heading))</h1>",
      "<p>\(Self.escaped(document.society)), \(document.at.iso8601)</p>",
      "<p>\(Self.escaped(word("about")))</p>",
    ]
    for section in sections {
      lines.append("<h2>\(Self.escaped(section.heading))</h2>")
      for entry in section.entries {
        lines.append("<table>")
        for row in entry {
          lines.append(
            "<tr><th scope=\"row\">\(Self.escaped(row.label))</th>"
              + "<td>\(Self.escaped(row.value))</td></tr>")
        }
        lines.append("</table>")
      }
    }
    lines += closing.filter { !$0.isEmpty }.map { "<p>\(Self.escaped($0))</p>" }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private var heading: String { "\(document.name) (\(document.person))" }

  /// What was left out because it is about others too, and what the person may do.
  package var closing: [String] {
    let parts = document.leftOut.map { word("parts.\($0.rawValue)") }
    let others = parts.isEmpty ? [] : [word("leftOut") + " " + parts.joined(separator: ", ")]
    return others + [word("rights")]
  }

  private func rows(
    of entry: AccessDocument.Entry, _ part: AccessPart
  ) -> [(label: String, value: String)] {
    part.keys.compactMap { key in
      entry[key].map { (word("keys.\(key)"), words("values.\(key).\($0)") ?? $0) }
    }
  }

  private func word(_ key: String) -> String { words(key) ?? key }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
