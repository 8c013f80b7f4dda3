import Registration

/// A membership as it is stored, with everything its changes depend on.
struct MembershipRow {
  /// Who holds it.
  enum Holder {
    case person(id: Int64, reference: String, name: String, country: String)
    case organisation(id: Int64, reference: String, name: String, country: String)
  }

  struct Payer {
    let id: Int64
    let reference: String
    let name: String
    let subjectKey: [UInt8]
  }

  let id: Int64
  let reference: String
  let type: MembershipType
  let state: MembershipState
  let since: CivilDate?
  let leftOn: CivilDate?
  /// Why it was decided as it was.
  let reason: String
  let override: MembershipOverride?
  let applied: MembershipDeed
  let decided: MembershipDeed?
  let version: Int64
  let holder: Holder
  let payer: Payer
  private(set) var terms: [MembershipTermRow] = []

  static func find(_ reference: String, _ reader: any SQLReader) throws -> MembershipRow {
    let wanted = Reference(reference)?.description ?? reference
    let rows = try all(.byReference, [.text(wanted)], reader)
    guard let row = rows.first else { throw DeskError.notFound(reference) }
    return row
  }

  /// The memberships that a statement gives, each with its terms.
  static func all(
    _ statement: MembershipListSQL, _ arguments: [SQLValue], _ reader: any SQLReader
  ) throws -> [MembershipRow] {
    let types = try MembershipTypeBook(reader)
    var rows = try reader.rows(statement, arguments) { try MembershipRow($0, types: types) }
    for index in rows.indices {
      rows[index].terms = try reader.rows(
        MembershipSQL.terms, [.int(rows[index].id)], MembershipTermRow.init)
    }
    return rows
  }

  private init(_ row: any SQLRow, types: MembershipTypeBook) throws {
    reference = row.text(1)
    guard let state = MembershipState(rawValue: row.text(3)) else {
      throw DatabaseFault.damaged("membership \(reference)")
    }
    id = row.int(0)
    type = try types.type(id: row.int(2))
    self.state = state
    since = try CivilDate(stored: row.textOrNil(4), of: reference)
    leftOn = try CivilDate(stored: row.textOrNil(5), of: reference)
    reason = row.text(6)
    override = try Self.override(row, of: reference)
    applied = MembershipDeed(
      at: Instant(milliseconds: row.int(11)), by: row.text(12))
    decided = row.intOrNil(13).map {
      MembershipDeed(at: Instant(milliseconds: $0), by: row.text(14))
    }
    version = row.int(15)
    holder =
      row.isNull(16)
      ? .organisation(
        id: row.int(20), reference: row.text(21), name: row.text(22), country: row.text(23))
      : .person(
        id: row.int(16), reference: row.text(17), name: row.text(18), country: row.text(19))
    payer = Payer(
      id: row.int(24), reference: row.text(25), name: row.text(26), subjectKey: row.bytes(27))
  }

  private static func override(
    _ row: any SQLRow, of reference: String
  ) throws -> MembershipOverride? {
    guard let text = row.textOrNil(7) else { return nil }
    guard let state = MembershipState(rawValue: text),
      let from = try CivilDate(stored: row.textOrNil(9), of: reference)
    else { throw DatabaseFault.damaged("membership \(reference)") }
    return try MembershipOverride(
      state: state, reason: row.text(8), from: from,
      to: try CivilDate(stored: row.textOrNil(10), of: reference))
  }
}

extension MembershipRow {
  /// The membership as the rules look at it.
  ///
  /// Once it has begun, only terms whose dues are paid count; before that, the one it begins with.
  func membership() throws -> Membership {
    let isBegun = ![.applied, .approved, .pendingPayment].contains(state)
    let counting = terms.filter { isBegun ? $0.isPaid : !$0.isVoid }
    return Membership(
      reference: reference, type: type.code, state: state, since: since,
      terms: try MembershipTerms(counting.map(\.term)), leftOn: leftOn, override: override)
  }

  func standing(on date: CivilDate) throws -> MembershipStanding {
    try membership().standing(on: date, rule: type.standingRule)
  }

  /// The term that is asked for and not yet paid.
  var owedTerm: MembershipTermRow? { terms.last { $0.isOwed } }

  /// Whose details an audit row about it holds; an organisation is no data subject.
  var subjectKey: [UInt8]? {
    if case .person = holder { payer.subjectKey } else { nil }
  }
}

extension CivilDate {
  /// A day from a column; refused when it is none.
  init?(stored text: String?, of what: String) throws {
    guard let text else { return nil }
    guard let date = CivilDate(text) else { throw DatabaseFault.damaged(what) }
    self = date
  }
}

/// A term with its dues.
struct MembershipTermRow {
  let term: MembershipTerm
  /// "Member since" once it counts.
  let since: CivilDate
  let band: IncomeBand
  /// What is owed for it; nil when nothing was ever asked.
  let charge: ChargeRow?

  init(_ row: any SQLRow) throws {
    guard let from = CivilDate(row.text(0)), let to = CivilDate(row.text(1)),
      let since = CivilDate(row.text(2))
    else { throw DatabaseFault.damaged("a term of a membership") }
    term = MembershipTerm(from: from, to: to)
    self.since = since
    band = IncomeBand(rawValue: row.text(3))
    charge = row.isNull(4) ? nil : try ChargeRow(row, from: 4)
  }

  var isOwed: Bool { charge?.state.isOwed ?? false }
  var isVoid: Bool { charge.map { $0.state == .cancelled || $0.state == .credited } ?? false }
  var isPaid: Bool { !isOwed && !isVoid }
}
