/// Why a text was not taken.
///
/// No case carries the text itself: a refusal may be logged, the refused content may not.
package enum TextRefusal: Error, Hashable, Sendable {
  /// A C0 or C1 control character (tab, escape, bell …).
  case controlCharacter(scalar: UInt32)
  /// A character that changes the direction of what follows (UAX #9).
  case bidiControl(scalar: UInt32)
  /// A character that shows nothing: zero width, tags, fillers, noncharacters, stray joiners.
  case invisibleCharacter(scalar: UInt32)
  /// Longer than `limit` characters as people count them, or far too many bytes for that limit.
  case tooLong(limit: Int)
  /// It looks like the number, the track or the security code of a payment card.
  case cardNumber
  /// A line break in a field of one line.
  case lineBreak
  /// It holds U+FFFD, the mark that a decoder leaves where bytes could not be read.
  case malformed

  /// The key of the words for people.
  package var code: String {
    switch self {
    case .controlCharacter: "text.controlCharacter"
    case .bidiControl: "text.bidiControl"
    case .invisibleCharacter: "text.invisibleCharacter"
    case .tooLong: "text.tooLong"
    case .cardNumber: "text.cardNumber"
    case .lineBreak: "text.lineBreak"
    case .malformed: "text.malformed"
    }
  }

  /// What can be said beside the words without repeating content: `U+202E`, or the limit.
  package var detail: String? {
    switch self {
    case .controlCharacter(let scalar), .bidiControl(let scalar), .invisibleCharacter(let scalar):
      let digits = String(scalar, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    case .tooLong(let limit): return String(limit)
    case .cardNumber, .lineBreak, .malformed: return nil
    }
  }
}
