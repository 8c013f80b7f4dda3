/// What a scalar does to the columns of a terminal.
enum ScalarRole: Equatable {
  /// Takes 1 or 2 columns.
  case spacing(Int)
  /// Stands above or below the scalar before it.
  case mark
  /// A medial vowel or a final of Hangul: a mark after an initial, nothing without one.
  case hangulPart
  /// Variation selectors: shown by nobody, counted differently by many.
  case selector
  /// ZERO WIDTH JOINER.
  case joiner
  /// ZERO WIDTH NON-JOINER, a letter's business in Persian and Indic scripts.
  case nonJoiner
  case skinTone
  /// Letters of the flags of regions, else invisible text.
  case tag
  /// Controls, bidi controls, invisible and unassigned scalars.
  case hostile

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .spacing(1)
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .spacing(2)
    case 0x200C: self = .nonJoiner
    case 0x200D: self = .joiner
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x034F: self = .selector
    case 0x1F3FB...0x1F3FF: self = .skinTone
    case 0xE0020...0xE007F: self = .tag
    case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .hangulPart
    default: self = Self.byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarRole {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .hostile }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .hostile
    default: return .spacing(WideRanges.contains(scalar.value) ? 2 : 1)
    }
  }

  /// Whether emoji sequences start or go on from it.
  static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x203C { return false }
    return scalar.properties.isEmoji || scalar.value == 0xFE0F
  }

  static func isPictureOrTag(_ scalar: Unicode.Scalar) -> Bool {
    isPicture(scalar) || (0xE0020...0xE007F).contains(scalar.value)
  }

  /// Whether joiners change the shape of the letters of its script.
  static func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1780...0x18AF, 0x1A20...0x1BFF, 0xA800...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      return true
    default: return false
    }
  }
}
