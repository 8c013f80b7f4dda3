extension CardGuard {
  /// What a magnetic stripe reader types (ISO/IEC 7813): `%B`, number, `^` on track 1; `;`,
  /// number, `=` on track 2. Found whatever the digits are.
  static func trackData(in scalars: [Unicode.Scalar]) -> Finding? {
    for (index, scalar) in scalars.enumerated() {
      let start: Int
      let end: Unicode.Scalar
      if scalar == "%", index + 1 < scalars.count, scalars[index + 1].properties.isAlphabetic {
        (start, end) = (index + 2, "^")
      } else if scalar == ";" {
        (start, end) = (index + 1, "=")
      } else {
        continue
      }
      var count = 0
      var position = start
      while position < scalars.count {
        if DigitValue.of(scalars[position]) != nil {
          count += 1
        } else if scalars[position] != " " || end == "=" {
          break
        }
        position += 1
      }
      // Track 3 puts a format code of two digits before the number.
      if fewestDigits...mostDigits + 2 ~= count, position < scalars.count, scalars[position] == end
      {
        return Finding(brand: "magnetic stripe")
      }
    }
    return nil
  }

  /// A security code with its label: `CVV 123`, `CVC: 1234`.
  ///
  /// `CVC` alone is also a venous catheter, so there it takes a colon or an equals sign.
  static func securityCode(in scalars: [Unicode.Scalar]) -> Finding? {
    for index in scalars.indices.dropLast(2) where isLetter("c", scalars[index]) {
      if index > 0, scalars[index - 1].properties.isAlphabetic { continue }
      guard isLetter("v", scalars[index + 1]) else { continue }
      let third = scalars[index + 2]
      var needsSign = isLetter("c", third)
      guard needsSign || isLetter("v", third) else { continue }
      var position = index + 3
      if position < scalars.count, scalars[position] == "2" {
        position += 1
        needsSign = false
      }
      var hasSign = false
      let labelEnd = position
      while position < scalars.count, position - labelEnd < 4,
        scalars[position] == " " || "#:=.-".unicodeScalars.contains(scalars[position])
      {
        hasSign = hasSign || scalars[position] == ":" || scalars[position] == "="
        position += 1
      }
      let codeStart = position
      while position < scalars.count, DigitValue.of(scalars[position]) != nil { position += 1 }
      let endsWord = position == scalars.count || !scalars[position].properties.isAlphabetic
      if 3...4 ~= position - codeStart, endsWord, hasSign || !needsSign {
        return Finding(brand: "security code")
      }
    }
    return nil
  }

  private static func isLetter(_ letter: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    scalar == letter || scalar.value | 0x20 == letter.value
  }

  /// A card split over two neighbouring fields of one paste or one import row.
  ///
  /// Counts when it is split where cards show a gap, or when both halves are bare digits; but a
  /// short and a telephone-long half (postal code beside telephone) only at such a gap, and 17 or
  /// 18 digits, 12 or 13, never. Leave telephone fields out: two of eight digits side by side
  /// cannot be told from a card.
  package static func finding(acrossFields fields: [String]) -> Finding? {
    for (left, right) in zip(fields, fields.dropFirst()) {
      if let finding = finding(across: left, right) { return finding }
    }
    return nil
  }

  /// The same for two fields.
  static func finding(across left: String, _ right: String) -> Finding? {
    guard mayBeSplit(left, right) else { return nil }
    return splitNumber(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  // Whether enough digits stand where the fields meet.
  private static func mayBeSplit(_ left: String, _ right: String) -> Bool {
    let before = edgeDigits(left.unicodeScalars.reversed())
    return before > 0 && before + edgeDigits(right.unicodeScalars) > fewestDigits
  }

  private static func edgeDigits(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    var count = 0
    for scalar in scalars {
      if DigitValue.of(scalar) != nil {
        count += 1
      } else if !DigitRun.isSeparator(scalar) {
        break
      }
    }
    return count
  }

  private static func splitNumber(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]
  ) -> Finding? {
    let joined = left + ["\n"] + right
    guard
      let run = DigitRun.runs(in: joined).first(where: {
        $0.start < left.count && $0.end > left.count + 1
      }), run.start == 0 || joined[run.start - 1] != "+"
    else { return nil }
    let leftDigits = joined[run.start..<left.count].count { DigitValue.of($0) != nil }
    guard let boundary = run.groups.firstIndex(where: { $0.range.lowerBound == leftDigits }) else {
      return nil
    }
    for first in 0..<boundary {
      for end in boundary + 1...run.groups.count {
        let window = first..<end
        guard let brand = run.brand(of: window) else { continue }
        let size = run.groups[end - 1].range.upperBound - run.groups[first].range.lowerBound
        let leftSize = leftDigits - run.groups[first].range.lowerBound
        let isBare = boundary - first == 1 && end - boundary == 1
        if run.isGroupedAsCard(window)
          || (isBare
            && isPlausibleSplit(leftSize, size, rightStartsWithZero: run.digits[leftDigits] == 0))
        {
          return Finding(brand: brand.name)
        }
      }
    }
    return nil
  }

  private static func isPlausibleSplit(
    _ left: Int, _ size: Int, rightStartsWithZero: Bool
  ) -> Bool {
    let right = size - left
    switch size {
    case 16, 19:
      if left % 4 == 0 { return true }
    case 14, 15:
      // A national telephone number begins with 0, the second part of a card seldom does.
      if left == 4 || left == 10 { return !rightStartsWithZero }
    default:
      return false
    }
    let isPostalCodeBesideTelephone =
      (3...6 ~= left && 9...11 ~= right) || (3...6 ~= right && 9...11 ~= left)
    return !isPostalCodeBesideTelephone
  }
}
