/// A document about one person as people read it.
package struct AccessPage: Sendable {
  private let document: AccessDocument
  private let words: DocumentWords

  /// `words`: Those of the keys below `access`; values have theirs as
  /// `values.PART.KEY.VALUE`, and stand as they are where there are none.
  package init(_ document: AccessDocument, words: DocumentWords) {
    self.document = document
    self.words = words
  }

  /// The page: a heading for each part, a table for each entry.
  package var page: ReadablePage {
    var page = ReadablePage(
      language: words.language, title: "\(document.name) (\(document.person))",
      byline: "\(document.society), \(document.at.iso8601)")
    page.add(.paragraph(words("about")))
    for (part, entries) in document.parts {
      page.add(.heading(name(of: part)))
      for entry in entries { page.add(.rows(rows(of: entry, part))) }
    }
    let leftOut = document.leftOut.map(name(of:)).joined(separator: ", ")
    if !leftOut.isEmpty { page.add(.paragraph("\(words("leftOut")) \(leftOut)")) }
    page.add(.paragraph(words("rights")))
    return page
  }

  private func name(of part: AccessPart) -> String { words("parts.\(part.rawValue)") }

  private func rows(of entry: AccessDocument.Entry, _ part: AccessPart) -> [ReadablePage.Row] {
    part.keys.compactMap { key in
      entry[key].map { value in
        ReadablePage.Row(
          words("keys.\(key)"), words.known("values.\(part.rawValue).\(key).\(value)") ?? value)
      }
    }
  }
}
