/// A brand of payment cards and how its numbers begin (issuer identification numbers of ISO/IEC
/// 7812, as the brands publish them).
struct CardBrand {
  let name: String
  /// First and last issuer number of each range; both have as many digits as are compared.
  let ranges: [ClosedRange<Int>]
  let lengths: Set<Int>

  /// The brand whose prefix and length fit when the Luhn digit is right, nil otherwise.
  static func matching(_ digits: ArraySlice<UInt8>) -> CardBrand? {
    guard CardGuard.fewestDigits...CardGuard.mostDigits ~= digits.count,
      let first = digits.first, first >= 2
    else { return nil }
    guard let brand = all.first(where: { $0.covers(digits) }), Checksum.luhn(digits) else {
      return nil
    }
    return brand
  }

  private func covers(_ digits: ArraySlice<UInt8>) -> Bool {
    guard lengths.contains(digits.count) else { return false }
    return ranges.contains { range in
      var prefix = 0
      var power = 1
      for digit in digits {
        guard power <= range.upperBound else { break }
        prefix = prefix * 10 + Int(digit)
        power *= 10
      }
      return range.contains(prefix)
    }
  }

  // The broad last entries take what the narrow ones leave: all of 5 and 6 that is not above is
  // issued as Maestro or under a national brand.
  private static let all: [CardBrand] = [
    CardBrand(name: "Mir", ranges: [2200...2204], lengths: [16, 17, 18, 19]),
    CardBrand(name: "Mastercard", ranges: [51...55, 2221...2720], lengths: [16]),
    CardBrand(name: "American Express", ranges: [34...34, 37...37], lengths: [14, 15]),
    CardBrand(name: "Visa", ranges: [4...4], lengths: [13, 16, 18, 19]),
    CardBrand(
      name: "Diners Club", ranges: [300...305, 309...309, 36...36, 38...39],
      lengths: [14, 16, 19]),
    CardBrand(name: "JCB", ranges: [3528...3589], lengths: [16, 17, 18, 19]),
    CardBrand(name: "JCB", ranges: [2131...2131], lengths: [15]),
    CardBrand(
      name: "Discover", ranges: [6011...6011, 644...649, 65...65], lengths: [16, 19]),
    CardBrand(
      name: "UnionPay", ranges: [62...62, 81...81], lengths: [14, 15, 16, 17, 18, 19]),
    CardBrand(name: "RuPay", ranges: [82...82, 508...508], lengths: [16]),
    CardBrand(name: "Troy", ranges: [9792...9792], lengths: [16]),
    CardBrand(
      name: "Maestro",
      ranges: [
        5018...5018, 5020...5020, 5038...5038, 5893...5893, 6304...6304,
        6759...6759, 6761...6763,
      ],
      lengths: [12, 13]),
    CardBrand(
      name: "Maestro", ranges: [50...50, 56...58, 60...61, 63...64, 66...69],
      lengths: [14, 15, 16, 17, 18, 19]),
  ]
}
