import DeskService
import Registration
import ScreenKit
import Terminal

/// What a person can ask for and what stands: services with their contacts, requests, who looked.
package struct PersonRightsScreen: Screen {
  package static let outline = ScreenOutline(
    "person-rights",
    commands: [
      "leaveService", "openRequest", "newRequest", "document", "takeAlong", "restrict",
      "unrestrict", "eraseSomebody", "consent", "receipt",
    ],
    conditions: ["serviceChosen", "requestChosen", "notRestricted", "isRestricted"],
    columns: [
      "services": ["service", "ending", "contact"],
      "requests": ["reference", "request", "state", "due"],
    ])

  let person: String
  private(set) var rights: PersonRights?
  /// Marks a service or, behind them, a request.
  private(set) var table = Table()
  /// The service that is being left.
  private var leaving: PersonService?

  package init(_ person: String) { self.person = person }

  package var aboutPerson: String? { person }

  var services: [PersonService] { rights?.services ?? [] }
  var requests: [RightsRequestLine] { rights?.requests ?? [] }

  var marked: Int? { table.row(of: services.count + requests.count) }

  var service: PersonService? {
    marked.flatMap { services.indices.contains($0) ? services[$0] : nil }
  }

  var request: RightsRequestLine? {
    marked.map { $0 - services.count }.flatMap {
      requests.indices.contains($0) ? requests[$0] : nil
    }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return [load(context)]
    case .answered(.rights(.rights(let rights))): self.rights = rights
    case .answered(.rights(.optedOut(let done))):
      let said = leaving.map { [Effect.say(RightsWords.left($0, done, context.words))] } ?? []
      return said + [load(context)]
    case .answered(.rights(.restricted(let isOn))):
      return [.say(.done(isOn ? "rights.restricted" : "rights.unrestricted")), load(context)]
    case .key(let key):
      _ = table.handle(key, count: services.count + requests.count, page: context.bodyRows() / 2)
    case .command(let command): return perform(command)
    case .confirmed(let question): return work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func load(_ context: ScreenContext) -> Effect {
    .work(.rights(.rights(of: person, language: context.settings.language)))
  }

  private static let restrictKey = "screens.confirm.restrict"
  private static let unrestrictKey = "screens.confirm.unrestrict"

  private mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "leaveService":
      guard let service else { return [] }
      leaving = service
      return [.work(.rights(.optOut(person, of: service.code)))]
    case "openRequest": return request.map { [.show(.request($0.reference))] } ?? []
    case "newRequest": return [.show(.newRequest(person: person))]
    case "document": return [.show(.accessDocument(person: person, portable: false))]
    case "takeAlong": return [.show(.accessDocument(person: person, portable: true))]
    case "restrict": return question(Self.restrictKey)
    case "unrestrict": return question(Self.unrestrictKey)
    case "receipt": return [.show(.receipt(person: person))]
    case "eraseSomebody": return [.show(.erasure(person: person))]
    default: return PersonCommands.effects(of: command, person: person, occasion: .person)
    }
  }

  private func question(_ key: String) -> [Effect] {
    guard let rights else { return [] }
    let values = ["name": rights.name, "reference": rights.person]
    return [.ask(Question(id: person, key: key, values: values, needsReason: true))]
  }

  private func work(after question: Question) -> [Effect] {
    switch question.key {
    case Self.restrictKey: [.work(.rights(.restrict(person, reason: question.reason)))]
    case Self.unrestrictKey: [.work(.rights(.unrestrict(person, reason: question.reason)))]
    default: []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "serviceChosen": service.map { !$0.ending.isEmpty } ?? false
    case "requestChosen": request != nil
    case "notRestricted": rights.map { $0.standing.restrictedAt == nil } ?? false
    case "isRestricted": rights?.standing.restrictedAt != nil
    default: false
    }
  }
}
