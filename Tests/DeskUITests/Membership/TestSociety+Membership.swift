import DeskService
import DeskUI
import Registration

extension TestSociety {
  /// A society with a conference and two types of membership.
  static func withMemberships() throws -> TestSociety {
    let society = try withConference()
    func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: .eur) }
    guard let since = CivilDate("2020-01-01") else { throw DatabaseFault.other("no such day") }
    try society.session("amina").setMembershipTypes([
      MembershipType(
        code: "full", name: "Full member", holder: .person,
        period: .calendar(
          years: 1, rollover: MonthDay(month: 10, day: 1), remainderIncluded: true),
        graceDays: 30,
        dues: DuesTable(
          currency: .eur,
          rows: [
            DuesRow(band: nil, from: since, amount: euros(60)),
            DuesRow(band: .c, from: since, amount: euros(20)),
          ])),
      MembershipType(
        code: "institution", name: "Member institution", holder: .organisation,
        period: .rolling(TermLength(1, .years)), graceDays: 60, representatives: 3,
        needsApproval: false,
        dues: DuesTable(
          currency: .eur, rows: [DuesRow(band: nil, from: since, amount: euros(500))])),
    ])
    return society
  }

  /// Pays a charge, as two people count it by hand.
  func pay(_ charge: String) throws {
    let clerk = try session("chidi")
    let handOff = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version)
    let proposal = try clerk.proposeConfirmation(
      of: handOff.attempt, received: handOff.amount, reason: "line 7")
    _ = try session("amina").approve(proposal)
  }
}
