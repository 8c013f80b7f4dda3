/// Check digits of the numbers a desk meets.
enum Checksum {
  /// ISO/IEC 7812-1 annex B (Luhn) over digits 0…9, check digit last.
  static func luhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    var doubled = false
    for digit in digits.reversed() {
      var value = Int(digit)
      if doubled {
        value *= 2
        if value > 9 { value -= 9 }
      }
      sum += value
      doubled.toggle()
    }
    return sum % 10 == 0
  }

  /// ISO 7064 MOD 97-10 over the characters of an IBAN or an RF creditor reference, whose first
  /// four belong at the end. ASCII letters and digits only.
  static func mod97(_ characters: [UInt8]) -> Bool {
    guard characters.count > 4 else { return false }
    var remainder = 0
    for character in characters[4...] + characters[..<4] {
      switch character {
      case 0x30...0x39: remainder = (remainder * 10 + Int(character - 0x30)) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(character - 0x41) + 10) % 97
      case 0x61...0x7A: remainder = (remainder * 100 + Int(character - 0x61) + 10) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  /// ISO 7064 MOD 11-2, as an ORCID iD of sixteen characters has it: digits, the last may be X.
  static func orcid(_ characters: [UInt8]) -> Bool {
    guard characters.count == 16, let last = characters.last else { return false }
    var total = 0
    for character in characters.dropLast() {
      guard character &- 0x30 < 10 else { return false }
      total = (total + Int(character - 0x30)) * 2 % 11
    }
    let check = (12 - total) % 11
    return check == 10 ? last | 0x20 == 0x78 : last == UInt8(0x30 + check)
  }

  /// ISO 3297: eight characters weighted 8 to 1, sum divisible by 11, the last may be X.
  static func issn(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 8 else { return false }
    var sum = 0
    for (weight, character) in zip((1...8).reversed(), characters) {
      if character &- 0x30 < 10 {
        sum += weight * Int(character - 0x30)
      } else if weight == 1, character | 0x20 == 0x78 {
        sum += 10
      } else {
        return false
      }
    }
    return sum % 11 == 0
  }
}
