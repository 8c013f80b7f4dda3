import Terminal

@testable import TerminalNcurses

/// Runs bytes through a decoder, chunk by chunk, and then lets the time pass.
enum DecoderHarness {
  static func keys(_ chunks: [[UInt8]], apart: Int64 = 0, settle: Bool = true) -> [Key] {
    var decoder = InputDecoder()
    var now: Int64 = 1_000
    var events: [KeyEvent] = []
    for chunk in chunks {
      events += decoder.feed(chunk, at: now)
      now += apart
    }
    while settle, let deadline = decoder.deadline { events += decoder.settle(at: deadline) }
    return joined(events.map(\.key))
  }

  static func keys(_ text: String) -> [Key] { keys([Array(text.utf8)]) }

  /// A mark that came in a later read is a key of its own; a field joins it as this does.
  private static func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { result, key in
      if case .text(let next) = key, case .text(let last)? = result.last, (last + next).count == 1 {
        result[result.count - 1] = .text(last + next)
      } else {
        result.append(key)
      }
    }
  }
}
