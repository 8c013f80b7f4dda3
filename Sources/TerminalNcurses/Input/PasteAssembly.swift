/// The bytes of a bracketed paste while they come in.
///
/// A pasted text may hold the end mark itself, so that what follows would act as typed keys. So an
/// end mark is believed only when no other comes within 25 ms, and all before the last one is text.
struct PasteAssembly {
  /// Bytes kept; the rest of a longer paste is dropped.
  static let limit = 256 * 1_024
  /// Milliseconds of silence after which a paste without an end is over.
  static let patience: Int64 = 1_000
  /// Milliseconds in which another end mark may follow the first.
  static let settling: Int64 = 25

  private static let endMark = Array("\u{1B}[201~".utf8)

  private var content: [UInt8] = []
  /// What came after the newest end mark, or nil while there was none.
  private var tail: [UInt8]?
  private var lastByteAt: Int64
  private var endedAt: Int64?

  init(at now: Int64) { lastByteAt = now }

  /// When the paste is over unless more bytes come.
  var deadline: Int64 { endedAt.map { $0 + Self.settling } ?? lastByteAt + Self.patience }

  /// The bytes after the end mark: keys.
  var rest: [UInt8] { tail ?? [] }

  mutating func append(_ bytes: some Collection<UInt8>, at now: Int64) {
    lastByteAt = now
    // An end mark may be cut, so the search starts a little before the new bytes.
    var open = tail ?? content
    let overlap = max(0, open.count - (Self.endMark.count - 1))
    open.append(contentsOf: bytes)
    guard let mark = Self.lastMark(in: open[overlap...]) else {
      if tail != nil { tail = open } else { content = Self.bounded(open) }
      return
    }
    if tail != nil {
      content.append(contentsOf: open[..<mark])
    } else {
      content = Array(open[..<mark])
    }
    content = Self.bounded(content)
    tail = Array(open[(mark + Self.endMark.count)...])
    endedAt = endedAt ?? now
  }

  /// Cuts the middle out of a paste that is too long and keeps what may begin an end mark.
  private static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > limit else { return bytes }
    return Array(bytes.prefix(limit - endMark.count) + bytes.suffix(endMark.count - 1))
  }

  private static func lastMark(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.endIndex - endMark.count
    while index >= bytes.startIndex {
      if bytes[index] == 0x1B, bytes[index...].starts(with: endMark) { return index }
      index -= 1
    }
    return nil
  }

  /// The text: line ends as line feeds, tabs as spaces, no other control, no sequence and no bytes
  /// that are not UTF-8.
  var text: String {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = content.makeIterator()
    var scalars: [Unicode.Scalar] = []
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): scalars.append(Unicode.UTF8.decode(encoded))
      case .error: continue
      case .emptyInput: break decoding
      }
    }
    return Self.clean(scalars)
  }

  private static func clean(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar.value {
      case 0x0D:
        text.append("\n")
        if index < scalars.count, scalars[index] == "\n" { index += 1 }
      case 0x0A: text.append("\n")
      case 0x09: text.append(" ")
      case 0x1B:
        if index < scalars.count, scalars[index] == "[" {
          index += 1
          while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
          if index < scalars.count, (0x40...0x7E).contains(scalars[index].value) { index += 1 }
        }
      case 0x00...0x1F, 0x7F...0x9F: continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
