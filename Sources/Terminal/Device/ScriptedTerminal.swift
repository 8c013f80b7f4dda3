import Synchronization

/// A terminal without a screen: events are fed to it and canvases are kept.
///
///     let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
///     terminal.feed(keys: [.text("m"), .enter])
///     …
///     terminal.canvases.last?.dump()
package final class ScriptedTerminal: TerminalDevice {
  private struct State {
    var size: Size
    var bursts: [[TerminalEvent]] = []
    var isWoken = false
    var isClosed = false
    var canvases: [Canvas] = []
    var copied: [String] = []
    var beeps = 0
    var clock: Int64 = 0
  }

  private let state: Mutex<State>
  private let arrival = Arrival()

  package init(size: Size, bursts: [[TerminalEvent]] = []) {
    state = Mutex(State(size: size))
    for burst in bursts { feed(burst) }
  }

  package var size: Size { state.withLock(\.size) }

  /// Every canvas shown, the newest last.
  package var canvases: [Canvas] { state.withLock(\.canvases) }

  /// Every text copied.
  package var copied: [String] { state.withLock(\.copied) }

  /// How often it beeped.
  package var beeps: Int { state.withLock(\.beeps) }

  /// Whether it was closed.
  package var isClosed: Bool { state.withLock(\.isClosed) }

  /// Whether everything fed was taken.
  package var isDrained: Bool { state.withLock { $0.bursts.isEmpty && !$0.isWoken } }

  /// Adds events that will come as one array.
  package func feed(_ events: [TerminalEvent]) {
    guard !events.isEmpty else { return }
    state.withLock { $0.bursts.append(events) }
    arrival.signal()
  }

  /// Adds keys, each as an array of its own.
  ///
  /// - Parameters:
  ///   - keys: What is typed, in its order.
  ///   - gap: Milliseconds of silence before each, on a clock that starts at 0; a person needs
  ///     more than 40.
  package func feed(keys: [Key], gap: Int64 = 100) {
    for key in keys { feed([.key(stamp(key, after: gap))]) }
  }

  /// Adds keys that come as one array, a millisecond apart, as a scanner sends them.
  package func feed(burst keys: [Key]) {
    feed(keys.enumerated().map { .key(stamp($1, after: $0 == 0 ? 100 : 1)) })
  }

  private func stamp(_ key: Key, after gap: Int64) -> KeyEvent {
    state.withLock {
      $0.clock += gap
      return KeyEvent(key: key, atMilliseconds: $0.clock)
    }
  }

  package func show(_ canvas: Canvas) {
    state.withLock { $0.canvases.append(canvas) }
  }

  /// The next array that was fed, or `woken`; waits for one when nothing is there.
  package func nextEvents(waitMilliseconds: Int?) -> [TerminalEvent] {
    while true {
      if let events = take() { return events }
      guard arrival.wait(milliseconds: waitMilliseconds) else { return take() ?? [] }
    }
  }

  private func take() -> [TerminalEvent]? {
    state.withLock {
      if $0.isWoken {
        $0.isWoken = false
        return [.woken]
      }
      guard !$0.bursts.isEmpty else { return nil }
      let burst = $0.bursts.removeFirst()
      for case .resized(let size) in burst { $0.size = size }
      return burst
    }
  }

  package func wake() {
    state.withLock { $0.isWoken = true }
    arrival.signal()
  }

  package func copy(_ text: String) { state.withLock { $0.copied.append(text) } }

  package func beep() { state.withLock { $0.beeps += 1 } }

  package func close() { state.withLock { $0.isClosed = true } }
}
