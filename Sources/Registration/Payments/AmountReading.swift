/// Reads the digits and separators of an amount.
enum AmountReading {
  /// The amount in minor units of a currency with this many decimals.
  static func minorUnits(_ text: Substring, exponent: Int) throws(MoneyRefusal) -> Int64 {
    var signs = try text.map(Sign.init).drop { $0 == .space }
    while signs.last == .space { signs.removeLast() }
    let isNegative = signs.first == .minus
    if isNegative { signs = signs.dropFirst().drop { $0 == .space } }
    let decimalIndex = try decimalSeparator(Array(signs), exponent: exponent)
    let whole = Array(signs)[..<(decimalIndex ?? signs.count)]
    let fraction = decimalIndex.map { Array(signs)[($0 + 1)...] } ?? []
    let wholeDigits = try ungrouped(whole)
    let fractionDigits = fraction.compactMap(\.digit)
    guard fractionDigits.count == fraction.count else { throw .malformed }
    guard fractionDigits.count <= exponent else { throw .tooManyDecimals(allowed: exponent) }
    guard !wholeDigits.isEmpty || !fractionDigits.isEmpty else { throw .malformed }
    let zeros = [Int64](repeating: 0, count: exponent - fractionDigits.count)
    return try number(wholeDigits + fractionDigits + zeros, isNegative: isNegative)
  }

  private enum Sign: Equatable {
    case digit(Int64)
    case point
    case comma
    case apostrophe
    case space
    case minus

    init(_ character: Character) throws(MoneyRefusal) {
      switch character {
      case ".", "\u{66B}": self = .point
      case ",", "\u{66C}": self = .comma
      case "'", "\u{2019}": self = .apostrophe
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": self = .space
      case "-", "\u{2212}": self = .minus
      default:
        // Only decimal digits (Nd): a superscript or a Roman numeral is no part of an amount.
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
          scalar.properties.generalCategory == .decimalNumber,
          let value = character.wholeNumberValue
        else { throw .malformed }
        self = .digit(Int64(value))
      }
    }

    var digit: Int64? {
      if case .digit(let value) = self { value } else { nil }
    }
  }

  /// Where the decimals begin: at the last point or comma, unless that one separates thousands.
  private static func decimalSeparator(
    _ signs: [Sign], exponent: Int
  ) throws(MoneyRefusal) -> Int? {
    let separators = signs.indices.filter { signs[$0] == .point || signs[$0] == .comma }
    guard let last = separators.last else { return nil }
    let isAlone = separators.filter { signs[$0] == signs[last] }.count == 1
    guard isAlone else { return nil }
    // With another kind before it, the last one can only be the decimal sign.
    guard separators.count == 1, signs.count - last - 1 == 3 else { return last }
    let isGroup =
      last > 0 && last <= 3 && signs.first != .digit(0) && !signs.contains(.space)
      && !signs.contains(.apostrophe)
    guard isGroup else { return last }
    // One separator before three digits is read as amounts are written here, comma for thousands
    // and point for decimals, unless the currency makes that doubtful: then it is not guessed.
    switch (signs[last], exponent) {
    case (.comma, 0..<3), (.point, 0): return nil
    case (.point, 3...): return last
    default: throw .ambiguousSeparator
    }
  }

  /// The digits of the whole part, whose groups, if any, are all set off alike and have three
  /// digits, the first one to three.
  private static func ungrouped(_ signs: ArraySlice<Sign>) throws(MoneyRefusal) -> [Int64] {
    let groups = signs.split(omittingEmptySubsequences: false) { $0.digit == nil }
    if groups.count > 1 {
      let separators = signs.filter { $0.digit == nil }
      guard separators.allSatisfy({ $0 == separators.first && $0 != .minus }),
        let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { throw .malformed }
    }
    return groups.joined().compactMap(\.digit)
  }

  private static func number(
    _ digits: [Int64], isNegative: Bool
  ) throws(MoneyRefusal) -> Int64 {
    var total: Int64 = 0
    for digit in digits {
      let (product, tooLarge) = total.multipliedReportingOverflow(by: 10)
      // Built downwards for negative amounts, so that the least Int64 can be read too.
      let (sum, tooFar) = product.addingReportingOverflow(isNegative ? -digit : digit)
      guard !tooLarge, !tooFar else { throw .overflow }
      total = sum
    }
    return total
  }
}
