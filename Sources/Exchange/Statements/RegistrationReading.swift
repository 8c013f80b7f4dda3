package import Registration

extension StatementReading<StatedRegistration> {
  /// How a table of registrations is understood.
  ///
  /// `questions` are those about registrations, `category` that of rows which name none.
  package static func registrations(
    questions: [CustomQuestion] = [], category: String? = nil
  ) -> StatementReading<StatedRegistration> {
    StatementReading(
      shape: TableShape(RegistrationColumns.all, questions: questions),
      check: { mapping throws(HeadingRefusal) in
        try mapping.requirePerson("person")
        guard mapping.indexes[.own("category")] != nil || category != nil else {
          throw HeadingRefusal("mapping.noCategory")
        }
      },
      read: { row in
        let person = row.person("person")
        var stated = StatedRegistration(line: row.line, person: person)
        stated.reference = row.reference("registration", .registration)
        stated.conference = row.line("conference")
        stated.category = row.line("category")
        if stated.category.isEmpty, let category { stated.category = category }
        if stated.category.isEmpty { row.refuse(.own("category"), "registration.noCategory") }
        stated.options = row.options()
        stated.isMember = row.flag("member")
        stated.evidence = row.evidence(isMember: stated.isMember)
        stated.band = row.line("band")
        stated.period = row.line("period")
        stated.registeredAt = row.moment("registeredAt")
        stated.state = row.value("state", "registration.unknownState") {
          RegistrationColumns.states[Folding.fold($0)]
        }
        stated.reason = row.line("reason", limit: 500)
        if stated.reason.isEmpty, let state = stated.state,
          state == .withdrawn || state == .rejected
        {
          // The file gives no reason but its own word for the state.
          stated.reason = row.line("state")
        }
        stated.total = row.line("total")
        stated.agreed = row.line("agreed")
        stated.received = row.line("received")
        stated.currency = row.line("currency")
        stated.charge = row.reference("charge", .charge)
        stated.chargeState = row.value("chargeState", "registration.unknownChargeState") {
          ChargeState(rawValue: $0)
        }
        stated.inAt = row.moment("inAt")
        stated.answers = row.answers(questions)
        return stated
      })
  }
}

extension TableMapping {
  /// Refuses a table that never says whom its rows are about.
  func requirePerson(_ column: String) throws(HeadingRefusal) {
    let isNamed =
      indexes[.own(column)] != nil || indexes[.person(.email)] != nil
      || indexes[.person(.fullName)] != nil
      || (indexes[.person(.firstName)] != nil && indexes[.person(.lastName)] != nil)
    guard isNamed else { throw HeadingRefusal("mapping.noPerson") }
  }
}

extension TableRow {
  /// `dinner 2|tour`: codes or names, each with how many.
  fileprivate mutating func options() -> [OptionChoice]? {
    guard has("options") else { return nil }
    return ListCell.values(text("options")).map { text in
      guard let space = text.lastIndex(of: " "),
        let quantity = Int(text[text.index(after: space)...]), quantity > 0
      else { return OptionChoice(code: text) }
      return OptionChoice(code: ListCell.trimmed(String(text[..<space])), quantity: quantity)
    }
  }

  fileprivate mutating func evidence(isMember: Bool) -> MemberEvidence? {
    let (code, until) = (line("evidence"), day("evidenceUntil"))
    guard isMember, !code.isEmpty else { return nil }
    return MemberEvidence(code: code, validUntil: until)
  }
}

/// The columns of a table of registrations beside those of a person.
package enum RegistrationColumns {
  static let all: [TableShape.Column] = [
    .init("registration", ["Registration reference", "Registration number"]),
    .init("person", ["Person reference"]), .init("conference", ["Conference code", "Event"]),
    .init(
      "category", ["Registration category", "Ticket", "Ticket type", "Fee category", "Fee class"]),
    .init("options", ["Options", "Extras", "Add-ons"]),
    .init("member", ["Is member", "Member rate"]), .init("evidence", ["Member evidence"]),
    .init("evidenceUntil"), .init("band", ["Income band"]), .init("period", ["Fee period"]),
    .init(
      "registeredAt", ["Registered", "Registered at", "Registration date", "Order date", "Date"]),
    .init("state", ["Status", "Registration state", "Registration status", "Order status"]),
    .init("reason", ["Reason of withdrawal"]),
    .init("total", ["Fee", "Price", "Amount", "Total fee", "Order total"]),
    .init("agreed", ["Agreed amount", "Agreed fee"]),
    .init("received", ["Paid amount", "Amount paid"]), .init("currency"),
    .init("charge"), .init("chargeState"), .init("inAt", ["Checked in at", "Check-in time"]),
  ]

  /// The states as we and other systems call them, folded.
  static let states: [String: RegistrationState] = {
    var states: [String: RegistrationState] = [:]
    for state in RegistrationState.allCases { states[Folding.fold(state.rawValue)] = state }
    for word in [
      "paid", "completed", "confirmed", "registered", "attending", "approved", "checked in",
    ] {
      states[word] = .complete
    }
    for word in ["pending", "open", "awaiting payment", "unconfirmed", "not paid", "expired"] {
      states[word] = .unpaid
    }
    for word in ["canceled", "cancelled", "withdrawn", "not attending", "refunded", "deleted"] {
      states[word] = .withdrawn
    }
    for word in ["pending approval", "waiting for approval", "awaiting approval"] {
      states[word] = .pendingApproval
    }
    for word in ["denied", "declined"] { states[word] = .rejected }
    return states
  }()
}
