import Registration
import Testing

/// Membership types and days for the tests of their rules.
enum MembershipSamples {
  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func term(_ from: String, _ to: String) throws -> MembershipTerm {
    MembershipTerm(from: try date(from), to: try date(to))
  }

  static func dues() throws -> DuesTable {
    let euro = try #require(Currency("EUR"))
    return DuesTable(
      currency: euro,
      rows: [
        DuesRow(
          band: nil, from: try date("2000-01-01"), amount: Money(minorUnits: 9000, currency: euro))
      ])
  }

  static func type(
    _ period: MembershipPeriod = .calendar(years: 1, rollover: nil, remainderIncluded: true),
    holder: MembershipHolder = .person, graceDays: Int = 90, graceCounts: Bool = true,
    newDays: Int = 0, since: SinceAfterLapse = .anew, votes: Bool = true, representatives: Int = 0,
    needsApproval: Bool = true, dues: DuesTable? = nil
  ) throws -> MembershipType {
    MembershipType(
      code: "full", name: "Full member", holder: holder, period: period, graceDays: graceDays,
      graceCounts: graceCounts, newDays: newDays, sinceAfterLapse: since, votes: votes,
      representatives: representatives, needsApproval: needsApproval,
      dues: try dues ?? Self.dues())
  }

  static func membership(
    _ state: MembershipState = .current, reference: String = "first", since: String? = "2024-03-01",
    terms: [(String, String)] = [("2024-03-01", "2024-12-31"), ("2025-01-01", "2025-12-31")],
    leftOn: String? = nil, override: MembershipOverride? = nil
  ) throws -> Membership {
    Membership(
      reference: reference, type: "full", state: state, since: try since.map { try date($0) },
      terms: try MembershipTerms(terms.map { try term($0.0, $0.1) }),
      leftOn: try leftOn.map { try date($0) }, override: override)
  }
}
