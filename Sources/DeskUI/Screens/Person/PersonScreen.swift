import DeskService
import Registration
import ScreenKit
import Terminal

/// All that the society knows of one person; contact details stay hidden until asked for.
package struct PersonScreen: Screen {
  package static let outline = ScreenOutline(
    "person", commands: PersonCommands.names.union(["edit", "unmask", "proposeChange"]),
    conditions: ["somethingOwed", "registered"],
    columns: [
      "registrations": ["reference", "conference", "category", "state", "amount"]
    ])

  let person: String
  private(set) var file: PersonFile?
  /// The contact details in full, once asked for.
  private(set) var contact: PersonDetails?
  private(set) var reading = Reading()

  package init(_ person: String) { self.person = person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let lines = lineCount(context)
    let rows = context.bodyRows()
    switch event {
    case .shown: return [.work(.people(.open(person)))]
    case .answered(.people(.opened(let file))): self.file = file
    case .answered(.people(.unmasked(_, let details))): contact = details
    case .key(.pageDown), .key(.text(" ")): reading.pageDown(lines: lines, rows: rows)
    case .key(.pageUp): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: lines, rows: rows)
    case .command("edit"): return [.show(.correctPerson(person))]
    case .command("unmask"): return [.work(.people(.unmask(person)))]
    case .command(let command): return PersonCommands.effects(of: command, person: person)
    case .answered(.conference(let answer)):
      return CheckInWords.effects(after: answer, context) + [.work(.people(.open(person)))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  /// The registration at the conference the desk stands at.
  func registration(_ context: ScreenContext) -> PersonRegistration? {
    file?.registrations.first {
      $0.conference == context.session?.conference?.code && $0.state.holdsPlaces
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "somethingOwed": file?.charges.contains { $0.state.isOwed } ?? false
    case "registered": registration(context) != nil
    default: false
    }
  }
}
