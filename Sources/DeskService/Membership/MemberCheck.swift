package import Registration

extension DeskSession {
  /// Whether a person is a member on a day, by a membership of their own or of an organisation
  /// that named them.
  package func member(_ person: String, on date: CivilDate) throws -> MemberAnswer {
    try reading(.findPeople) { reader in
      try MemberCheck.answer(try PersonKey.find(person, reader).id, on: date, reader)
    }
  }

  /// Keeps what the member rate of a registration rests on.
  func keep(_ proof: KeptProof, registration: Int64, at now: Instant, _ tx: any SQLWriter) throws {
    try tx.run(
      MemberProofSQL.insert,
      [
        .int(registration), .text(proof.evidence), SQLValue(proof.membership),
        SQLValue(proof.state?.rawValue), .text(proof.date.description),
        SQLValue(proof.validUntil?.description), .int(staffID), .int(station.id),
        .int(now.milliseconds),
      ])
  }

  /// Looks at the member rate of a registration again before it is paid for, and keeps what was
  /// seen.
  ///
  /// - Throws: ``DeskError/membership(_:)`` with ``MembershipRefusal/memberRateEnded(_:on:)``, or
  ///   ``DeskError/fee(_:)`` when what was shown has ended.
  func checkMemberRate(of registration: String, at now: Instant, _ tx: any SQLWriter) throws {
    guard
      let last = try tx.first(
        MemberProofSQL.latest, [.text(registration)], LatestProof.init)
    else { return }
    let date = last.memberOn.day(
      today: CivilDate(instant: now, timeZone: last.timeZone), opening: last.opening)
    guard last.evidence == MemberProof.evidenceCode else {
      if let end = last.validUntil, end < date {
        throw DeskError.fee(.memberEvidenceExpired(end))
      }
      return
    }
    switch try MemberCheck.answer(last.person, on: date, tx) {
    case .member(let proof):
      try keep(KeptProof(proof), registration: last.registration, at: now, tx)
    case .notMember(let reasons):
      throw DeskError.membership(.memberRateEnded(reasons, on: date))
    }
  }

  /// What the member rate of a registration rests on: every look, the latest first.
  package func memberProofs(_ registration: String) throws -> [MemberProofLine] {
    try reading(.findPeople) { reader in
      try reader.rows(
        MemberProofSQL.ofRegistration, [.text(registration)], MemberProofLine.init)
    }
  }
}

extension DeskSession {
  /// What the member's fee of each of a person's registrations rests on: the last look, by the
  /// reference of the registration.
  func memberProofs(
    of person: Int64, _ reader: any SQLReader
  ) throws -> [String: MemberProofLine] {
    var proofs: [String: MemberProofLine] = [:]
    try reader.query(MemberProofSQL.ofPerson, [.int(person)]) {
      proofs[$0.text(8)] = try MemberProofLine($0)
    }
    return proofs
  }
}

/// Asks the rule who is a member, with everything on record.
enum MemberCheck {
  static func answer(
    _ person: Int64, on date: CivilDate, _ reader: any SQLReader
  ) throws -> MemberAnswer {
    let rows = try MembershipRow.all(.ofPerson, [.int(person)], reader)
    var held: [HeldMembership] = []
    for row in rows {
      let membership = try row.membership()
      guard case .organisation(_, _, let name, _) = row.holder else {
        held.append(HeldMembership(membership: membership, type: row.type, holding: .own))
        continue
      }
      for seat in try SeatRow.all(of: row.id, reader) where seat.personID == person {
        held.append(
          HeldMembership(
            membership: membership, type: row.type,
            holding: .representative(organisation: name, seat.seat)))
      }
    }
    return MemberRule.answer(held, on: date)
  }
}
