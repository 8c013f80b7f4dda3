extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC: `2026-11-23T17:01:37Z`, with three decimals when the milliseconds are not 0.
  package var iso8601: String {
    let (day, inDay) = rawValue.flooredDivision(by: 86_400_000)
    let date = CivilDate(daysSinceEpoch: day)
    let hour = Self.padded(inDay / 3_600_000, 2)
    let minute = Self.padded(inDay / 60_000 % 60, 2)
    let second = Self.padded(inDay / 1000 % 60, 2)
    let fraction = inDay % 1000 == 0 ? "" : "." + Self.padded(inDay % 1000, 3)
    return "\(date)T\(hour):\(minute):\(second)\(fraction)Z"
  }

  package var description: String { iso8601 }

  /// Reads `2026-11-23T17:01:37Z`, with one to three decimals, or with an offset `+02:00` in place
  /// of `Z`; anything else is nil.
  package init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = Self.number(bytes[11..<13]), hour < 24,
      let minute = Self.number(bytes[14..<16]), minute < 60,
      let second = Self.number(bytes[17..<19]), second < 60
    else { return nil }
    var rest = bytes[19...]
    var milliseconds: Int64 = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count), let value = Self.number(digits) else { return nil }
      milliseconds = value * [100, 10, 1][digits.count - 1]
      rest = rest[digits.endIndex...]
    }
    guard let offset = Self.offsetMinutes(rest) else { return nil }
    let minutes = hour * 60 + minute - offset
    self.init(
      rawValue: date.daysSinceEpoch * 86_400_000 + minutes * 60_000 + second * 1000 + milliseconds)
  }

  private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int64? {
    if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    guard bytes.count == 6, let sign = bytes.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      bytes[bytes.startIndex + 3] == UInt8(ascii: ":"),
      let hours = number(bytes.dropFirst().prefix(2)), hours < 24,
      let minutes = number(bytes.suffix(2)), minutes < 60
    else { return nil }
    let total = hours * 60 + minutes
    return sign == UInt8(ascii: "-") ? -total : total
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension Int64 {
  /// Quotient rounded down and the remainder from 0 up to, not including, the divisor.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
