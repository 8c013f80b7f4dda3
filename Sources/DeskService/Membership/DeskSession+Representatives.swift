package import Registration

extension DeskSession {
  /// Notes that an organisation names a person, in one role and for a stretch of days.
  ///
  /// - Throws: ``DeskError/membership(_:)`` when the type does not give the seat beside the others.
  package func name(
    _ seat: RepresentativeSeat, for membership: String, draft: String? = nil
  ) throws {
    try writing(.keepMembership) { tx in
      try name(seat, for: MembershipRow.find(membership, tx), tx)
      if let draft { try dropDraft(draft, tx) }
    }
  }

  /// Notes the last day on which an organisation names a person in a role.
  package func endRepresentative(
    _ person: String, as role: RepresentativeRole, of membership: String, on last: CivilDate
  ) throws {
    try writing(.keepMembership) { tx in
      try end(person, as: role, of: MembershipRow.find(membership, tx), on: last, tx)
    }
  }

  /// Lets another seat follow the one of a person in a role, which ends on the day before it: all or
  /// nothing.
  package func replaceRepresentative(
    _ person: String, as role: RepresentativeRole, of membership: String,
    by seat: RepresentativeSeat, draft: String? = nil
  ) throws {
    try writing(.keepMembership) { tx in
      let row = try MembershipRow.find(membership, tx)
      try end(person, as: role, of: row, on: seat.from.adding(days: -1), tx)
      try name(seat, for: row, tx)
      if let draft { try dropDraft(draft, tx) }
    }
  }

  private func name(
    _ seat: RepresentativeSeat, for row: MembershipRow, _ tx: any SQLWriter
  ) throws {
    if row.state.isOver { throw DeskError.membership(.state(row.state)) }
    let person = try PersonRecord.find(seat.person, tx)
    try Self.requireUsable(person.id, tx)
    let seats = try SeatRow.all(of: row.id, tx).map(\.seat)
    let known = RepresentativeSeat(
      person: person.reference, role: seat.role, from: seat.from, to: seat.to)
    do throws(RepresentativeRefusal) {
      try row.type.check(naming: known, beside: seats)
    } catch {
      throw DeskError.membership(.representative(error))
    }
    try tx.run(
      RepresentativeSQL.insert,
      [
        .int(row.id), .int(person.id), .text(seat.role.rawValue), .text(seat.from.description),
        SQLValue(seat.to?.description), .int(try newOrigin(.desk, tx)),
      ])
    try audit(
      tx, .representativeChanged, subject: person.subjectKey,
      Self.detail(row, seat.role, from: seat.from, to: seat.to))
  }

  private func end(
    _ person: String, as role: RepresentativeRole, of row: MembershipRow, on last: CivilDate,
    _ tx: any SQLWriter
  ) throws {
    let wanted = Reference(person)?.description ?? person
    let seats = try SeatRow.all(of: row.id, tx)
    let found = seats.last {
      $0.seat.person == wanted && $0.seat.role == role && ($0.seat.to.map { last < $0 } ?? true)
    }
    guard let found else { throw DeskError.membership(.notNamed) }
    guard found.seat.from <= last else {
      throw DeskError.membership(.representative(.endsBeforeItBegins))
    }
    try tx.run(RepresentativeSQL.end, [.int(found.id), .text(last.description)])
    try audit(
      tx, .representativeChanged, subject: found.subjectKey,
      Self.detail(row, role, from: found.seat.from, to: last))
  }

  private static func detail(
    _ row: MembershipRow, _ role: RepresentativeRole, from: CivilDate, to: CivilDate?
  ) -> AuditDetail {
    [
      "membership": .text(row.reference), "organisation": .text(row.holder.reference),
      "role": .text(role.rawValue), "from": .text(from.description),
      "to": to.map { .text($0.description) } ?? .none,
    ]
  }
}

extension MembershipState {
  /// Whether nothing follows from it any more.
  var isOver: Bool { self == .denied || self == .resigned || self == .deceased }
}

/// A seat as it is stored.
struct SeatRow {
  let id: Int64
  let seat: RepresentativeSeat
  let name: String
  let subjectKey: [UInt8]
  let personID: Int64

  static func all(of membership: Int64, _ reader: any SQLReader) throws -> [SeatRow] {
    try reader.rows(RepresentativeSQL.ofMembership, [.int(membership)]) { row in
      guard let role = RepresentativeRole(rawValue: row.text(1)),
        let from = CivilDate(row.text(2))
      else { throw DatabaseFault.damaged("a representative") }
      return SeatRow(
        id: row.int(0),
        seat: RepresentativeSeat(
          person: row.text(4), role: role, from: from,
          to: try CivilDate(stored: row.textOrNil(3), of: "a representative")),
        name: row.text(5), subjectKey: row.bytes(6), personID: row.int(7))
    }
  }
}
