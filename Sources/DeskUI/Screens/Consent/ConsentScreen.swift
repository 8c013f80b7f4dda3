import DeskService
import Registration
import ScreenKit
import Terminal

/// The consent questions of the conference, one at a time: three equal answers and no default.
///
/// What does not rest on consent stands below the questions as information and is never asked.
package struct ConsentScreen: Screen {
  package static let outline = ScreenOutline(
    "consent",
    commands: [
      "answerYes", "answerNo", "answerLater", "recordAnswer", "answeredBy", "nextQuestion",
      "previousQuestion", "notice", "handOff", "goOn",
    ],
    conditions: ["questionOpen", "answerChosen", "somethingOwed", "allAnswered", "noticeThere"],
    columns: ["purposes": ["number", "purpose", "answer", "since"]])

  let person: String
  /// The purpose to begin with; nil for the first question that is open.
  private var firstPurpose: String?
  private(set) var sheet: ConsentSheet?
  private(set) var table = Table()
  private(set) var answers = Answers(labels: Reply.allCases.map(\.label))
  private(set) var answeredBy = AnsweredBy.`self`
  /// What the answers amount to that were given on this screen, by purpose.
  private(set) var given: [String: ConsentStatus] = [:]
  /// Whether every question has been asked; then no question is open.
  private(set) var isDone = false
  private(set) var isRecording = false
  /// What the person owes, registration by registration.
  private(set) var owed: [PersonRegistration] = []

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

  package init(_ person: String, purpose: String? = nil) {
    self.person = person
    firstPurpose = purpose
  }

  package var isSaving: Bool { isRecording }

  var items: [ConsentItem] { sheet?.items ?? [] }

  /// The item that is read now, a question or an information; nil when all has been asked.
  var item: ConsentItem? {
    isDone ? nil : table.row(of: items.count).map { items[$0] }
  }

  func status(of item: ConsentItem) -> ConsentStatus { given[item.purpose.code] ?? item.status }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      return [
        .work(.consent(.sheet(person: person, language: context.settings.language))),
        .work(.payments(.owed(person: person))),
      ]
    case .key(let key): take(key, context)
    case .command(let command): return perform(command, context)
    case .answered(.consent(.sheet(let sheet))): take(sheet)
    case .answered(.consent(.recorded(let reply, let status))):
      return take(status, after: reply, context)
    case .answered(.payments(.owed(_, _, let owed, _))): self.owed = owed
    case .failed(let work, let failure): return take(failure, of: work, context)
    default: break
    }
    return []
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
    case "handOff": return charge.map { [.replace(.handOff(charge: $0))] } ?? []
    case "goOn": return charge.map { [.replace(.handOff(charge: $0))] } ?? [.back]
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

  private mutating func record(_ answer: Reply, _ context: ScreenContext) -> [Effect] {
    guard let item, item.asked, !isRecording else { return [] }
    isRecording = true
    let reply = ConsentReply(
      purpose: item.purpose.code, answer: Self.answer(answer, after: status(of: item)),
      answeredBy: answeredBy, language: item.language, noticeVersion: item.noticeVersion)
    return [.work(.consent(.record(person: person, reply)))]
  }

  /// A no to what is in force takes it back.
  private static func answer(_ reply: Reply, after status: ConsentStatus) -> ConsentAnswer {
    switch reply {
    case .yes: .given
    case .no: status.state == .given ? .withdrawn : .refused
    case .later: .later
    }
  }

  private mutating func take(_ sheet: ConsentSheet) {
    let isFirst = self.sheet == nil
    let marked = item?.purpose.code
    self.sheet = sheet
    given = given.filter { code, status in
      sheet.items.contains { $0.purpose.code == code && $0.status != status }
    }
    if isFirst {
      if let row = sheet.items.firstIndex(where: { $0.purpose.code == firstPurpose }) {
        table.select(row)
      } else {
        openNext(after: -1)
      }
    } else if let row = sheet.items.firstIndex(where: { $0.purpose.code == marked }) {
      table.select(row)
    }
  }

  private mutating func take(
    _ status: ConsentStatus, after reply: ConsentReply, _ context: ScreenContext
  ) -> [Effect] {
    isRecording = false
    answers.clear()
    given[reply.purpose] = status
    asked.insert(reply.purpose)
    let row = items.firstIndex { $0.purpose.code == reply.purpose }
    openNext(after: row ?? -1)
    let name = row.map { items[$0].purpose.name } ?? reply.purpose
    guard reply.answer != .later else {
      return [.say(.done("toasts.laterNoted", ["purpose": name]))]
    }
    let answer = context.words["consentAnswers.\(reply.answer.rawValue)"]
    return [.say(.done("toasts.consentRecorded", ["purpose": name, "answer": answer]))]
  }

  /// Purposes that were answered on this screen; what was put off is not asked again at once.
  private var asked: Set<String> = []

  /// Goes to the next question without an answer that holds, around the end; done when there is
  /// none.
  private mutating func openNext(after row: Int) {
    let count = items.count
    let rows = (1...max(1, count)).map { (row + $0) % max(1, count) }
    guard let next = rows.first(where: { items.indices.contains($0) && isOpen(items[$0]) }) else {
      isDone = !items.isEmpty
      return
    }
    table.select(next)
  }

  private func isOpen(_ item: ConsentItem) -> Bool {
    guard item.asked, !asked.contains(item.purpose.code) else { return false }
    switch status(of: item).state {
    case .unknown, .askedLater, .expired, .superseded: return true
    case .given, .refused, .withdrawn: return false
    }
  }

  private mutating func take(
    _ failure: WorkFailure, of work: Work, _ context: ScreenContext
  ) -> [Effect] {
    guard case .consent(.record) = work else { return [.say(.failed(failure))] }
    isRecording = false
    guard failure == .refused(.noticeChanged) else { return [.say(.failed(failure))] }
    return [
      .say(.failed(failure)),
      .work(.consent(.sheet(person: person, language: context.settings.language))),
    ]
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
