import DeskService
import Registration
import ScreenKit
import Terminal

/// All that the society knows of one person; contact details stay hidden until asked for.
package struct PersonScreen: Screen {
  package static let outline = ScreenOutline(
    "person",
    commands: PersonCommands.names.union(RegistrationCommands.names)
      .union([
        "edit", "unmask", "affiliate", "membership", "ownQuestions", "affiliations",
        "eraseSomebody", "rights",
      ]),
    conditions: [
      "somethingOwed", "registered", "notRegistered", "waitsForApproval", "belongsSomewhere",
    ],
    columns: [
      "registrations": ["reference", "conference", "category", "state", "amount"]
    ])

  let person: String
  private(set) var file: PersonFile?
  /// The contact details in full, once asked for.
  private(set) var contact: PersonDetails?
  private(set) var reading = Reading()

  package init(_ person: String) { self.person = person }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let lines = lineCount(context)
    let rows = context.bodyRows()
    switch event {
    case .shown: return [open(context)]
    case .answered(.people(.opened(let file))): self.file = file
    case .answered(.people(.unmasked(_, let details))): contact = details
    case .key(.pageDown), .key(.text(" ")): reading.pageDown(lines: lines, rows: rows)
    case .key(.pageUp): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: lines, rows: rows)
    case .command("edit"): return [.show(.correctPerson(person))]
    case .command("membership"): return [.show(.membershipsOf(person: person))]
    case .command("affiliations"): return [.show(.affiliations(person: person))]
    case .command("ownQuestions"): return [.show(.answers(person: person))]
    case .command("eraseSomebody"): return [.show(.erasure(person: person))]
    case .command("rights"): return [.show(.personRights(person))]
    case .command("affiliate"): return [.show(.affiliation(person: person))]
    case .command("unmask"): return [.work(.people(.unmask(person)))]
    case .command(let command):
      return PersonCommands.effects(of: command, person: person, occasion: .person)
        + question(command, context)
    case .confirmed(let question): return RegistrationCommands.work(after: question)
    case .answered(.conference(let answer)):
      return CheckInWords.effects(after: answer, context) + [open(context)]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func open(_ context: ScreenContext) -> Effect {
    .work(.people(.open(person, language: context.settings.language)))
  }

  private func question(_ command: String, _ context: ScreenContext) -> [Effect] {
    guard let registration = registration(context) else { return [] }
    return RegistrationCommands.question(
      command, registration: registration.reference, name: file?.details.fullName ?? "")
  }

  /// The registration at the conference the desk stands at.
  func registration(_ context: ScreenContext) -> PersonRegistration? {
    file?.registrations.first {
      $0.conference == context.session?.conference?.code && $0.state.holdsPlaces
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "belongsSomewhere": !(file?.affiliations.isEmpty ?? true)
    case "somethingOwed": file?.charges.contains { $0.state.isOwed } ?? false
    case "registered": registration(context) != nil
    case "notRegistered": registration(context) == nil
    case "waitsForApproval": registration(context)?.state == .pendingApproval
    default: false
    }
  }
}
