import CNcurses
import Synchronization
package import Terminal

extension NcursesTerminal {
  /// Rounds of reading before events are handed on although more are coming.
  private static let roundLimit = 256

  package func nextEvents(waitMilliseconds: Int?) -> [TerminalEvent] {
    let end = waitMilliseconds.map { cnc_now() + Int64(max(0, $0)) }
    var events: [TerminalEvent] = []
    for round in 1... {
      let (deadline, withInput) = state.withLock { ($0.decoder.deadline, !$0.isInputOver) }
      let wait = events.isEmpty ? Self.wait(until: Self.earlier(end, deadline)) : 0
      let found = cnc_wait(wait, withInput ? 1 : 0)
      if found & Int32(CNC_SIGNAL) != 0 { events += signals() }
      if found & Int32(CNC_INPUT) != 0 { events += input() }
      events += settled()
      let isOver = end.map { cnc_now() >= $0 } ?? false
      if found == 0, isOver || !events.isEmpty { break }
      if round >= Self.roundLimit, !events.isEmpty { break }
    }
    return afterSuspending(events)
  }

  private static func earlier(_ first: Int64?, _ second: Int64?) -> Int64? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }

  private static func wait(until time: Int64?) -> Int32 {
    guard let time else { return -1 }
    return Int32(clamping: max(0, time - cnc_now()))
  }

  private func settled() -> [TerminalEvent] {
    state.withLock { $0.decoder.settle(at: cnc_now()).map(TerminalEvent.key) }
  }

  private func input() -> [TerminalEvent] {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = bytes.withUnsafeMutableBufferPointer { cnc_read($0.baseAddress, $0.count) }
    if count == 0 {
      state.withLock { $0.isInputOver = true }
      return [.hangUp]
    }
    guard count > 0 else { return [] }
    return state.withLock {
      $0.decoder.feed(bytes[..<count], at: cnc_now()).map(TerminalEvent.key)
    }
  }

  private func signals() -> [TerminalEvent] {
    let happened = Int(cnc_take_signals())
    var events: [TerminalEvent] = []
    if happened & CNC_SUSPEND != 0, canSuspend { suspend() }
    if happened & CNC_CONTINUED != 0 { state.withLock { if !$0.isClosed { cnc_resume() } } }
    if happened & (CNC_RESIZED | CNC_CONTINUED | CNC_SUSPEND) != 0 { events += resized() }
    if happened & CNC_WOKEN != 0 { events.append(.woken) }
    if happened & CNC_INTERRUPT != 0 { events.append(.interrupted) }
    if happened & CNC_TERMINATE != 0 { events.append(.terminate) }
    if happened & CNC_HANG_UP != 0 { events.append(.hangUp) }
    return events
  }

  /// Takes the new extent over; the next canvas is painted whole.
  private func resized() -> [TerminalEvent] {
    state.withLock {
      guard !$0.isClosed else { return [] }
      _ = cnc_follow_size()
      $0.shown = nil
      return [.resized(Self.size)]
    }
  }

  private func suspend() {
    state.withLock { if !$0.isClosed { cnc_suspend() } }
  }

  /// Ctrl-Z comes as a key in raw mode; it stops the process here and goes no further.
  private func afterSuspending(_ events: [TerminalEvent]) -> [TerminalEvent] {
    let isSuspension = { (event: TerminalEvent) in
      if case .key(let stroke) = event { stroke.key == .control("z") } else { false }
    }
    guard canSuspend, events.contains(where: isSuspension) else { return Self.coalesced(events) }
    suspend()
    return Self.coalesced(events.filter { !isSuspension($0) } + resized())
  }

  /// Of several new extents only the last counts.
  private static func coalesced(_ events: [TerminalEvent]) -> [TerminalEvent] {
    let last = events.lastIndex { if case .resized = $0 { true } else { false } }
    return events.enumerated().compactMap { index, event in
      if case .resized = event, index != last { return nil }
      return event
    }
  }
}
