/// What one pass over the bytes of a text tells, so that the usual text costs nothing more.
struct TextScan {
  /// Printable ASCII and letters that NFC leaves alone, no white space at either end: nothing to
  /// trim, refuse or normalise.
  private(set) var isPlain = true
  private(set) var isASCII = true
  private(set) var byteCount = 0
  /// Digits of any script.
  private(set) var digitCount = 0
  private(set) var startsWithPlus = false
  private var holdsCodeLabel = false

  /// Enough digits for a card number, or the label of a security code with digits after it.
  var mayHoldCard: Bool {
    digitCount >= CardGuard.fewestDigits || (holdsCodeLabel && digitCount >= 3)
  }

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      byteCount = bytes.count
      guard let first = bytes.first, let last = bytes.last else { return }
      startsWithPlus = first == 0x2B
      isPlain = first != 0x20 && last != 0x20
      var previous: UInt8 = 0x20
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
          let (value, length) = Folding.decodeScalar(bytes, at: index)
          addBeyondASCII(value)
          index += length
        } else {
          if byte &- 0x30 < 10 {
            digitCount += 1
          } else if byte < 0x20 || byte == 0x7F {
            isPlain = false
          } else if byte | 0x20 == 0x76, previous | 0x20 == 0x63 {
            holdsCodeLabel = true
          }
          index += 1
        }
        previous = byte
      }
    }
  }

  private mutating func addBeyondASCII(_ value: UInt32) {
    isASCII = false
    if Self.isPlainLetter(value) { return }
    isPlain = false
    if let scalar = Unicode.Scalar(value), DigitValue.of(scalar) != nil { digitCount += 1 }
  }

  /// Letters among those that ``NormalForm/isSurelyComposed(_:)`` knows: no digit, no space,
  /// nothing invisible, no mark.
  private static func isPlainLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0x2AF, 0x391...0x3A1, 0x3A3...0x3CE, 0x400...0x481, 0x48A...0x52F, 0x531...0x556,
      0x561...0x587, 0x5D0...0x5EA, 0x620...0x63F, 0x641...0x64A, 0x671...0x6D3, 0x904...0x939,
      0xE01...0xE30, 0x10D0...0x10FA, 0x1200...0x1248, 0x1E00...0x1EFF, 0x3041...0x3096,
      0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}

/// The value of a digit of any script: Nd, and the superscript, subscript and circled forms that
/// NFKC turns into digits.
enum DigitValue {
  static func of(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value < 0x80 { return value &- 0x30 < 10 ? UInt8(value - 0x30) : nil }
    switch value {
    case 0xB2, 0xB3: return UInt8(value - 0xB0)
    case 0xB9: return 1
    case ..<0x660: return nil
    case 0x3040...0xA61F, 0xAC00...0xD7A3: return nil
    default: break
    }
    switch scalar.properties.numericType {
    case .decimal, .digit:
      guard let number = scalar.properties.numericValue, (0...9).contains(number) else {
        return nil
      }
      return UInt8(number)
    default: return nil
    }
  }
}
