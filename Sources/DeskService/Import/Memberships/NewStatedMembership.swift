import Registration

/// Everything that is written for one membership of a file.
struct NewStatedMembership {
  let stated: StatedMembership
  let payer: StatedWho
  let type: MembershipTypeBook.Entry
  let state: MembershipState
  let since: CivilDate?
  /// The terms that count already.
  let terms: [MembershipTerm]
  let band: IncomeBand
  /// The term that is still to be paid for, with what is owed.
  let owed: (term: MembershipTerm, band: IncomeBand, charge: StatedCharge)?
  /// The organisation that holds it, by key and by name; nil when the person does. The key is nil
  /// when it is new as well.
  let organisation: (id: Int64?, name: String)?
  let seats: [(seat: RepresentativeSeat, person: Int64)]
  let appliedAt: Instant

  /// All days that are paid or asked for.
  var allTerms: [MembershipTerm] { terms + (owed.map { [$0.term] } ?? []) }
}

/// Who holds a membership of a file.
struct StatedHolder {
  let who: StatedWho
  let organisation: (id: Int64?, name: String)?
  let country: String

  /// A key that is the same for the same holder in all rows of a file.
  var key: String? {
    if let organisation { return "organisation \(Folding.fold(organisation.name))" }
    return who.isNew ? nil : "person \(who.id)"
  }
}
