import DeskService
import Registration

extension MembershipType {
  /// A person's membership by the calendar year: 60 EUR, 20 EUR in band c, 30 days of grace.
  static func full(
    code: String = "full", needsApproval: Bool = true, rows: [DuesRow]? = nil
  ) throws -> MembershipType {
    MembershipType(
      code: code, name: "Full member", holder: .person,
      period: .calendar(
        years: 1, rollover: MonthDay(month: 10, day: 1), remainderIncluded: true),
      graceDays: 30, graceCounts: false, newDays: 0, sinceAfterLapse: .anew,
      needsApproval: needsApproval,
      dues: DuesTable(
        currency: try .euro(),
        rows: try rows ?? [
          DuesRow(band: nil, from: .day("2020-01-01"), amount: .euros(60)),
          DuesRow(band: .c, from: .day("2020-01-01"), amount: .euros(20)),
        ]))
  }

  /// An organisation's, from the day it begins: 500 EUR, two people named, no approval.
  static func institution() throws -> MembershipType {
    MembershipType(
      code: "institution", name: "Institution", holder: .organisation,
      period: .rolling(TermLength(1, .years)), graceDays: 60, sinceAfterLapse: .kept,
      representatives: 2, needsApproval: false,
      dues: DuesTable(
        currency: try .euro(),
        rows: [DuesRow(band: nil, from: try .day("2020-01-01"), amount: try .euros(500))]))
  }

  /// Nothing to pay, nothing to approve.
  static func friend() throws -> MembershipType {
    MembershipType(
      code: "friend", name: "Friend", holder: .person,
      period: .rolling(TermLength(12, .months)), votes: false, needsApproval: false,
      dues: DuesTable(
        currency: try .euro(),
        rows: [DuesRow(band: nil, from: try .day("2020-01-01"), amount: try .euros(0))]))
  }
}

extension Rehearsal {
  /// A society with a conference and three types of membership.
  static func members(
    _ store: Store = .memory, evidenceRequired: Bool = false
  ) throws -> Rehearsal {
    let rehearsal = try conference(store, evidenceRequired: evidenceRequired)
    try rehearsal.supervisor().setMembershipTypes([.full(), .institution(), .friend()])
    return rehearsal
  }

  func advance(days: Int64) { clock.advance(seconds: days * 86_400) }

  /// Pays a charge in full: handed off, proposed by a clerk, approved by the supervisor.
  func pay(_ charge: String) throws {
    let clerk = try session(.clerk)
    let handOff = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version)
    let proposal = try clerk.proposeConfirmation(
      of: handOff.attempt, received: handOff.amount, reason: "line 7 of the statement")
    _ = try supervisor().approve(proposal)
  }

  /// A full member who has paid, and the reference of the membership.
  func member(
    _ name: String = "Adaeze Okafor-Müller", country: String = "NG"
  ) throws -> (person: String, membership: String) {
    let clerk = try session(.clerk)
    let person = try clerk.enter(.invented(name, country: country))
    let done = try clerk.apply(.person(person), for: "full")
    _ = try clerk.decideMembership(done.membership, approved: true)
    if let charge = done.charge { try pay(charge) }
    return (person, done.membership)
  }
}

extension DeskSession {
  /// Where a membership stands today.
  func standing(_ membership: String) throws -> MembershipState {
    try self.membership(membership).line.standing.state
  }
}
