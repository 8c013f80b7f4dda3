extension DigitRun {
  /// The brand of the first card number in the run.
  func cardBrand() -> CardBrand? {
    if let brand = brand(of: 0..<groups.count) { return brand }
    for window in windows() {
      if let brand = brand(of: window) { return brand }
    }
    for group in groups where group.range.count > 16 {
      if let brand = brandAtEdges(of: group.range) { return brand }
    }
    return nil
  }

  // Which groups can be one number beside others: any few groups of a short run, four-digit
  // groups as cards show them, and neighbours parted in one same way.
  private func windows() -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for first in groups.indices {
      var count = 0
      var isUniform = true
      for last in first..<groups.count {
        count += groups[last].range.count
        if count > CardGuard.mostDigits { break }
        if last > first + 1, groups[last].separators != groups[first + 1].separators {
          isUniform = false
        }
        guard count >= CardGuard.fewestDigits else { continue }
        let window = first..<last + 1
        if groups.count <= 6 || isGroupedAsCard(window)
          || (isUniform && isMaximalUniform(window))
        {
          windows.append(window)
        }
      }
    }
    return windows
  }

  private func isMaximalUniform(_ window: Range<Int>) -> Bool {
    guard window.count > 1 else { return true }
    let inner = groups[window.lowerBound + 1].separators
    let before = window.lowerBound > 0 ? groups[window.lowerBound].separators : nil
    let after = window.upperBound < groups.count ? groups[window.upperBound].separators : nil
    return before != inner && after != inner
  }

  /// 4-4-4-4 with a shorter last group at most, or 4-6-5 and 4-6-4.
  func isGroupedAsCard(_ window: Range<Int>) -> Bool {
    let sizes = groups[window].map(\.range.count)
    if sizes == [4, 6, 5] || sizes == [4, 6, 4] { return true }
    return sizes.count >= 3 && sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 5) <= 4
  }

  func brand(of window: Range<Int>) -> CardBrand? {
    guard let first = groups[window].first, let last = groups[window].last else { return nil }
    return CardBrand.matching(digits[first.range.lowerBound..<last.range.upperBound])
  }

  // A number run together with an expiry date or a security code, before or behind.
  private func brandAtEdges(of range: Range<Int>) -> CardBrand? {
    let lengths = range.count > CardGuard.mostDigits ? 13...19 : 15...16
    for length in lengths {
      let first = digits[range.lowerBound..<range.lowerBound + length]
      let last = digits[range.upperBound - length..<range.upperBound]
      if let brand = CardBrand.matching(first) ?? CardBrand.matching(last) { return brand }
    }
    return nil
  }

  /// An international telephone number (ITU-T E.164: at most 15 digits) that is not grouped 4-6-5,
  /// as no telephone and every American Express card is.
  func isTelephone(inTelephoneField: Bool, _ scalars: [Unicode.Scalar]) -> Bool {
    guard digits.count <= 15, groups.map(\.range.count) != [4, 6, 5] else { return false }
    if start > 0, Self.isPlus(scalars[start - 1]) { return true }
    let lead = String(String.UnicodeScalarView(scalars[..<start])).lowercased()
    if lead.hasSuffix("tel:") { return true }
    guard inTelephoneField else { return false }
    // Brackets end a run: of +49 (0)30 … the sign stands before another one.
    let isInternational =
      lead.unicodeScalars.contains(where: Self.isPlus) || digits.starts(with: [0, 0])
    return isInternational && scalars.count { DigitValue.of($0) != nil } <= 15
  }

  private static func isPlus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "+" || scalar.value == 0xFF0B
  }
}
