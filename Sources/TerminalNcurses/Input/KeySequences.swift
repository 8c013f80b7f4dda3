import Terminal

/// The sequences that terminals of the xterm family, rxvt and the Linux console send for keys.
///
/// Sources: xterm "Control Sequences" (PC-style function keys), console_codes(4), rxvt's reference.
enum KeySequences {
  private static let shift = 1
  private static let alt = 2
  private static let ctrl = 4

  /// ESC O and a letter.
  static func singleShift(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "a"): .up
    case UInt8(ascii: "b"): .down
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: lettered(letter, modifiers: 0)
    }
  }

  /// ESC [ [ and a letter.
  static func console(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "A")) + 1)
  }

  /// ESC [ numbers and a final byte; the second number tells the modifiers.
  static func control(final: UInt8, numbers: [Int]) -> Key? {
    let modifiers = max(0, (numbers.count > 1 ? numbers[1] : 1) - 1) & 7
    switch final {
    case UInt8(ascii: "~"):
      // xterm's modifyOtherKeys: 27 ; modifiers ; code.
      if numbers.first == 27, numbers.count == 3 { return coded(numbers[2], modifiers: modifiers) }
      return numbers.first.flatMap { numbered($0, modifiers: modifiers) }
    case UInt8(ascii: "^"):
      return numbers.first.flatMap { numbered($0, modifiers: ctrl) }
    case UInt8(ascii: "u"):
      return numbers.first.flatMap { coded($0, modifiers: modifiers) }
    case UInt8(ascii: "Z"): return .backTab
    default: return lettered(final, modifiers: modifiers)
    }
  }

  private static func lettered(_ letter: UInt8, modifiers: Int) -> Key? {
    let isWord = modifiers & (alt | ctrl) != 0
    switch letter {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return function(Int(letter - UInt8(ascii: "P")) + 1, modifiers: modifiers)
    default: return nil
    }
  }

  private static func numbered(_ number: Int, modifiers: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: function(number - 10, modifiers: modifiers)
    case 17...21: function(number - 11, modifiers: modifiers)
    case 23...26: function(number - 12, modifiers: modifiers)
    case 28, 29: function(number - 13, modifiers: modifiers)
    case 31...34: function(number - 14, modifiers: modifiers)
    default: nil
    }
  }

  /// Shift counts on by twelve and Ctrl by twenty-four, as terminfo numbers them (kf13, kf25).
  private static func function(_ number: Int, modifiers: Int) -> Key {
    let shifted = modifiers & shift != 0 ? 12 : 0
    let controlled = modifiers & ctrl != 0 ? 24 : 0
    return .function(number + shifted + controlled)
  }

  /// A key by its Unicode code point, as modifyOtherKeys and "CSI u" send it.
  private static func coded(_ code: Int, modifiers: Int) -> Key? {
    switch code {
    case 9: return modifiers & shift != 0 ? .backTab : .tab
    case 13, 57_414: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, !(0x7F...0x9F).contains(code), let value = UInt32(exactly: code),
      let scalar = Unicode.Scalar(value), !(0xE000...0xF8FF).contains(value)
    else { return nil }
    let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    if modifiers & ctrl != 0 {
      guard isLetter || "\\]^_".unicodeScalars.contains(scalar) else { return nil }
      return String(scalar).lowercased().first.map(Key.control)
    }
    if modifiers & alt != 0 {
      switch scalar {
      case "b": return .wordLeft
      case "f": return .wordRight
      default: return nil
      }
    }
    return .text(String(scalar))
  }
}
