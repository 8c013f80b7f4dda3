import Registration

/// Finds a card number whose digits were spread over neighbouring columns.
///
/// Two columns are for ``CardGuard/finding(acrossFields:)``; here are three and more, each with
/// nothing but digits and separators in it. Postal codes, telephone numbers and codes of all kinds
/// stand side by side in address lists and one such row in ten passes the checksum, so a column of
/// telephone numbers or postal codes counts only when every piece has the length of a group that
/// is printed on cards.
enum SplitCardNumber {
  /// What a column holds, as far as this matters.
  enum Kind: Sendable {
    case text
    case telephone
    case postalCode
    /// IBAN, ORCID and the like, which have their own checksum.
    case exempt
  }

  private static let lengths = 13...19

  /// The column, counted from 0, in which a card number begins that is whole only together with
  /// columns after it.
  static func find(in cells: [String], kinds: [Kind]) -> Int? {
    var left = CellShape("")
    var numericCells = 0
    var mayHoldMore = false
    for (index, cell) in cells.enumerated() {
      let right = CellShape(cell)
      if left.endsInNumber, right.beginsInNumber, left.digits + right.digits >= lengths.lowerBound,
        areComparedInPairs(kinds[index - 1]), areComparedInPairs(kinds[index]),
        CardGuard.finding(acrossFields: [cells[index - 1], cell]) != nil
      {
        return index - 1
      }
      numericCells = right.beginsInNumber && right.endsInNumber ? numericCells + 1 : 0
      if numericCells == 3 { mayHoldMore = true }
      left = right
    }
    return mayHoldMore ? findInThreeAndMore(cells.map(digits), kinds) : nil
  }

  private static func areComparedInPairs(_ kind: Kind) -> Bool {
    kind == .text || kind == .postalCode
  }

  private static func findInThreeAndMore(_ pieces: [String?], _ kinds: [Kind]) -> Int? {
    for start in pieces.indices {
      var joined = ""
      var groups: [Int] = []
      var needsPrintedGroups = false
      for index in start..<pieces.count {
        guard let piece = pieces[index], kinds[index] != .exempt else { break }
        joined += piece
        groups.append(piece.count)
        needsPrintedGroups = needsPrintedGroups || kinds[index] != .text
        if joined.count > lengths.upperBound { break }
        guard groups.count > 2, joined.count >= lengths.lowerBound,
          !needsPrintedGroups || arePrinted(groups)
        else { continue }
        if CardGuard.finding(in: joined, kind: .digits) != nil { return start }
      }
    }
    return nil
  }

  /// Fours, as most cards have them, or the 4-6-5 and 4-6-4 of others.
  private static func arePrinted(_ groups: [Int]) -> Bool {
    groups.allSatisfy { $0 % 4 == 0 } || groups == [4, 6, 5] || groups == [4, 6, 4]
  }

  /// The digits of a cell, of any script, as ASCII; nil when it holds anything else or nothing.
  private static func digits(_ cell: String) -> String? {
    var digits = ""
    for scalar in cell.unicodeScalars {
      if let value = CellShape.digit(scalar) {
        digits += String(value)
      } else if !CellShape.isSeparator(scalar) {
        return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }
}

/// What can be told of a cell quickly: most have no digits at their ends.
private struct CellShape {
  /// Digits of all scripts; counted only when a number is at either end.
  let digits: Int
  let beginsInNumber: Bool
  let endsInNumber: Bool

  init(_ cell: String) {
    let scalars = cell.unicodeScalars
    beginsInNumber = scalars.first.map(Self.isNumeric) ?? false
    endsInNumber = scalars.last.map(Self.isNumeric) ?? false
    digits =
      beginsInNumber || endsInNumber ? scalars.count(where: { Self.digit($0) != nil }) : 0
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || isSeparator(scalar)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value) - 0x30
    // No decimal digits are here; the look-up is slow.
    case 0...0x65F, 0x2000...0xA61F, 0xAC00...0xFEFF: return nil
    default:
      let properties = scalar.properties
      return properties.numericType == .decimal ? properties.numericValue.map { Int($0) } : nil
    }
  }

  // No slash and no colon: dates side by side have as many digits as a card.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0x5F, 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2009, 0x200B, 0x202F, 0x3000,
      0x2010...0x2015, 0x2212:
      true
    default: false
    }
  }
}
