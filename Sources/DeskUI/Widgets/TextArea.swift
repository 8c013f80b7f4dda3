package import Registration
import Terminal

/// A text of any number of paragraphs that is typed into.
///
///     var area = TextArea(limit: TextLimit(.words, soft: 250, hard: 300))
///     area.handle(.paste(text), columns: 78, rows: 12)
///     area.length.words
package struct TextArea: Equatable, Sendable {
  /// A place between two characters.
  struct Place: Comparable, Sendable {
    var paragraph: Int
    var offset: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.paragraph, a.offset) < (b.paragraph, b.offset)
    }
  }

  /// One change, so that it can be taken back.
  struct Edit: Equatable, Sendable {
    let start: Place
    var removed: String
    var inserted: String
    let cursorBefore: Place
    /// Whether the next typed letter may join it.
    var isTyping: Bool
  }

  /// How long it should be; said while one types, refused when it is handed in.
  package var limit: TextLimit?
  /// More characters are never taken.
  package static let mostCharacters = 200_000

  /// What was refused last, or nil.
  package var refusal: FieldRefusal?
  var paragraphs: [TextParagraph]
  var cursor = Place(paragraph: 0, offset: 0)
  /// The column that Up and Down keep to.
  var goal: Int?
  var undone: [Edit] = []
  var done: [Edit] = []
  /// The columns of a line; one more is left for the cursor.
  var columns = 79
  /// The first line that is seen.
  var top = 0

  package init(_ text: String = "", limit: TextLimit? = nil) {
    self.limit = limit
    paragraphs = Self.paragraphs(of: text, columns: columns)
  }

  /// What was typed.
  package var text: String {
    paragraphs.map { String($0.characters) }.joined(separator: "\n")
  }

  /// Whether another area holds the same text; paragraphs that both got from one are not read, so
  /// that it can be asked at each key.
  package func hasSameText(as other: TextArea) -> Bool {
    paragraphs.elementsEqual(other.paragraphs) { $0.characters == $1.characters }
  }

  package var isEmpty: Bool { paragraphs.count == 1 && paragraphs[0].count == 0 }

  /// How long it is now.
  package var length: TextLength {
    TextLength(
      words: paragraphs.reduce(0) { $0 + $1.words },
      characters: paragraphs.reduce(paragraphs.count - 1) { $0 + $1.count })
  }

  /// Puts another text in place of the whole, with nothing to take back.
  package mutating func set(_ text: String) {
    paragraphs = Self.paragraphs(of: text, columns: columns)
    cursor = Place(paragraph: 0, offset: 0)
    (done, undone, goal, refusal, top) = ([], [], nil, nil, 0)
  }

  /// Whether the cursor stands in or behind a long run of digits, which may be a card number half
  /// typed.
  package var holdsLongDigitRun: Bool { CardGuard.holdsLongDigitRun(neighbourhood(of: cursor)) }

  static func paragraphs(of text: String, columns: Int) -> [TextParagraph] {
    // By scalars, which is several times faster than by characters.
    let text = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    return text.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }.map { TextParagraph(Substring($0), columns: columns) }
  }

  /// The text around a place, far enough for the longest card number with what may part it.
  func neighbourhood(of place: Place, reach: Int = 80) -> String {
    var before: [Character] = []
    var after: [Character] = []
    var index = place.paragraph
    var part = paragraphs[index].characters[..<place.offset]
    while true {
      before = Array(part.suffix(reach - before.count)) + before
      guard before.count < reach, index > 0 else { break }
      index -= 1
      before.insert("\n", at: 0)
      part = paragraphs[index].characters[...]
    }
    index = place.paragraph
    part = paragraphs[index].characters[place.offset...]
    while true {
      after += part.prefix(reach - after.count)
      guard after.count < reach, index + 1 < paragraphs.count else { break }
      index += 1
      after.append("\n")
      part = paragraphs[index].characters[...]
    }
    return String(before + after)
  }
}
