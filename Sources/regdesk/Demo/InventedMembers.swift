import DeskService
import Registration

/// The memberships of the demonstration.
enum InventedMembers {
  static func types(today: CivilDate) throws -> [MembershipType] {
    guard let currency = Currency("EUR") else { throw CommandFailure("noConferenceCurrency") }
    let since = today.adding(days: -400)
    func dues(_ amounts: [(IncomeBand?, Int64)]) -> DuesTable {
      DuesTable(
        currency: currency,
        rows: amounts.map { band, amount in
          DuesRow(
            band: band, from: since,
            amount: Money(minorUnits: amount * 100, currency: currency))
        })
    }
    return [
      MembershipType(
        code: "full", name: "Full member", holder: .person,
        period: .calendar(
          years: 1, rollover: MonthDay(month: 10, day: 1), remainderIncluded: true),
        graceDays: 90, newDays: 60, sinceAfterLapse: .anew,
        dues: dues([(nil, 60), (.c, 30), (.d, 10)])),
      MembershipType(
        code: "student", name: "Student member", holder: .person,
        period: .rolling(TermLength(1, .years)), graceDays: 30, votes: false,
        needsApproval: false, dues: dues([(nil, 10)])),
      MembershipType(
        code: "institution", name: "Member institution", holder: .organisation,
        period: .rolling(TermLength(1, .years)), graceDays: 60, sinceAfterLapse: .kept,
        representatives: 3, needsApproval: false, dues: dues([(nil, 400), (.c, 200), (.d, 80)])),
    ]
  }

  /// Lets some people and their organisations become members; gives those who are.
  ///
  /// Most are approved and have paid; some wait for a decision, some have not paid yet.
  static func enter(
    _ hits: [FindHit], clerk: DeskSession, supervisor: DeskSession
  ) throws -> Set<String> {
    var members: Set<String> = []
    let persons = min(24, hits.count * 2 / 3)
    for (index, hit) in hits.prefix(persons).enumerated() {
      let done = try clerk.apply(.person(hit.person), for: index % 5 == 4 ? "student" : "full")
      if index % 6 == 1 { continue }
      if done.state == .applied {
        _ = try clerk.decideMembership(done.membership, approved: true)
      }
      if index % 6 == 3 { continue }
      try pay(done, clerk: clerk, supervisor: supervisor)
      members.insert(hit.person)
    }
    try enterInstitutions(hits.dropFirst(persons), clerk: clerk, supervisor: supervisor)
    return members
  }

  private static func enterInstitutions(
    _ hits: ArraySlice<FindHit>, clerk: DeskSession, supervisor: DeskSession
  ) throws {
    var names: Set<String> = []
    for hit in hits where !hit.organisation.isEmpty && names.count < 3 {
      guard names.insert(Folding.fold(hit.organisation)).inserted else { continue }
      try clerk.affiliate(
        hit.person, NewAffiliation(organisation: hit.organisation, from: nil, to: nil))
      let done = try clerk.apply(
        .organisation(hit.organisation, payer: hit.person), for: "institution")
      if names.count < 3 { try pay(done, clerk: clerk, supervisor: supervisor) }
    }
  }

  private static func pay(
    _ done: MembershipDone, clerk: DeskSession, supervisor: DeskSession
  ) throws {
    guard let charge = done.charge else { return }
    let handOff = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version)
    let proposal = try clerk.proposeConfirmation(
      of: handOff.attempt, received: handOff.amount, reason: "statement of the invented bank")
    _ = try supervisor.approve(proposal)
  }
}
