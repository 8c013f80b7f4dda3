package import Registration

extension StatementReading<StatedMembership> {
  /// How a table of memberships is understood; `questions` are those about memberships.
  package static func memberships(
    questions: [CustomQuestion] = []
  ) -> StatementReading<StatedMembership> {
    StatementReading(
      shape: TableShape(MembershipColumns.all, questions: questions),
      check: { mapping throws(HeadingRefusal) in
        try mapping.requirePerson("person")
        guard mapping.indexes[.own("type")] != nil else { throw HeadingRefusal("mapping.noType") }
      },
      read: { row in
        var stated = StatedMembership(line: row.line, person: row.person("person"))
        stated.reference = row.reference("membership", .membership)
        stated.organisation = row.text(.person(.organisation))
        stated.type = row.line("type")
        if stated.type.isEmpty { row.refuse(.own("type"), "membership.noType") }
        stated.state = row.value("state", "membership.unknownState") {
          MembershipColumns.states[Folding.fold($0)]
        }
        stated.since = row.day("since")
        stated.terms = row.terms(since: stated.since)
        stated.leftOn = row.day("leftOn")
        stated.reason = row.line("reason", limit: 500)
        if stated.reason.isEmpty, stated.state == .denied { stated.reason = row.line("state") }
        stated.override = row.override()
        stated.owedTerm = row.value("owedTerm", "table.notATerm", MembershipTerm.init(interval:))
        stated.dues = row.line("dues")
        stated.agreed = row.line("agreed")
        stated.received = row.line("received")
        stated.currency = row.line("currency")
        stated.band = row.line("band")
        stated.charge = row.reference("charge", .charge)
        stated.appliedAt = row.moment("appliedAt")
        stated.representatives = row.representatives()
        stated.answers = row.answers(questions)
        return stated
      })
  }
}

extension TableRow {
  /// The terms in their own column, or the one from `from` (else `since`) to `until`.
  fileprivate mutating func terms(since: CivilDate?) -> [MembershipTerm] {
    var terms: [MembershipTerm] = []
    for text in ListCell.values(text("terms")) {
      guard let term = MembershipTerm(interval: text) else {
        refuse(.own("terms"), "table.notATerm")
        return []
      }
      terms.append(term)
    }
    do throws(TermRefusal) {
      _ = try MembershipTerms(terms)
    } catch {
      refuse(.own("terms"), error.code, error.days)
      return []
    }
    guard terms.isEmpty, let to = day("until") else { return terms }
    guard let from = day("from") ?? since else {
      if text("since").isEmpty { refuse(.own("until"), "membership.untilWithoutSince") }
      return []
    }
    guard from <= to else {
      refuse(.own("until"), "term.endsBeforeItBegins", "\(from)/\(to)")
      return []
    }
    return [MembershipTerm(from: from, to: to)]
  }

  fileprivate mutating func override() -> MembershipOverride? {
    let state = value("overrideState", "membership.unknownState") { MembershipState(rawValue: $0) }
    let from = day("overrideFrom")
    let to = day("overrideTo")
    let reason = line("overrideReason", limit: 500)
    guard let state else { return nil }
    guard let from else {
      refuse(.own("overrideFrom"), "override.fromMissing")
      return nil
    }
    do throws(OverrideRefusal) {
      return try MembershipOverride(state: state, reason: reason, from: from, to: to)
    } catch {
      refuse(.own("overrideState"), error.code)
      return nil
    }
  }

  /// `M-7K3Q-9TXA dues 2026-01-01/2026-12-31|…`: person, role, and the days, open when they last.
  fileprivate mutating func representatives() -> [RepresentativeSeat] {
    var seats: [RepresentativeSeat] = []
    for text in ListCell.values(text("representatives")) {
      let parts = text.split(separator: " ").map(String.init)
      guard parts.count == 3, let person = Reference(parts[0]), person.kind == .person,
        let role = RepresentativeRole(rawValue: parts[1])
      else {
        refuse(.own("representatives"), "table.notASeat")
        return []
      }
      let days = parts[2].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let last = days.count == 2 ? CivilDate(days[1]) : nil
      guard days.count == 2, let from = CivilDate(days[0]), last != nil || days[1].isEmpty else {
        refuse(.own("representatives"), "table.notASeat")
        return []
      }
      seats.append(
        RepresentativeSeat(person: person.description, role: role, from: from, to: last))
    }
    return seats
  }
}

extension MembershipTerm {
  /// Reads `2026-01-01/2026-12-31` (ISO 8601).
  package init?(interval text: String) {
    let days = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard days.count == 2, let from = CivilDate(ListCell.trimmed(days[0])),
      let to = CivilDate(ListCell.trimmed(days[1]))
    else { return nil }
    self.init(from: from, to: to)
  }

  /// The same as text.
  package var interval: String { "\(from)/\(to)" }
}

extension TermRefusal {
  fileprivate var days: String {
    switch self {
    case .endsBeforeItBegins(let term): term.interval
    case .overlap(let existing, let new): "\(existing.interval), \(new.interval)"
    }
  }
}

/// The columns of a table of memberships beside those of a person.
package enum MembershipColumns {
  static let all: [TableShape.Column] = [
    .init("membership", ["Membership reference", "Membership number"]),
    .init("person", ["Person reference"]),
    .init("type", ["Membership type", "Membership", "Kind of membership", "Mitgliedsart"]),
    .init("state", ["Status", "Membership status", "Membership state"]),
    .init("since", ["Member since", "Join date", "Membership join date", "Mitglied seit"]),
    .init("from", ["Start date", "Membership start date", "Valid from"]),
    .init(
      "until",
      [
        "End date", "Expiry date", "Membership end date", "Membership expiration date",
        "Valid until",
      ]),
    .init("terms"), .init("leftOn", ["Left on"]), .init("reason"),
    .init("overrideState"), .init("overrideReason"), .init("overrideFrom"), .init("overrideTo"),
    .init("owedTerm"), .init("dues"), .init("agreed", ["Agreed amount"]), .init("received"),
    .init("currency"), .init("band", ["Income band"]), .init("charge"), .init("appliedAt"),
    .init("representatives"),
  ]

  /// The states as we and other systems call them, folded; what the terms decide is in force.
  static let states: [String: MembershipState] = {
    var states: [String: MembershipState] = [:]
    for state in MembershipState.allCases {
      states[Folding.fold(state.rawValue)] = state.isStored ? state : .current
    }
    for word in ["active", "expired", "aktiv", "actif"] { states[word] = .current }
    for word in ["pending", "pending payment"] { states[word] = .pendingPayment }
    for word in ["cancelled", "canceled", "left"] { states[word] = .resigned }
    return states
  }()
}
