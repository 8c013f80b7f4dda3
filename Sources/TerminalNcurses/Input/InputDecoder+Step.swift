import Terminal

extension InputDecoder {
  /// What the first bytes of a run are.
  enum Step: Equatable {
    case key(Key, used: Int)
    /// Bytes that mean nothing here.
    case nothing(used: Int)
    case carriageReturn, lineFeed
    case pasteStart(used: Int)
    /// The run ends inside a sequence or a character.
    case incomplete
  }

  func step(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x1B: return escape(bytes)
    case 0x0D: return .carriageReturn
    case 0x0A: return .lineFeed
    case 0x09: return .key(.tab, used: 1)
    case 0x08, 0x7F: return .key(.backspace, used: 1)
    case 0x00: return .nothing(used: 1)
    case 0x01...0x1F:
      let letter = Unicode.Scalar(first < 0x1B ? first + 0x60 : first + 0x40)
      return .key(.control(Character(letter)), used: 1)
    case 0x20...0x7E: return .key(.text(String(Unicode.Scalar(first))), used: 1)
    default: return scalar(bytes)
    }
  }

  /// One scalar of UTF-8; what is no UTF-8 (RFC 3629) or a C1 control is nothing.
  private func scalar(_ bytes: ArraySlice<UInt8>) -> Step {
    let lead = bytes[bytes.startIndex]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .nothing(used: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let index = bytes.startIndex + offset
      guard index < bytes.endIndex else { return .incomplete }
      guard Self.continues(bytes[index], lead: lead, offset: offset) else {
        return .nothing(used: offset)
      }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), !(0x80...0x9F).contains(value) else {
      return .nothing(used: length)
    }
    return .key(.text(String(scalar)), used: length)
  }

  private static func continues(_ byte: UInt8, lead: UInt8, offset: Int) -> Bool {
    guard offset == 1 else { return (0x80...0xBF).contains(byte) }
    switch lead {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }
}
