import Registration
import TestSupport
import Testing

@testable import DeskService

extension Rehearsal {
  /// A society whose conference asks what people eat, with these rules of retention.
  static func retaining(
    _ rules: [RetentionRule] = [.food], store: Store, foodMonths: Int? = nil
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal.conference(store)
    try rehearsal.retain(by: rules, foodMonths: foodMonths)
    return rehearsal
  }

  /// Sets the rules up.
  func retain(by rules: [RetentionRule], foodMonths: Int? = nil) throws {
    var document = SetUpDocument()
    document.questions = [
      ("dietary-needs", QuestionPlace.registration, foodMonths), ("languages", .person, nil),
    ].map { key, place, months in
      SetUpQuestion(
        question: CustomQuestion(
          key: key, label: "About \(key)?", kind: .text(limit: 200), purpose: "conference",
          retentionMonths: months, place: place))
    }
    document.retention = rules.map { SetUpRetention(rule: $0) }
    _ = try supervisor().apply(document)
  }

  /// A person who is registered and has said what they eat.
  func guest(
    _ name: String, eats: String, speaks: String = ""
  ) throws -> (person: String, registration: String) {
    let desk = try session(.clerk)
    let person = try desk.enter(.invented(name, organisation: ""))
    let registration = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate")
    ).registration
    try desk.answer(registration: registration, ["dietary-needs": eats])
    if !speaks.isEmpty { try desk.answer(person: person, ["languages": speaks]) }
    return (person, registration)
  }

  func food(of person: String) throws -> [String: String] {
    let pages = try supervisor().answerPages(of: person)
    return pages.reduce(into: [:]) { all, page in all.merge(page.answers) { $1 } }
  }
}

extension RetentionRule {
  static let food = RetentionRule(
    code: "food", target: .question("dietary-needs"), keep: .days(30), after: .endOfConference,
    reason: "The meals are over.")
}
