import Registration
import Terminal

/// One paragraph of a text that is being written, broken into lines.
///
/// Widths are kept, and words are counted again only between the spaces around a change, so that a
/// key costs as little in a paragraph of 5,000 words as in one of five.
struct TextParagraph: Equatable, Sendable {
  private(set) var characters: [Character]
  /// The columns of each character; ``space`` is added where a line may end behind it and ``wide``
  /// where it may end on either side.
  private var cells: [UInt8]
  /// Where each line begins; the first at 0.
  private(set) var starts: [Int] = [0]
  private(set) var words: Int
  private var columns = 0

  /// Nearly every text consists of these; they are not made anew for each.
  private static let ascii = (0..<128).map { Character(Unicode.Scalar($0 as UInt8)) }
  private static let asciiCells = ascii.map(cell)
  private static let space: UInt8 = 0x80
  private static let wide: UInt8 = 0x40
  private static let widthMask: UInt8 = 0x3F

  init(_ text: Substring, columns: Int) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      characters = text.utf8.map { Self.ascii[Int($0)] }
      cells = text.utf8.map { Self.asciiCells[Int($0)] }
    } else {
      characters = Array(text)
      cells = characters.map(Self.cell)
    }
    words = WordCounter.words(in: text)
    wrap(columns: columns)
  }

  init(_ characters: [Character], columns: Int) {
    self.init(String(characters)[...], columns: columns)
  }

  var count: Int { characters.count }

  /// Puts other characters in place of a range.
  mutating func replace(_ range: Range<Int>, with new: [Character]) {
    var low = range.lowerBound
    while low > 0, cells[low - 1] & Self.space == 0 { low -= 1 }
    var high = range.upperBound
    while high < count, cells[high] & Self.space == 0 { high += 1 }
    let before = WordCounter.words(in: String(characters[low..<high]))
    characters.replaceSubrange(range, with: new)
    cells.replaceSubrange(range, with: new.map(Self.cell))
    let end = high + new.count - range.count
    words += WordCounter.words(in: String(characters[low..<end])) - before
    wrap()
  }

  /// Breaks the paragraph into lines of so many columns.
  mutating func wrap(columns: Int) {
    guard columns != self.columns else { return }
    self.columns = columns
    wrap()
  }

  /// The line in which a place is; at a break that is the later one.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The characters of a line, the spaces at its end included.
  func range(of line: Int) -> Range<Int> {
    starts[line]..<(line + 1 < starts.count ? starts[line + 1] : count)
  }

  /// What is seen of a line: the spaces that hang over its end are not.
  func text(of line: Int) -> String {
    var range = range(of: line)
    while let last = range.last, cells[last] & Self.space != 0 {
      range = range.lowerBound..<last
    }
    return String(characters[range])
  }

  /// The columns from the start of the line to a place in it.
  func column(of offset: Int) -> Int {
    width(of: starts[line(of: offset)]..<offset)
  }

  /// The place in a line that is nearest to a column, the last one before the next line at most.
  func offset(in line: Int, nearest column: Int) -> Int {
    let range = range(of: line)
    let isLast = line + 1 == starts.count
    let end = isLast || range.isEmpty ? range.upperBound : range.upperBound - 1
    var used = 0
    var offset = range.lowerBound
    while offset < end, used + width(of: offset..<offset + 1) <= column {
      used += width(of: offset..<offset + 1)
      offset += 1
    }
    return offset
  }

  private func width(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + Int(cells[$1] & Self.widthMask) }
  }

  private static func cell(_ character: Character) -> UInt8 {
    if let byte = character.asciiValue, byte > 0x20, byte < 0x7F { return 1 }
    let width = UInt8(min(DisplayWidth.of(character), Int(widthMask)))
    if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
      return width | space
    }
    return width > 1 ? width | wide : width
  }

  private mutating func wrap() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    guard columns > 0 else { return }
    var (used, start) = (0, 0)
    var lastBreak = 0
    cells.withUnsafeBufferPointer { cells in
      for index in cells.indices {
        let cell = cells[index]
        let width = Int(cell & Self.widthMask)
        if cell & Self.space != 0 {
          // Spaces hang over the edge.
          used += width
          lastBreak = index + 1
          continue
        }
        if cell & Self.wide != 0, index > start { lastBreak = index }
        if used + width > columns, index > start {
          start = lastBreak > start ? lastBreak : index
          starts.append(start)
          used = (start..<index).reduce(0) { $0 + Int(cells[$1] & Self.widthMask) }
          lastBreak = start
        }
        used += width
        if cell & Self.wide != 0 { lastBreak = index + 1 }
      }
    }
  }
}
