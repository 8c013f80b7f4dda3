import BuiltInScreens
import DeskUI
import Foundation
import Registration
import ScreenKit
import Terminal
import Testing

/// Drives a ``DeskState`` by keys, on a clock of its own, without a terminal or a thread.
///
/// With a room its work is done at once; without one it waits in ``effects`` to be asserted.
final class DeskHarness {
  private(set) var state: DeskState
  /// What the desk wanted and nobody has done or asserted.
  private(set) var effects: [DeskEffect] = []
  /// The references of the people the desk has entered.
  private(set) var entered: [String] = []
  private let room: WorkRoom?
  private let society: TestSociety?
  private(set) var milliseconds: Int64 = 1_000
  /// 2026-11-23T08:00:00Z, when the clock stands at zero.
  static let start = Instant(milliseconds: 1_795_420_800_000)

  static func library() throws -> ScreenLibrary {
    try ScreenLibrary.load(files: BuiltInScreens.files)
  }

  static let settings = DeskSettings(
    station: "desk 2", society: "Society of Coastal Registries", lockAfterSeconds: 300,
    timeZone: .gmt, version: "1.0", database: "desk.sqlite", screens: "built in",
    qrLines: TestCode.lines)

  /// A desk at its log-on screen; a society does its work at once, on the same clock.
  init(size: Size = Size(columns: 80, rows: 24), society: TestSociety? = nil) throws {
    self.society = society
    room = society?.room()
    state = DeskState(
      library: try Self.library(), settings: Self.settings, size: size,
      moment: Self.moment(1_000))
    send(.time(Self.moment(milliseconds), isQuiet: true))
  }

  private static func moment(_ milliseconds: Int64) -> Moment {
    Moment(milliseconds: milliseconds, instant: start.adding(milliseconds: milliseconds))
  }

  /// Presses keys one by one, as a person does: each followed by silence.
  func press(_ keys: Key...) { press(keys) }

  func press(_ keys: [Key]) {
    for key in keys {
      milliseconds += 100
      send(.key(KeyEvent(key: key, atMilliseconds: milliseconds)))
      pass(milliseconds: 60)
    }
  }

  /// Presses one key so many milliseconds after the last, without silence behind it.
  func press(_ key: Key, gap: Int64) {
    milliseconds += gap
    send(.key(KeyEvent(key: key, atMilliseconds: milliseconds)))
    if gap > 40 { pass(milliseconds: 0) }
  }

  /// Begins anew at the log-on screen, as after the program was started again.
  func restart(as login: String) throws {
    let size = state.size
    if state.hasEnded {
      state = DeskState(
        library: state.library, settings: Self.settings, size: size,
        moment: Self.moment(milliseconds))
    }
    send(.resized(Size(columns: 80, rows: 24)))
    milliseconds += 100
    press(Array(repeating: .escape, count: 3))
    logOn(login)
    send(.resized(size))
  }

  /// Types a text, character by character.
  func type(_ text: String) { press(text.map { .text(String($0)) }) }

  /// Sends a text as a scanner does: ten milliseconds from key to key, Enter at its end.
  func scan(_ code: String, ending: Key? = .enter) {
    milliseconds += 200
    for key in code.map({ Key.text(String($0)) }) + (ending.map { [$0] } ?? []) {
      milliseconds += 10
      send(.key(KeyEvent(key: key, atMilliseconds: milliseconds)))
    }
    pass(milliseconds: 60)
  }

  /// Lets time pass without a key.
  func pass(milliseconds passed: Int64) {
    milliseconds += passed
    send(.time(Self.moment(milliseconds), isQuiet: true))
  }

  /// Sends an action and, with a room, does the work that follows from it.
  func send(_ action: DeskAction) {
    society?.set(Self.moment(milliseconds).instant)
    var next = state.update(action)
    guard let room else {
      effects += next
      return
    }
    while !next.isEmpty {
      let effect = next.removeFirst()
      guard let (work, ticket) = effect.work else {
        effects.append(effect)
        continue
      }
      let result = room.run(work)
      if case .success(.people(.entered(let person, _))) = result { entered.append(person) }
      next += state.update(.finished(ticket, work, result))
    }
  }

  /// Answers the oldest work that waits.
  func answer(_ result: Result<Answer, WorkFailure>) throws {
    let index = try #require(effects.firstIndex { $0.work != nil })
    let (work, ticket) = try #require(effects.remove(at: index).work)
    send(.finished(ticket, work, result))
  }

  /// The effects since the last call.
  func taken() -> [DeskEffect] {
    defer { effects = [] }
    return effects
  }

  /// The work since the last call, whoever asked for it; but for what the desk itself reads to say
  /// something of the person below the title.
  func takenWork() -> [Work] {
    taken().compactMap { effect in
      guard let (work, ticket) = effect.work else { return nil }
      if ticket == .desk, case .people(.glimpse) = work { return nil }
      return work
    }
  }

  /// The lines of the screen as they are seen.
  var lines: [String] {
    let canvas = state.view()
    return (0..<canvas.size.rows).map { canvas.line($0) }
  }

  var text: String { lines.joined(separator: "\n") }
}

extension DeskEffect {
  /// The work and whose it is, or nil for anything else.
  var work: (work: Work, ticket: Ticket)? {
    if case .run(let work, let ticket) = self { (work, ticket) } else { nil }
  }
}

extension DeskHarness {
  /// Logs on with a society's staff, whose duties are done.
  func logOn(_ login: String = "dora") {
    type(login)
    press(.enter)
    type(TestSociety.password)
    press(.enter)
    // The next key clears the welcome.
    pass(milliseconds: 2_000)
  }
}
