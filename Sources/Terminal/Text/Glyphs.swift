/// What one cell holds: a spacing scalar with the marks above and below it.
struct Glyph: Equatable, Sendable {
  var text: String
  /// Columns, 1 or 2.
  var width: Int

  static let blank = Glyph(text: " ", width: 1)
  /// The printing characters of ASCII, from the space on.
  static let plain = (0x20..<0x7F).map {
    Glyph(text: String(Unicode.Scalar($0 as UInt8)), width: 1)
  }
  /// Stands where a scalar was that must not reach a terminal.
  static let refused = Glyph(text: "\u{FFFD}", width: 1)
  /// Carries a mark that has no letter before it.
  static let carrier = Glyph(text: "\u{25CC}", width: 1)
}

/// A grapheme cluster cut into glyphs as `wcwidth` counts them, with all that could harm a
/// terminal or that terminals disagree about left out.
///
/// A letter with its marks is one glyph. A spacing vowel sign of an Indic script is a glyph of its
/// own; a flag is two letters of one column. Of a joined emoji only the first picture is kept, and
/// variation selectors and skin tones go: terminals count those differently, and a wrong count
/// shifts everything to the right of it.
struct Glyphs: Sequence {
  /// Marks kept on one letter; ncurses holds no more in a cell (CCHARW_MAX).
  static let markLimit = 4

  private let first: Glyph?
  private let others: ArraySlice<Glyph>
  /// Columns of all glyphs together.
  let width: Int

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    // Nearly every character is one letter: no array for those.
    if let scalar = scalars.first, scalars.count == 1,
      case .spacing(let columns) = ScalarRole(scalar)
    {
      first = Glyph(text: String(character), width: columns)
      others = []
      width = columns
    } else {
      let glyphs = Self.cut(character)
      first = glyphs.first
      others = glyphs.dropFirst()
      width = glyphs.reduce(0) { $0 + $1.width }
    }
  }

  func makeIterator() -> Iterator { Iterator(first: first, others: others) }

  struct Iterator: IteratorProtocol {
    fileprivate var first: Glyph?
    fileprivate var others: ArraySlice<Glyph>

    mutating func next() -> Glyph? {
      if let glyph = first {
        first = nil
        return glyph
      }
      return others.popFirst()
    }
  }

  private static func cut(_ character: Character) -> [Glyph] {
    var glyphs: [Glyph] = []
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      let role = ScalarRole(scalar)
      if role == .joiner, let previous, ScalarRole.isPicture(previous) { break }
      switch role {
      case .spacing(let width):
        glyphs.append(Glyph(text: String(scalar), width: width))
        marks = 0
      case .mark, .nonJoiner, .hangulPart:
        let isKept =
          switch role {
          case .nonJoiner: previous.map(ScalarRole.isOfJoiningScript) == true
          case .hangulPart: !glyphs.isEmpty
          default: true
          }
        guard isKept else {
          glyphs.append(.refused)
          break
        }
        if glyphs.isEmpty { glyphs.append(.carrier) }
        if marks < markLimit {
          glyphs[glyphs.count - 1].text.unicodeScalars.append(scalar)
          marks += 1
        }
      case .joiner:
        if previous.map(ScalarRole.isOfJoiningScript) != true { glyphs.append(.refused) }
      case .skinTone:
        if previous.map(ScalarRole.isPicture) != true {
          glyphs.append(Glyph(text: String(scalar), width: 2))
        }
      case .tag:
        if glyphs.isEmpty || previous.map(ScalarRole.isPictureOrTag) != true {
          glyphs.append(.refused)
        }
      case .selector: continue
      case .hostile: glyphs.append(.refused)
      }
      previous = scalar
    }
    return glyphs
  }
}
