package import Registration

extension DeskSession {
  /// Today where the society is; memberships count in its days.
  /// Today at the society.
  package var today: CivilDate { CivilDate(instant: now, timeZone: environment.timeZone) }

  /// What a membership would cost somebody who applied now; nothing is written.
  package func quote(
    _ applicant: MembershipApplicant, membership type: String
  ) throws -> MembershipQuote {
    try reading(.applyForMembership) { reader in
      try MembershipGround(applicant, type: type, reader).quote(on: today, reader)
    }
  }

  /// Enters an application: the membership, its first term with the charge, the answers to consent
  /// questions and the draft that goes, all or nothing.
  ///
  /// The band, the dues and the reasons for them are frozen with the charge. An organisation's
  /// payer becomes its representative for the dues when the type has representatives.
  ///
  /// `answers` are those of the person who applies, `answering` those to the society's own questions
  /// by their keys, `draft` the slot of the draft that this saves.
  ///
  /// - Throws: ``DeskError/membership(_:)``, among others with the membership that this one would
  ///   overlap.
  package func apply(
    _ applicant: MembershipApplicant, for type: String, answers: [ConsentReply] = [],
    answering: [String: String] = [:], draft: String? = nil
  ) throws -> MembershipDone {
    try writing(.applyForMembership) { tx in
      let form = try AnswerForm(answering, place: .membership, isNew: true, tx)
      let now = now
      let ground = try MembershipGround(applicant, type: type, tx)
      try Self.requireUsable(ground.payer.id, tx)
      let quote = try ground.quote(on: today, tx)
      try ground.refuseOverlap(with: quote.term, on: today)
      let state = ground.type.type.firstState(owed: quote.total)
      let since: CivilDate? = state == .current ? quote.term.from : nil
      let origin = try newOrigin(.desk, tx)
      let reference = desk.newReference(.membership)
      let isPerson = ground.holder.kind == .person
      let id = try tx.insert(
        MembershipSQL.insert,
        [
          .text(reference), .int(ground.type.id), isPerson ? .int(ground.holder.id) : .null,
          isPerson ? .null : .int(ground.holder.id), .int(ground.payer.id),
          .text(state.rawValue), SQLValue(since?.description), .int(staffID),
          .int(now.milliseconds), .int(origin),
        ])
      let charge = try addTerm(
        quote, since: quote.term.from, to: id, payer: ground.payer.id, origin: origin, tx)
      if !isPerson, ground.type.type.representatives > 0 {
        try tx.run(
          RepresentativeSQL.insert,
          [
            .int(id), .int(ground.payer.id), .text(RepresentativeRole.dues.rawValue),
            .text(min(today, quote.term.from).description), .null, .int(origin),
          ])
      }
      try audit(
        tx, .membershipApplied, subject: ground.payer.subjectKey,
        [
          "membership": .text(reference), "type": .text(type),
          "holder": .text(ground.holder.reference), "state": .text(state.rawValue),
          "term": quote.term.audited, "band": .text(quote.band.rawValue),
          "charge": .text(charge), "total": .text(quote.total.formatted),
        ])
      try write(
        answers, person: ground.payer.id, subject: ground.payer.subjectKey, at: now, tx)
      let target = AnswerTarget(
        .membership(reference), key: id, person: ground.payer.id,
        subjectKey: ground.payer.subjectKey)
      try write(form, to: target, tx)
      if let draft { try dropDraft(draft, tx) }
      return MembershipDone(
        membership: reference, state: state,
        charge: quote.total.minorUnits > 0 ? charge : nil, quote: quote)
    }
  }

  /// Adds a term with its charge; gives the reference of the charge.
  func addTerm(
    _ quote: MembershipQuote, since: CivilDate, to membership: Int64, payer: Int64,
    origin: Int64, _ tx: any SQLWriter
  ) throws -> String {
    let now = now
    let charge = try raiseCharge(
      quote.quote.lines.map { QuotedLine(name: quote.name, line: $0) }, total: quote.total,
      person: payer, for: .membership(membership), at: now, tx)
    try tx.run(
      MembershipSQL.insertTerm,
      [
        .int(membership), .text(quote.term.from.description), .text(quote.term.to.description),
        .text(min(since, quote.term.from).description), .text(quote.band.rawValue),
        .int(charge.id), .int(origin), .int(now.milliseconds),
      ])
    return charge.reference
  }
}

extension MembershipTerm {
  /// As an audit row tells it.
  var audited: AuditValue { .list([.text(from.description), .text(to.description)]) }
}
