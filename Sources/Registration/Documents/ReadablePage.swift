/// A document for people to read: what is in it, apart from how it is written.
package struct ReadablePage: Equatable, Sendable {
  /// A label and what stands behind it.
  package struct Row: Equatable, Sendable {
    package let label: String
    package let value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  package enum Block: Equatable, Sendable {
    case heading(String)
    case paragraph(String)
    /// What was not there before.
    case added(String)
    /// What is no longer there.
    case removed(String)
    case rows([Row])
  }

  /// A tag of BCP 47.
  package let language: String
  package let title: String
  /// Who says so, and when.
  package let byline: String
  package private(set) var blocks: [Block] = []

  package init(language: String, title: String, byline: String) {
    self.language = language
    self.title = title
    self.byline = byline
  }

  /// Adds a block; what has nothing in it is left out.
  package mutating func add(_ block: Block) {
    switch block {
    case .heading(let text), .paragraph(let text), .added(let text), .removed(let text):
      if !text.isEmpty { blocks.append(block) }
    case .rows(let rows):
      let told = rows.filter { !$0.value.isEmpty }
      if !told.isEmpty { blocks.append(.rows(told)) }
    }
  }

  /// Adds the paragraphs of a text, which empty lines part.
  package mutating func add(paragraphs text: String) {
    for paragraph in TextParagraphs.of(text) { add(.paragraph(paragraph)) }
  }

  /// Plain text: headings in capitals, a line for each row, an empty line between blocks.
  package var text: String {
    var lines = [title, byline]
    var isBelowHeading = blocks.first?.isParagraph ?? true
    for block in blocks {
      if !isBelowHeading { lines.append("") }
      isBelowHeading = block.isHeading
      switch block {
      case .heading(let text): lines.append(text.uppercased())
      case .paragraph(let text): lines.append(text)
      case .added(let text): lines.append("+ " + text)
      case .removed(let text): lines.append("- " + text)
      case .rows(let rows): lines += rows.map { "  \($0.label): \($0.value)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ReadablePage.Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }

  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
