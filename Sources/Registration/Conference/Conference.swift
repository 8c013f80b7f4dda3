/// A conference that people register for.
package struct Conference: Hashable, Codable, Sendable {
  /// Short and unique, as in `2026`.
  package let code: String
  package let name: String
  /// Where it takes place; empty when that is not known yet.
  package let place: String
  /// Its first day.
  package let from: CivilDate
  /// Its last day.
  package let to: CivilDate
  /// The identifier of its time zone in the IANA database.
  package let timeZone: String
  /// The currency of its fees.
  package let currency: Currency
  /// The day that counts for the member's fee.
  package let memberOn: MemberDay

  package init(
    code: String, name: String, place: String, from: CivilDate, to: CivilDate, timeZone: String,
    currency: Currency, memberOn: MemberDay = .registration
  ) {
    self.memberOn = memberOn
    self.code = code
    self.name = name
    self.place = place
    self.from = from
    self.to = to
    self.timeZone = timeZone
    self.currency = currency
  }
}

/// What somebody registers as: delegate, student, accompanying person.
package struct Category: Hashable, Codable, Sendable {
  package let code: String
  package let name: String
  /// Whether somebody decides about each registration in it.
  package let needsApproval: Bool

  package init(code: String, name: String, needsApproval: Bool = false) {
    self.code = code
    self.name = name
    self.needsApproval = needsApproval
  }

  /// The state in which a registration in this category begins once it is asked for.
  package func firstState(owed: Money) -> RegistrationState {
    if needsApproval { return .pendingApproval }
    return owed.minorUnits > 0 ? .unpaid : .complete
  }
}

/// Something that can be booked beside the registration itself.
package struct OptionItem: Hashable, Codable, Sendable {
  package let code: String
  package let name: String
  package let price: Money
  /// How many there are in all; nil when there is no end to them.
  package let places: Int?

  package init(code: String, name: String, price: Money, places: Int? = nil) {
    self.code = code
    self.name = name
    self.price = price
    self.places = places
  }

  /// How many are left when this many are taken, never below 0; nil when there is no end to them.
  package func left(taken: Int) -> Int? {
    guard let places else { return nil }
    return taken >= places ? 0 : places - taken
  }

  /// Whether this many more can be booked when this many are taken.
  package func hasPlaces(for quantity: Int, taken: Int) -> Bool {
    guard let left = left(taken: taken) else { return true }
    return quantity <= left
  }
}
