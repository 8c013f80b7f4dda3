import Terminal

/// Bytes from a terminal become keys; pure, so that every split of every sequence can be tested.
///
/// The time comes in with the bytes. When ``deadline`` passes without more of them,
/// ``settle(at:)`` decides what was left open: a lone ESC is the key.
struct InputDecoder {
  /// How long a sequence that has begun waits for its end: slow lines cut them.
  static let sequenceDelay: Int64 = 250

  private let escapeDelay: Int64
  let terminalKeys: [[UInt8]: Key]
  private var pending: [UInt8] = []
  private var lastByteAt: Int64 = 0
  private var carriageReturnAt: Int64?
  private var paste: PasteAssembly?

  /// - Parameters:
  ///   - escapeDelay: Milliseconds after which a lone ESC is the key.
  ///   - terminalKeys: Sequences of this terminal beside the common ones.
  init(escapeDelay: Int64 = 25, terminalKeys: [[UInt8]: Key] = [:]) {
    self.escapeDelay = escapeDelay
    self.terminalKeys = terminalKeys
  }

  /// When ``settle(at:)`` has something to decide, or nil.
  var deadline: Int64? {
    if let paste { return paste.deadline }
    guard !pending.isEmpty else { return nil }
    return lastByteAt + (pending == [0x1B] ? escapeDelay : Self.sequenceDelay)
  }

  /// Takes bytes in and returns the keys that are sure.
  mutating func feed(_ bytes: some Collection<UInt8>, at now: Int64) -> [KeyEvent] {
    var events = settle(at: now)
    guard !bytes.isEmpty else { return events }
    lastByteAt = now
    if paste != nil {
      paste?.append(bytes, at: now)
    } else {
      pending.append(contentsOf: bytes)
      decode(at: now, into: &events)
    }
    return events
  }

  /// Decides what is open when its time has come.
  mutating func settle(at now: Int64) -> [KeyEvent] {
    var events: [KeyEvent] = []
    while let deadline, deadline <= now {
      if let ended = paste {
        paste = nil
        let text = ended.text
        if !text.isEmpty { events.append(KeyEvent(key: .paste(text), atMilliseconds: now)) }
        pending = ended.rest
        lastByteAt = now
        decode(at: now, into: &events)
      } else {
        abandon(at: now, into: &events)
      }
    }
    return events
  }

  /// A sequence without its end: ESC alone or before one key is the key, the rest is noise.
  private mutating func abandon(at now: Int64, into events: inout [KeyEvent]) {
    let open = pending
    pending = []
    guard open.first == 0x1B, open.count <= 2 else { return }
    append(.escape, at: now, into: &events)
    if open.count == 2, (0x20..<0x7F).contains(open[1]) {
      append(.text(String(UnicodeScalar(open[1]))), at: now, into: &events)
    }
  }

  private mutating func decode(at now: Int64, into events: inout [KeyEvent]) {
    var index = 0
    scan: while index < pending.count {
      switch step(pending[index...]) {
      case .key(let key, let used):
        index += used
        append(key, at: now, into: &events)
      case .nothing(let used): index += used
      case .carriageReturn:
        index += 1
        append(.enter, at: now, into: &events)
        carriageReturnAt = now
      case .lineFeed:
        index += 1
        // A scanner's CR LF is one Enter: a second one would answer the next question.
        if let at = carriageReturnAt, now - at <= escapeDelay {
          carriageReturnAt = nil
        } else {
          append(.enter, at: now, into: &events)
        }
      case .pasteStart(let used):
        var assembly = PasteAssembly(at: now)
        assembly.append(pending[(index + used)...], at: now)
        paste = assembly
        index = pending.count
      case .incomplete: break scan
      }
    }
    pending.removeFirst(index)
  }

  /// Adds a key; a mark joins the letter that it was typed with.
  private mutating func append(_ key: Key, at now: Int64, into events: inout [KeyEvent]) {
    carriageReturnAt = nil
    if case .text(let scalar) = key, !scalar.utf8.allSatisfy({ $0 < 0x80 }),
      case .text(let before)? = events.last?.key, (before + scalar).count == 1
    {
      events[events.count - 1].key = .text(before + scalar)
    } else {
      events.append(KeyEvent(key: key, atMilliseconds: now))
    }
  }
}
