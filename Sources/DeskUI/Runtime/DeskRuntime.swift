import Dispatch
package import Terminal

/// The loop of the desk: draw, wait, update, give work out.
///
/// One thread draws and updates. Work runs on threads of its own and its answers come in like
/// keys, so that a slow search never stops anybody from typing: a key is on the screen before its
/// results are asked for.
package final class DeskRuntime {
  /// Why the loop ended.
  package enum Ending: Equatable, Sendable {
    case quit
    /// The line is gone or the program was asked to end.
    case closed
    /// A script has no more keys.
    case scriptEnded
  }

  /// How time passes.
  package enum Pace: Sendable {
    /// As on the clock.
    case clock(@Sendable () -> Moment)
    /// As keys come: silence passes at once, and the desk ends when the keys have ended.
    case script(@Sendable () -> Moment)
  }

  private var state: DeskState
  private let device: any TerminalDevice
  private let pace: Pace
  private let inbox: Inbox
  private let runner: EffectRunner
  private let room: WorkRoom
  /// Called whenever nothing waits and nothing is under way.
  private let whenIdle: (@Sendable () -> Void)?
  private var shown: Canvas?
  private var isClosing = false
  private var scriptTime: Int64

  package init(
    state: DeskState, device: any TerminalDevice, room: WorkRoom, pace: Pace,
    whenIdle: (@Sendable () -> Void)? = nil
  ) {
    self.state = state
    self.device = device
    self.room = room
    self.pace = pace
    self.whenIdle = whenIdle
    inbox = Inbox { device.wake() }
    runner = EffectRunner(room: room, inbox: inbox)
    scriptTime = state.moment.milliseconds
  }

  /// The desk as it stands.
  package var current: DeskState { state }

  /// Runs until the desk ends; everything given out for writing is written before it returns.
  package func run() -> Ending {
    let watch = watchForChanges()
    defer { watch?.cancel() }
    while !state.hasEnded {
      show()
      guard step() else { return finish(.scriptEnded) }
    }
    return finish(isClosing ? .closed : .quit)
  }

  private func finish(_ ending: Ending) -> Ending {
    runner.finishWrites()
    return ending
  }

  /// Shows what has changed.
  private func show() {
    let canvas = state.view()
    guard canvas != shown else { return }
    device.show(canvas)
    shown = canvas
  }

  /// Waits for something to happen and lets it act; false when a script has ended.
  private func step() -> Bool {
    let isIdle = inbox.isIdle
    if case .script = pace, !isIdle {
      // A script sees what a patient person sees: the next key comes when nothing is under way.
      inbox.wait()
      for action in inbox.empty() { act(on: action) }
      return true
    }
    if isIdle, state.nextDueOfKeys == nil { whenIdle?() }
    let events = device.nextEvents(waitMilliseconds: longestWait)
    if case .clock(let clock) = pace, !events.isEmpty {
      act(on: .time(clock(), isQuiet: false))
    }
    for event in events { take(event) }
    for action in inbox.empty() { act(on: action) }
    guard events.allSatisfy({ $0 == .woken }) else { return true }
    switch pace {
    case .clock(let clock):
      act(on: .time(clock(), isQuiet: events.isEmpty))
      return true
    case .script: return passSilence(hadEvents: !events.isEmpty)
    }
  }

  /// How long to wait: until the next thing is due, for ever when nothing is.
  private var longestWait: Int? {
    switch pace {
    case .clock(let clock):
      return state.nextDue.map { Int(max(0, $0 - clock().milliseconds)) }
    case .script: return 0
    }
  }

  /// In a script, what waits for silence has had it as soon as no key is there.
  private func passSilence(hadEvents: Bool) -> Bool {
    guard case .script(let clock) = pace else { return true }
    if let due = state.nextDueOfKeys {
      scriptTime = max(scriptTime, due)
      act(on: .time(Moment(milliseconds: scriptTime, instant: clock().instant), isQuiet: true))
      return true
    }
    return hadEvents || !inbox.isIdle
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      scriptTime = max(scriptTime, key.atMilliseconds)
      act(on: .key(key))
    case .resized(let size): act(on: .resized(size))
    case .woken: break
    case .hangUp, .terminate, .interrupted:
      isClosing = true
      act(on: .closing)
    }
  }

  private func act(on action: DeskAction) {
    for effect in state.update(action) {
      switch effect {
      case .run(let work, let ticket):
        // The echo of the key is painted before its results are asked for.
        show()
        runner.run(work, for: ticket)
      case .cancel(let ticket): runner.cancel(ticket)
      case .copy(let text): device.copy(text)
      case .beep: device.beep()
      case .end: break
      }
    }
  }

  /// Asks twice a second whether another desk has changed something.
  private func watchForChanges() -> (any DispatchSourceTimer)? {
    guard case .clock = pace else { return nil }
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "desk.changes"))
    let watch = ChangeWatch(room: room, inbox: inbox)
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500))
    timer.setEventHandler { watch.look() }
    timer.resume()
    return timer
  }
}
