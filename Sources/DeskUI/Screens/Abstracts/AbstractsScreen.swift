import DeskService
import Registration
import ScreenKit
import Terminal

/// The abstracts of the conference the desk stands at: a search field, and what it finds; or the
/// presenters who are not registered.
package struct AbstractsScreen: Screen {
  package static let outline = ScreenOutline(
    "abstracts",
    commands: [
      "openAbstract", "newAbstract", "presentersNotRegistered", "nextState", "clear",
      "registerPresenter",
    ],
    conditions: ["rowChosen", "somethingTyped", "presenterKnown"],
    fields: ["query"], neededFields: ["query"],
    columns: [
      "abstracts": ["reference", "title", "presenter", "state", "words"],
      "presenters": ["name", "reference", "person", "title"],
    ])

  private(set) var query = TextField(limit: 120)
  private(set) var table = Table()
  private(set) var state: AbstractState?
  private(set) var lines: [AbstractLine]?
  /// Presenters who are not registered, while they are shown in place of the abstracts.
  private(set) var presenters: [UnregisteredPresenter]?
  private var showsPresenters = false

  package init() {}

  package var isTextFocused: Bool { true }
  package var headRows: Int { 1 }

  private var count: Int { presenters?.count ?? lines?.count ?? 0 }

  /// The reference of the abstract that is marked.
  var chosen: String? {
    guard let row = table.row(of: count) else { return nil }
    return presenters?[row].abstract ?? lines?[row].reference
  }

  /// The person who is marked, or may be.
  var presenter: String? {
    guard let presenters, let row = table.row(of: presenters.count) else { return nil }
    return presenters[row].person ?? presenters[row].likely
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return read(context)
    case .key(let key): return take(key, context)
    case .command(let command): return perform(command, context)
    case .answered(.abstracts(.listed(let query, let state, let lines))):
      if query == self.query.text, state == self.state { self.lines = lines }
    case .answered(.abstracts(.presenters(let list))): if showsPresenters { presenters = list }
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect] {
    let page = context.bodyRows(attention: 2, head: 1) - 1
    if key != .home, key != .end, table.handle(key, count: count, page: page) { return [] }
    guard !showsPresenters, query.handle(key) == .changed else { return [] }
    table.reset()
    return read(context)
  }

  private func read(_ context: ScreenContext) -> [Effect] {
    guard let conference = context.session?.conference?.code else { return [] }
    return [
      .work(
        .abstracts(
          showsPresenters
            ? .presenters(conference: conference)
            : .list(conference: conference, query: query.text, state)))
    ]
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "openAbstract": return chosen.map { [.show(.abstract($0))] } ?? []
    case "newAbstract": return [.show(.newAbstract)]
    case "registerPresenter": return presenter.map { [.show(.register(person: $0))] } ?? []
    case "presentersNotRegistered":
      showsPresenters.toggle()
      presenters = nil
      table.reset()
    case "nextState":
      let states: [AbstractState?] = [nil] + AbstractState.allCases
      let next = (states.firstIndex(of: state) ?? 0) + 1
      state = states[next % states.count]
      table.reset()
    case "clear":
      query.clear()
      table.reset()
    default: return []
    }
    return read(context)
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "somethingTyped": !query.isEmpty
    case "presenterKnown": presenter != nil
    default: false
    }
  }
}
