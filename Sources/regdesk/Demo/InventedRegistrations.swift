import DeskService
import Registration

/// The registrations of the demonstration, from early ones to those of this morning.
struct InventedRegistrations {
  let staff: InventedStaff
  let people: [InventedPerson]
  /// How many minutes of today have passed.
  let minutesToday: Int

  /// The registrations that have been paid, by the person.
  private final class Paid {
    var registrations: [String: String] = [:]
  }

  private let paid = Paid()

  init(staff: InventedStaff, people: [InventedPerson], minutesToday: Int) {
    self.staff = staff
    self.people = people
    self.minutesToday = minutesToday
  }

  /// Who comes when: a half early, most others before the first day, the last ones at the desk.
  func note(in agenda: inout InventedAgenda) {
    var generator = SeededGenerator(seed: 12)
    for (index, person) in people.enumerated() {
      var own = SeededGenerator(seed: generator.next())
      let place = index * 100 / people.count
      let daysAgo =
        switch place {
        case 0..<50: 199 - place * 2
        case 50..<92: 59 - (place - 50) * 4 / 3
        default: 0
        }
      let minutes =
        daysAgo == 0 ? atDesk(people.count - index, of: people.count / 12) : 10 + index % 400
      agenda.add(daysAgo: daysAgo, minutes: minutes) {
        try register(person, isAtDesk: daysAgo == 0, &own)
      }
      if daysAgo > 0, index % 3 == 0 {
        agenda.add(daysAgo: 0, minutes: atDesk(index, of: people.count)) {
          guard let registration = paid.registrations[person.reference] else { return }
          _ = try staff.desk.checkIn(registration)
        }
      }
    }
  }

  /// So many minutes ago somebody of those at the desk today was served: within the last two hours.
  private func atDesk(_ number: Int, of count: Int) -> Int {
    min(120, minutesToday) * number / max(1, count)
  }

  private func register(
    _ person: InventedPerson, isAtDesk: Bool, _ generator: inout SeededGenerator
  ) throws {
    let today = staff.desk.desk.environment.today
    let category = generator.one(of: ["delegate", "delegate", "delegate", "student"])
    let isMember =
      try category == "delegate"
      && staff.desk.member(person.reference, on: today).proof != nil
    let options = ["workshop", "dinner"].filter { generator.happens($0 == "dinner" ? 28 : 5) }
    let done = try staff.desk.register(
      person.reference, conference: InventedSociety.conference,
      RegistrationChoice(
        category: category, member: isMember, options: options.map { OptionChoice(code: $0) }),
      answers: try answers(of: person, &generator))
    guard let charge = done.charge else { return }
    if isAtDesk {
      if generator.happens(50) { try staff.handOff(charge) }
    } else if generator.happens(80) {
      try staff.pay(charge)
      paid.registrations[person.reference] = done.registration
    }
  }

  private func answers(
    of person: InventedPerson, _ generator: inout SeededGenerator
  ) throws -> [ConsentReply] {
    let sheet = try staff.desk.consentSheet(
      person.reference, service: "conference", language: "en")
    return sheet.items.filter(\.asked).compactMap { item in
      guard generator.happens(85) else { return nil }
      return ConsentReply(
        purpose: item.purpose.code,
        answer: generator.one(of: [ConsentAnswer.given, .given, .given, .refused, .later]),
        answeredBy: generator.happens(5) ? .proxy : .`self`, noticeVersion: item.noticeVersion)
    }
  }
}
