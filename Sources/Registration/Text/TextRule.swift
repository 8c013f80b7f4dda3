/// The door every typed, pasted, scanned or imported text goes through.
package enum TextRule {
  /// The text as it is stored: NFC, without white space at its ends, otherwise as typed.
  ///
  /// - Parameters:
  ///   - raw: the text as it came.
  ///   - limit: the greatest number of grapheme clusters; 16 bytes of UTF-8 for each are the bound
  ///     that piles of combining marks meet.
  ///   - multiline: whether LF and CR LF may stand inside.
  ///   - kind: what the field is for, which decides what is exempt from ``CardGuard``.
  /// - Returns: an empty string when nothing but white space was there.
  /// - Throws: the first reason found; a card number comes before every other.
  package static func accept(
    _ raw: String, limit: Int = 200, multiline: Bool = false, kind: CardGuard.FieldKind = .text
  ) throws(TextRefusal) -> String {
    let scan = TextScan(raw)
    if scan.mayHoldCard, CardGuard.finding(in: raw, kind: kind) != nil { throw .cardNumber }
    if scan.isPlain {
      guard scan.byteCount <= limit || (scan.byteCount / 16 <= limit && raw.count <= limit) else {
        throw .tooLong(limit: limit)
      }
      return raw
    }
    return try acceptUnplain(raw, limit: limit, multiline: multiline)
  }

  private static func acceptUnplain(
    _ raw: String, limit: Int, multiline: Bool
  ) throws(TextRefusal) -> String {
    let trimmed = trimmingWhiteSpace(raw)
    guard trimmed.utf8.count / 16 <= limit else { throw .tooLong(limit: limit) }
    if let refusal = characterRefusal(in: trimmed, multiline: multiline) { throw refusal }
    let text = NormalForm.composed(trimmed)
    guard text.utf8.count <= limit || text.count <= limit else { throw .tooLong(limit: limit) }
    return text
  }

  /// The text without characters of White_Space at both ends, or the same text when it has none.
  static func trimmingWhiteSpace(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isWhiteSpace($0) }),
      let last = scalars.lastIndex(where: { !isWhiteSpace($0) })
    else { return "" }
    let end = scalars.index(after: last)
    if start == scalars.startIndex, end == scalars.endIndex { return text }
    return String(scalars[start..<end])
  }

  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case ..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
