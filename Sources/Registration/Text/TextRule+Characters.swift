extension TextRule {
  /// The first character of a trimmed text that may not be stored, nil when all may.
  static func characterRefusal(in text: String, multiline: Bool) -> TextRefusal? {
    var previous: Unicode.Scalar?
    var iterator = text.unicodeScalars.makeIterator()
    var current = iterator.next()
    while let scalar = current {
      let next = iterator.next()
      if scalar.value < 0x20 || scalar.value >= 0x7F,
        let refusal = refusal(of: scalar, after: previous, before: next, multiline: multiline)
      {
        return refusal
      }
      previous = scalar
      current = next
    }
    return nil
  }

  private static func refusal(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?,
    multiline: Bool
  ) -> TextRefusal? {
    let value = scalar.value
    switch value {
    case 0x0A:
      return multiline ? nil : .lineBreak
    case 0x0D:
      return multiline && next?.value == 0x0A ? nil : .lineBreak
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      return .lineBreak
    case 0x00...0x1F, 0x7F...0x9F:
      return .controlCharacter(scalar: value)
    case 0xA0...0xAC, 0xAE...0x34E:
      return nil
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      return .bidiControl(scalar: value)
    case 0x200C, 0x200D:
      return joins(scalar, previous, next) ? nil : .invisibleCharacter(scalar: value)
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return varies(previous) ? nil : .invisibleCharacter(scalar: value)
    case 0xFFFD:
      return .malformed
    default:
      return isInvisible(value) ? .invisibleCharacter(scalar: value) : nil
    }
  }

  /// Characters that show nothing and mean nothing to a reader, noncharacters included.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065,
      0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF, 0xFDD0...0xFDEF:
      return true
    default:
      return value & 0xFFFE == 0xFFFE
    }
  }

  // A joiner carries meaning only beside a letter that joins, or between the parts of one emoji
  // (RFC 5892 appendix A, UTS #51). Twice in a row it is a hiding place.
  private static func joins(
    _ joiner: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    if let previous, previous.value == 0x200C || previous.value == 0x200D { return false }
    if let previous, isJoiningScript(previous.value) { return true }
    if let next, isJoiningScript(next.value) { return true }
    guard joiner.value == 0x200D, let previous, let next else { return false }
    let endsEmoji = previous.value == 0xFE0F || isEmojiPart(previous)
    return endsEmoji && isEmojiPart(next)
  }

  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  private static func varies(_ previous: Unicode.Scalar?) -> Bool {
    guard let previous, !isWhiteSpace(previous) else { return false }
    switch previous.value {
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200C, 0x200D: return false
    default: return true
    }
  }

  /// Scripts whose letters change shape beside a joiner: Arabic to NKo, the Indic family from
  /// Devanagari to Sinhala, Tibetan, Myanmar, Khmer, Mongolian, Balinese and their neighbours,
  /// and the Brahmic blocks of plane 1.
  private static func isJoiningScript(_ value: UInt32) -> Bool {
    switch value {
    case 0x0620...0x074F, 0x0750...0x07FF, 0x0840...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F,
      0x1700...0x18AF, 0x1900...0x194F, 0x1A00...0x1CFF, 0xA800...0xA8FF, 0xA900...0xAAFF,
      0xABC0...0xABFF, 0xFB50...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10D3F,
      0x11000...0x11FFF, 0x1E900...0x1E95F:
      return true
    default: return false
    }
  }
}
