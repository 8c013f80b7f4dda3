import Registration

/// What an application is decided on, read in one transaction.
struct MembershipGround {
  let type: MembershipTypeBook.Entry
  let holder: MembershipRow.Holder
  let payer: MembershipRow.Payer
  /// Every membership the holder has or has had.
  let others: [MembershipRow]

  /// - Throws: ``DeskError/notFound(_:)``, and ``DeskError/membership(_:)`` for a type that is not
  ///   for this holder, or for nobody any more.
  init(
    _ applicant: MembershipApplicant, type code: String, _ reader: any SQLReader
  ) throws {
    type = try MembershipTypeBook(reader).entry(code: code)
    guard !type.isRetired else { throw DeskError.membership(.typeRetired(code)) }
    switch applicant {
    case .person(let reference):
      let person = try Self.person(reference, reader)
      payer = person.payer
      holder = .person(
        id: payer.id, reference: payer.reference, name: payer.name, country: person.country)
      others = try MembershipRow.all(.ofPerson, [.int(payer.id)], reader).filter {
        if case .person = $0.holder { true } else { false }
      }
    case .organisation(let name, let payer):
      self.payer = try Self.person(payer, reader).payer
      let organisation = try Self.organisation(name, reader)
      holder = organisation
      others = try MembershipRow.all(.ofOrganisation, [.int(organisation.id)], reader)
    }
    guard type.type.holder == holder.kind else {
      throw DeskError.membership(.otherHolder(type.type.holder))
    }
  }

  private static func person(
    _ reference: String, _ reader: any SQLReader
  ) throws -> (payer: MembershipRow.Payer, country: String) {
    let wanted = Reference(reference)?.description ?? reference
    let found = try reader.first(MembershipSQL.person, [.text(wanted)]) { row in
      (
        payer: MembershipRow.Payer(
          id: row.int(0), reference: row.text(2), name: row.text(3), subjectKey: row.bytes(1)),
        country: row.text(4)
      )
    }
    guard let found else { throw DeskError.notFound(reference) }
    return found
  }

  static func organisation(
    _ name: String, _ reader: any SQLReader
  ) throws -> MembershipRow.Holder {
    let wanted = Reference(name)?.description ?? name
    let found = try reader.first(
      MembershipSQL.organisation, [.text(wanted), .text(Folding.fold(name))]
    ) { row in
      MembershipRow.Holder.organisation(
        id: row.int(0), reference: row.text(1), name: row.text(2), country: row.text(3))
    }
    guard let found else { throw DeskError.notFound(name) }
    return found
  }

  /// What the first term costs somebody whose application counts from this day.
  func quote(on date: CivilDate, _ reader: any SQLReader) throws -> MembershipQuote {
    try MembershipQuote(
      type.type, term: type.type.period.firstTerm(on: date), country: holder.country, on: date,
      reader)
  }

  /// Refuses a membership beside one that holds on its first day, or can still be renewed.
  func refuseOverlap(with term: MembershipTerm, on date: CivilDate) throws {
    for other in others {
      let today = try other.standing(on: date).state
      let then = try other.standing(on: term.from).state
      let isSameType = other.type.code == type.type.code
      let isOver = [.denied, .resigned, .deceased].contains(other.state)
      if then.isInForce || today.isUndecided || (isSameType && !isOver) {
        throw DeskError.membership(.alreadyMember(other.reference))
      }
    }
  }
}

extension MembershipState {
  /// Whether it is on its way to being in force.
  fileprivate var isUndecided: Bool {
    self == .applied || self == .approved || self == .pendingPayment
  }
}

extension MembershipRow.Holder {
  var id: Int64 {
    switch self {
    case .person(let id, _, _, _), .organisation(let id, _, _, _): id
    }
  }

  var reference: String {
    switch self {
    case .person(_, let reference, _, _), .organisation(_, let reference, _, _): reference
    }
  }

  var name: String {
    switch self {
    case .person(_, _, let name, _), .organisation(_, _, let name, _): name
    }
  }

  var country: String {
    switch self {
    case .person(_, _, _, let country), .organisation(_, _, _, let country): country
    }
  }

  var kind: MembershipHolder {
    switch self {
    case .person: .person
    case .organisation: .organisation
    }
  }
}

extension MembershipQuote {
  /// The dues of a term, in the band of the holder's country on a day, or in the one that was
  /// frozen with them.
  init(
    _ type: MembershipType, term: MembershipTerm, country: String, on date: CivilDate,
    frozen: IncomeBand? = nil, _ reader: any SQLReader
  ) throws {
    let unclassified = try reader.first(MembershipTypeSQL.unclassifiedBand) { $0.text(0) } ?? ""
    do {
      let table = try IncomeBandTable(
        of: country, unclassified: IncomeBand(rawValue: unclassified), reader)
      let band =
        try frozen.map { BandAssignment(band: $0, basis: .frozen(since: date)) }
        ?? table.band(country: country, on: date)
      self.init(
        type: type.code, name: type.name, term: term, band: band.band,
        quote: try type.quote(for: term, band: band))
    } catch let refusal as FeeRefusal {
      throw DeskError.fee(refusal)
    } catch let refusal as DuesRefusal {
      throw DeskError.membership(.dues(refusal))
    }
  }
}
