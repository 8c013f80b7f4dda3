import Registration

extension DeskSession {
  /// Works out what is written for a row that is a new membership.
  func new(
    _ stated: StatedMembership, _ holder: StatedHolder, _ type: MembershipTypeBook.Entry,
    _ reader: any SQLReader
  ) throws -> NewStatedMembership {
    let appliedAt = stated.appliedAt ?? now
    let day = CivilDate(instant: appliedAt, timeZone: environment.timeZone)
    let state = stated.state ?? .current
    var (terms, owedTerm) = (stated.terms, stated.owedTerm)
    if state.awaitsDues, owedTerm == nil {
      owedTerm = terms.popLast() ?? type.type.period.firstTerm(on: day)
    }
    try Self.check(stated, state, terms, owedTerm)
    let band = stated.band.isEmpty ? nil : IncomeBand(rawValue: stated.band)
    let owed = try owedTerm.map { term in
      let quote = try MembershipQuote(
        type.type, term: term, country: holder.country, on: day, frozen: band, reader)
      return (term: term, band: quote.band, charge: try dues(of: stated, quote, state))
    }
    return NewStatedMembership(
      stated: stated, payer: holder.who, type: type, state: state,
      since: state.hasBegun ? stated.since ?? terms.map(\.from).min() : nil,
      terms: terms,
      band: try band ?? owed?.band
        ?? Self.band(of: holder.country, on: terms.last?.from ?? day, reader),
      owed: owed, organisation: holder.organisation,
      seats: try seats(stated, type.type, reader), appliedAt: appliedAt)
  }

  private static func check(
    _ stated: StatedMembership, _ state: MembershipState, _ terms: [MembershipTerm],
    _ owed: MembershipTerm?
  ) throws {
    do throws(TermRefusal) {
      _ = try MembershipTerms(terms + (owed.map { [$0] } ?? []))
    } catch {
      throw StatedFailure(stated.owedTerm == nil ? "terms" : "owedTerm", error.code)
    }
    if state == .current, terms.isEmpty { throw StatedFailure("until", "membership.noTerm") }
    if state == .denied, stated.reason.isEmpty { throw StatedFailure("reason", "reasonMissing") }
    if let since = stated.since, let first = terms.map(\.from).min(), first < since {
      throw StatedFailure("since", "membership.sinceAfterTerm")
    }
    guard let left = stated.leftOn else { return }
    guard state == .resigned || state == .deceased else {
      throw StatedFailure("leftOn", "membership.notLeft")
    }
    if let begin = stated.since ?? terms.map(\.from).min(), left < begin {
      throw StatedFailure("leftOn", "membership.leavesBeforeItBegins")
    }
  }

  private static func band(
    of country: String, on date: CivilDate, _ reader: any SQLReader
  ) throws -> IncomeBand {
    let unclassified = try reader.first(MembershipTypeSQL.unclassifiedBand) { $0.text(0) } ?? ""
    let table = try IncomeBandTable(
      of: country, unclassified: IncomeBand(rawValue: unclassified), reader)
    do throws(FeeRefusal) {
      return try table.band(country: country, on: date).band
    } catch {
      throw DeskError.fee(error)
    }
  }

  /// What is owed: the dues of the table, which have to be those the file states, or the amount
  /// that the file says was agreed.
  private func dues(
    of stated: StatedMembership, _ quote: MembershipQuote, _ state: MembershipState
  ) throws -> StatedCharge {
    let currency = quote.total.currency
    func read(_ text: String, _ field: String) throws -> Money? {
      try amount(text, field, named: stated.currency, in: currency)
    }
    let agreed = try read(stated.agreed, "agreed")
    let total = agreed ?? quote.total
    if let written = try read(stated.dues, "dues"), written != total {
      throw StatedFailure("dues", "membership.otherDues", total.formatted)
    }
    let received = try read(stated.received, "received") ?? .zero(currency)
    let owed = try ChargeState.settled(total: total, received: received)
    if state == .pendingPayment, !owed.isOwed {
      throw StatedFailure("state", "membership.nothingOwed")
    }
    let line = FeeLine(
      code: quote.type, quantity: 1, unit: total, amount: total, reasons: [.agreed])
    let lines = agreed == nil ? quote.quote.lines : [line]
    return try StatedCharge(
      lines.map { QuotedLine(name: quote.name, line: $0) }, total: total, received: received,
      stated: nil, isOver: state.isOver, wanted: stated.charge)
  }

  /// Those whom the organisation names, each held already.
  private func seats(
    _ stated: StatedMembership, _ type: MembershipType, _ reader: any SQLReader
  ) throws -> [(seat: RepresentativeSeat, person: Int64)] {
    var seats: [(seat: RepresentativeSeat, person: Int64)] = []
    for seat in stated.representatives {
      guard let reference = Reference(seat.person), let person = try held(reference, reader) else {
        throw StatedFailure("representatives", "person.unknown", seat.person)
      }
      do throws(RepresentativeRefusal) {
        try type.check(naming: seat, beside: seats.map(\.seat))
      } catch {
        throw StatedFailure("representatives", error.code)
      }
      seats.append((seat, person.id))
    }
    return seats
  }
}

extension MembershipState {
  /// Whether a term is asked for that is not paid yet.
  fileprivate var awaitsDues: Bool { self == .applied || self == .pendingPayment }

  /// Whether "member since" is known.
  fileprivate var hasBegun: Bool {
    switch self {
    case .applied, .approved, .denied, .pendingPayment: false
    case .new, .current, .grace, .lapsed, .resigned, .honorary, .deceased: true
    }
  }
}
