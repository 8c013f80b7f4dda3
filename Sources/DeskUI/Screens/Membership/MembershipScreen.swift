import DeskService
import Registration
import ScreenKit
import Terminal

/// Where a membership stands, its terms, and whom an organisation names; a person's one by one.
package struct MembershipScreen: Screen {
  /// What is shown.
  package enum Subject: Equatable, Sendable {
    case person(String)
    case membership(String)
  }

  package static let outline = ScreenOutline(
    "membership",
    commands: MembershipCommands.names
      .union([
        "applyMembership", "nextMembership", "handOff", "consent", "openPerson",
        "overrideMembership", "representatives", "ownQuestions",
      ]),
    conditions: [
      "membershipWaits", "membershipRenewable", "membershipOwes", "membershipStands",
      "severalMemberships", "membershipThere", "membershipOverridden", "namesPeople",
    ])

  let subject: Subject
  private(set) var personName = ""
  private(set) var views: [MembershipView]?
  private(set) var position = 0
  private(set) var reading = Reading()

  package init(_ subject: Subject) { self.subject = subject }

  var shown: MembershipView? {
    guard let views, views.indices.contains(position) else { return nil }
    return views[position]
  }

  /// The person who applies: the one it was opened for, or the one who pays.
  private var person: String? {
    if case .person(let person) = subject { person } else { shown?.sheet.payer }
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [load]
    case .answered(.membership(.sheets(let name, let views))):
      let marked = shown?.sheet.line.membership
      let known = self.views?.map(\.sheet.line.membership)
      personName = name
      self.views = views
      // What has just been entered is what is looked at.
      let new = known.flatMap { known in
        views.firstIndex { !known.contains($0.sheet.line.membership) }
      }
      position = new ?? views.firstIndex { $0.sheet.line.membership == marked } ?? 0
    case .answered(.membership(let answer)):
      return MembershipCommands.notices(after: answer, context.words) + [load]
    case .key(let key):
      _ = reading.handle(key, lines: lineCount(context), rows: context.bodyRows())
    case .command(let command): return perform(command)
    case .confirmed(let question): return MembershipCommands.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private var load: Effect {
    switch subject {
    case .person(let person): .work(.membership(.ofPerson(person)))
    case .membership(let membership): .work(.membership(.one(membership)))
    }
  }

  private mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "applyMembership": return person.map { [.show(.applyForMembership(person: $0))] } ?? []
    case "openPerson": return person.map { [.show(.person($0))] } ?? []
    case "consent":
      guard let person, let shown else { return [] }
      let occasion = ConsentOccasion.membership(shown.sheet.line.membership)
      return [.show(.consent(person: person, occasion: occasion))]
    case "overrideMembership":
      return shown.map { [.show(.overrideMembership($0.sheet.line.membership))] } ?? []
    case "representatives":
      return shown.map { [.show(.representatives($0.sheet.line.membership))] } ?? []
    case "ownQuestions": return person.map { [.show(.answers(person: $0))] } ?? []
    case "nextMembership":
      position = (position + 1) % max(1, views?.count ?? 1)
      reading = Reading()
      return []
    case "handOff":
      return shown?.sheet.line.owedCharge.map { [.show(.handOff(charge: $0))] } ?? []
    default:
      guard let shown else { return [] }
      return MembershipCommands.question(
        command, shown.sheet.line, renewal: shown.renewal)
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    guard let sheet = shown?.sheet else { return false }
    return switch condition {
    case "membershipThere": true
    case "membershipWaits": sheet.state == .applied
    case "membershipRenewable": shown?.renewal != nil
    case "membershipOwes": sheet.line.owedCharge != nil && sheet.state != .applied
    case "membershipStands": sheet.state.allows(.resigned)
    case "membershipOverridden": sheet.override != nil
    case "namesPeople": sheet.line.holder == .organisation && sheet.seats > 0
    case "severalMemberships": (views?.count ?? 0) > 1
    default: false
    }
  }
}
