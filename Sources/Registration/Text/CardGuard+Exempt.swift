extension CardGuard {
  /// The scalars with every number replaced that proves by its own form and check digits to be
  /// something else: IBAN, ORCID iD, Elsevier publisher item identifier, our own reference.
  static func maskingOwnChecksums(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    var index = 0
    while index < scalars.count {
      if index == 0 || !isWordCharacter(scalars[index - 1]),
        let end = accountNumber(scalars, index) ?? orcid(scalars, index)
          ?? publisherItem(scalars, index) ?? ownReference(scalars, index)
      {
        for position in index..<end { result[position] = "x" }
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  private static func accountNumber(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard start + 1 < scalars.count, let first = ascii(scalars[start]),
      let second = ascii(scalars[start + 1]),
      let length = InternationalAccountNumber.length(of: first, second)
    else { return nil }
    return token(scalars, start, length: length, separators: " -.\u{A0}") {
      Checksum.mod97($0)
    }
  }

  private static func orcid(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard scalars[start] == "0" else { return nil }
    return token(scalars, start, length: 16, separators: "-\u{2010}\u{2011}\u{2013}") {
      isORCID($0)
    }
  }

  /// `S0140673620301835`: the letter S and sixteen characters, of which the first eight are a
  /// valid ISSN. The last is a check digit of an unpublished rule and proves nothing here.
  private static func publisherItem(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard scalars[start] == "S" else { return nil }
    return token(scalars, start + 1, length: 16, separators: "") {
      Checksum.issn($0[..<8]) && $0[8..<15].allSatisfy { $0 &- 0x30 < 10 }
    }
  }

  private static func ownReference(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard ascii(scalars[start]).map({ $0 >= 0x41 }) ?? false else { return nil }
    return token(scalars, start, length: 9, separators: "-") {
      Reference(String(decoding: $0, as: UTF8.self)) != nil
    }
  }

  /// The end of `length` letters and digits from `start`, single separators between them skipped,
  /// when a word ends there and they pass `isValid`.
  private static func token(
    _ scalars: [Unicode.Scalar], _ start: Int, length: Int, separators: String,
    _ isValid: ([UInt8]) -> Bool
  ) -> Int? {
    var characters: [UInt8] = []
    var index = start
    var mayBeSeparator = false
    while index < scalars.count, characters.count < length {
      if let character = ascii(scalars[index]) {
        characters.append(character)
        mayBeSeparator = true
      } else if mayBeSeparator, separators.unicodeScalars.contains(scalars[index]) {
        mayBeSeparator = false
      } else {
        return nil
      }
      index += 1
    }
    guard characters.count == length, index == scalars.count || !isWordCharacter(scalars[index])
    else { return nil }
    return isValid(characters) ? index : nil
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A: UInt8(scalar.value)
    case 0x61...0x7A: UInt8(scalar.value - 0x20)
    default: nil
    }
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    ascii(scalar) != nil || DigitValue.of(scalar) != nil || scalar.properties.isAlphabetic
  }
}

/// ISO 13616 international bank account numbers.
enum InternationalAccountNumber {
  /// Country and length of every format in the registry.
  private static let lengths: [UInt16: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 \
      DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 \
      IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 \
      MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 \
      SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    var lengths: [UInt16: Int] = [:]
    for entry in table.split(separator: " ") {
      let bytes = Array(entry.utf8)
      lengths[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = Int(entry.dropFirst(2))
    }
    return lengths
  }()

  static func length(of first: UInt8, _ second: UInt8) -> Int? {
    lengths[UInt16(first) << 8 | UInt16(second)]
  }

  /// Whether compact capitals and digits are an account number: country, length and MOD 97.
  static func isValid(_ characters: [UInt8]) -> Bool {
    characters.count > 4 && length(of: characters[0], characters[1]) == characters.count
      && Checksum.mod97(characters)
  }
}
