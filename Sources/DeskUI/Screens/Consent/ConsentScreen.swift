import DeskService
import Registration
import ScreenKit
import Terminal

/// The consent questions of an occasion, one at a time: three equal answers and no default.
///
/// What does not rest on consent stands below the questions as information and is never asked.
package struct ConsentScreen: Screen {
  package static let outline = ScreenOutline(
    "consent",
    commands: [
      "answerYes", "answerNo", "answerLater", "recordAnswer", "answeredBy", "nextQuestion",
      "previousQuestion", "notice", "receipt", "handOff", "goOn",
    ],
    conditions: ["questionOpen", "answerChosen", "somethingOwed", "allAnswered", "noticeThere"],
    columns: ["purposes": ["number", "purpose", "answer", "since"]])

  let person: String
  let occasion: ConsentOccasion
  /// The purpose to begin with; nil for the first question that is open.
  let firstPurpose: String?
  var sheet: ConsentSheet?
  var table = Table()
  var answers = Answers(labels: Reply.allCases.map(\.label))
  var answeredBy = AnsweredBy.`self`
  /// What the answers amount to that were given on this screen, by purpose.
  var given: [String: ConsentStatus] = [:]
  /// Whether every question has been asked; then no question is open.
  var isDone = false
  var isRecording = false
  /// Purposes that were answered on this screen; what was put off is not asked again at once.
  var asked: Set<String> = []
  /// What the person owes, registration by registration.
  var owed: [PersonRegistration] = []

  /// The three answers, in their order on the screen.
  enum Reply: CaseIterable {
    case yes, no, later

    var label: String {
      switch self {
      case .yes: "commands.answerYes.label"
      case .no: "commands.answerNo.label"
      case .later: "commands.answerLater.label"
      }
    }
  }

  package init(
    _ person: String, purpose: String? = nil, occasion: ConsentOccasion = .person
  ) {
    self.person = person
    self.occasion = occasion
    firstPurpose = purpose
  }

  package var isSaving: Bool { isRecording }

  var items: [ConsentItem] { sheet?.items ?? [] }

  /// The item that is read now, a question or an information; nil when all has been asked.
  var item: ConsentItem? {
    isDone ? nil : table.row(of: items.count).map { items[$0] }
  }

  func status(of item: ConsentItem) -> ConsentStatus { given[item.purpose.code] ?? item.status }

  package var aboutPerson: String? { person }
  package var showsFlags: Bool { false }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      return [load(context), .work(.payments(.owed(person: person)))]
    case .key(let key): take(key, context)
    case .command(let command): return perform(command, context)
    case .answered(.consent(.sheet(let sheet))): return take(sheet)
    case .answered(.consent(.recorded(let reply, let status))):
      return take(status, after: reply, context)
    case .answered(.payments(.owed(_, _, let owed, _))): self.owed = owed
    case .failed(let work, let failure): return take(failure, of: work, context)
    default: break
    }
    return []
  }

  func load(_ context: ScreenContext) -> Effect {
    .work(
      .consent(
        .sheet(
          person: person, service: occasion.service, language: context.settings.language)))
  }

  private mutating func take(_ key: Key, _ context: ScreenContext) {
    guard !isRecording else { return }
    if item?.asked ?? false, answers.handle(key) { return }
    if isDone, key == .down || key == .up {
      isDone = false
      answers.clear()
    } else if table.handle(key, count: items.count, page: 8) {
      isDone = false
      answers.clear()
    }
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "answerYes": return record(.yes, context)
    case "answerNo": return record(.no, context)
    case "answerLater": return record(.later, context)
    case "recordAnswer":
      return answers.chosen.map { record(Reply.allCases[$0], context) } ?? []
    case "answeredBy":
      let all = AnsweredBy.allCases
      answeredBy = all[((all.firstIndex(of: answeredBy) ?? 0) + 1) % all.count]
    case "nextQuestion": move(by: 1)
    case "previousQuestion": move(by: -1)
    case "notice": return notices.isEmpty ? [] : [.show(.notice(notices))]
    case "receipt": return [.show(.receipt(person: person))]
    case "handOff": return charge.map { [.replace(.handOff(charge: $0))] } ?? []
    case "goOn":
      if case .membership = occasion { return [.back] }
      return charge.map { [.replace(.handOff(charge: $0))] } ?? [.back]
    default: break
    }
    return []
  }

  /// The first registration with something to pay that can be handed off now.
  var owing: PersonRegistration? {
    owed.first { $0.charge != nil && $0.state != .pendingApproval }
  }

  var charge: String? { owing?.charge }

  /// The notices, the one of the question that is read first.
  private var notices: [NoticeText] {
    let all = sheet?.notices ?? []
    let own = item?.notice
    return all.filter { $0.code == own } + all.filter { $0.code != own }
  }

  private mutating func move(by step: Int) {
    guard !isRecording, !items.isEmpty else { return }
    isDone = false
    answers.clear()
    let row = table.row(of: items.count) ?? 0
    table.select((row + step + items.count) % items.count)
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "questionOpen": !isRecording && (item?.asked ?? false)
    case "answerChosen": !isRecording && answers.chosen != nil && (item?.asked ?? false)
    case "somethingOwed": charge != nil
    case "allAnswered": isDone
    case "noticeThere": !notices.isEmpty
    default: false
    }
  }
}
