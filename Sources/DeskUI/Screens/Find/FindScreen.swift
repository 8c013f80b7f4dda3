import DeskService
import Registration
import ScreenKit
import Terminal

/// Home: a search field that always has the focus, the people it finds, and three lines about the
/// one that is marked.
package struct FindScreen: Screen {
  package static let outline = ScreenOutline(
    "find",
    commands: PersonCommands.names.union([
      "openPerson", "newPerson", "unmask", "clear", "drafts", "about",
    ]).union(DeskCommands.names),
    conditions: ["personChosen", "somethingTyped"],
    fields: ["query"], neededFields: ["query"],
    columns: ["people": ["name", "organisation", "city", "reference", "presence", "flags"]])
  private(set) var query = TextField(limit: 120)
  private(set) var table = Table()
  /// The query that the hits answer; they may be behind what is typed.
  private(set) var answered = ""
  private(set) var answer: FindAnswer?
  private(set) var hits: [FindHit] = []
  /// Behind how many hits more were asked for; 0 when none were.
  private var readsOnFrom = 0
  private(set) var total: Int64?
  private(set) var glimpse: PersonGlimpse?
  /// Contact details of the marked person, once asked for.
  private(set) var contact: (person: String, details: PersonDetails)?
  /// Enter was pressed before the hits came: a single hit is opened.
  private(set) var opensWhenFound = false
  private var hasOfferedDraft = false

  package init() {}

  package var isTextFocused: Bool { true }

  /// The marked hit; nil while the list is behind what is typed.
  var chosen: FindHit? {
    answered == query.text ? marked : nil
  }
  /// The hit whose lines are shown, also while newer hits are on their way.
  var marked: FindHit? { table.row(of: hits.count).map { hits[$0] } }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return search(context) + (total == nil ? count : []) + [.work(.drafts(.list))]
    case .changedElsewhere: return search(context)
    case .time: return count
    case .key(let key): return take(key, context)
    case .command(let command): return perform(command, context)
    case .found(let person):
      query.set(person)
      query.isReplacedByTyping = true
      return search(context)
    case .answered(.people(let answer)): return take(answer, context)
    case .answered(.drafts(.list(let drafts))): return offer(drafts, context)
    case .answered(.conference(let answer)):
      return CheckInWords.effects(after: answer, context) + search(context)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: return []
    }
  }

  /// Counting reads every row, so it is asked for once and then once a minute.
  private var count: [Effect] { [.work(.people(.count))] }

  /// Whether the hits are behind what is typed.
  var isBehind: Bool { !query.isEmpty && answered != query.text }

  private mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect] {
    opensWhenFound = false
    let page = Self.page(context)
    // Home and End move in the text, the other moving keys in the list.
    if key != .home, key != .end, table.handle(key, count: hits.count, page: page) {
      return glimpseOfChosen(context) + readOn(context)
    }
    return query.handle(key) == .changed ? search(context) : []
  }

  private static func page(_ context: ScreenContext) -> Int {
    max(1, context.bodyRows(attention: 3, head: 1))
  }

  /// Asks for more when the mark comes within a page of the last hit that was read.
  private mutating func readOn(_ context: ScreenContext) -> [Effect] {
    guard let answer, answer.hasMore, !isBehind, readsOnFrom < hits.count,
      table.selected + Self.page(context) >= hits.count
    else { return [] }
    readsOnFrom = hits.count
    return [find(context)]
  }

  /// What can be seen, and a page to move on to: a small answer is a fast one.
  private func find(_ context: ScreenContext) -> Effect {
    let limit = readsOnFrom + 2 * Self.page(context)
    return .work(.people(.find(query.text, limit: limit)))
  }

  private mutating func search(_ context: ScreenContext) -> [Effect] {
    guard query.text.contains(where: { !$0.isWhitespace }) else {
      answer = nil
      hits = []
      answered = query.text
      glimpse = nil
      contact = nil
      table.reset()
      return []
    }
    if isBehind { readsOnFrom = 0 }
    return [find(context)]
  }

  private mutating func take(_ result: PeopleAnswer, _ context: ScreenContext) -> [Effect] {
    switch result {
    case .found(let text, let answer):
      guard text == query.text else { return [] }
      let marked = text == answered ? chosen?.person : nil
      hits = readsOnFrom > 0 && text == answered ? answer.hits(after: hits) : answer.hits
      answered = text
      self.answer = answer
      table.reset()
      // A list that was only refreshed keeps its mark on the same person.
      if let marked, let row = hits.firstIndex(where: { $0.person == marked }) {
        table.select(row)
      }
      let opens = opensWhenFound && answer.hits.count == 1 && !answer.isForgiven
      opensWhenFound = false
      if opens { return perform("openPerson", context) }
      return glimpseOfChosen(context)
    case .glimpsed(let glimpse):
      if glimpse.person == chosen?.person { self.glimpse = glimpse }
    case .count(let count): total = count
    case .unmasked(let person, let details): contact = (person, details)
    default: break
    }
    return []
  }

  private mutating func glimpseOfChosen(_ context: ScreenContext) -> [Effect] {
    if glimpse?.person != chosen?.person { glimpse = nil }
    if contact?.person != chosen?.person { contact = nil }
    let language = context.settings.language
    return chosen.map { [.work(.people(.glimpse($0.person, language: language)))] } ?? []
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "clear":
      query.clear()
      return search(context)
    case "newPerson": return dealWith([.show(.newPerson(name: nameForNewPerson))])
    case "drafts": return [.show(.drafts)]
    case "about": return [.show(.about)]
    case "openPerson":
      // Enter may come before the hits: then it opens the person if there is only one.
      opensWhenFound = chosen == nil
      return chosen.map { dealWith([.show(.person($0.person))]) } ?? []
    case "unmask": return chosen.map { [.work(.people(.unmask($0.person)))] } ?? []
    default:
      if let route = DeskCommands.route(command) { return [.show(route)] }
      guard let chosen else { return [] }
      return dealWith(PersonCommands.effects(of: command, person: chosen.person))
    }
  }

  /// What is typed next is the name of the next person in the queue.
  private mutating func dealWith(_ effects: [Effect]) -> [Effect] {
    query.isReplacedByTyping = !query.isEmpty
    return effects
  }

  /// What was searched for, if it may be a name and nobody has it.
  private var nameForNewPerson: String {
    let text = query.text
    return hits.isEmpty && !text.contains("@") && Reference(text) == nil ? text : ""
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "personChosen": chosen != nil || isBehind
    case "somethingTyped": !query.isEmpty
    default: false
    }
  }

  /// Says once after log-on that a half-filled form is waiting.
  private mutating func offer(_ drafts: [Draft], _ context: ScreenContext) -> [Effect] {
    guard !hasOfferedDraft, let draft = drafts.first else { return [] }
    hasOfferedDraft = true
    return [
      .say(
        Notice(
          "toasts.draftOffered",
          [
            "what": DraftSlot.words(of: draft.slot, context.words),
            "moment": context.moment(draft.updatedAt),
          ]))
    ]
  }
}
