import Registration

extension DeskSession {
  /// What a person would be charged now, line by line with the reasons; nothing is written.
  ///
  /// The band is that of the person's country on today's date in the conference's time zone.
  package func quote(
    _ person: String, conference code: String, _ choice: RegistrationChoice
  ) throws -> QuotedFee {
    try reading(.register) { reader in
      let ground = try RegistrationGround(
        person: person, conference: code, category: choice.category, reader)
      return try ground.fee(for: choice, at: now, reader).fee
    }
  }

  /// Registers a person: places, charge, answers to consent questions and the draft that goes, all
  /// or nothing.
  ///
  /// Band, fee and the reasons for it are frozen with the charge.
  ///
  /// `answers` are consent answers given on the same form, `answering` those to the society's own
  /// questions by their keys, `draft` the slot of the draft that this saves.
  ///
  /// - Throws: ``DeskError/alreadyRegistered(_:)`` with the live registration,
  ///   ``DeskError/soldOut(option:)`` with the code of the first option without places,
  ///   ``DeskError/fee(_:)``, ``DeskError/rights(_:)`` for a restricted record.
  package func register(
    _ person: String, conference code: String, _ choice: RegistrationChoice,
    answers: [ConsentReply] = [], answering: [String: String] = [:], draft: String? = nil
  ) throws -> RegistrationDone {
    let choice = try Self.checked(choice)
    return try writing(.register) { tx in
      let form = try AnswerForm(answering, place: .registration, isNew: true, tx)
      let now = now
      let ground = try RegistrationGround(
        person: person, conference: code, category: choice.category, tx)
      if ground.isRestricted { throw DeskError.rights(.restricted(person)) }
      if let reference = ground.registered { throw DeskError.alreadyRegistered(reference) }
      let (fee, options, proof) = try ground.fee(for: choice, at: now, tx)
      let registration = desk.newReference(.registration)
      let id = try tx.insert(
        RegistrationSQL.insert,
        [
          .text(registration), .int(ground.personID), .int(ground.conferenceID),
          .text(choice.category), .text(fee.state.rawValue), SQLValue(choice.member),
          .text(proof?.evidence ?? ""),
          .text(fee.band.rawValue), .text(fee.period.code), .int(staffID), .int(station.id),
          .int(now.milliseconds),
        ])
      if fee.state.holdsPlaces {
        for (option, chosen) in zip(options, choice.options) {
          try take(chosen, option: option, for: id, tx)
        }
      }
      if let proof { try keep(proof, registration: id, at: now, tx) }
      let charge = try raiseCharge(
        fee.lines, total: fee.total, person: ground.personID, for: .registration(id), at: now, tx
      ).reference
      try audit(
        tx, .registered, subject: ground.subjectKey,
        Self.detail(registration, code, choice, fee, charge: charge, proof))
      try write(answers, person: ground.personID, subject: ground.subjectKey, at: now, tx)
      let target = AnswerTarget(
        .registration(registration), key: id, person: ground.personID,
        subjectKey: ground.subjectKey)
      try write(form, to: target, tx)
      if let draft { try dropDraft(draft, tx) }
      return RegistrationDone(
        registration: registration, state: fee.state,
        charge: fee.total.minorUnits > 0 ? charge : nil, fee: fee)
    }
  }

  private func take(
    _ chosen: OptionChoice, option: Int64, for registration: Int64, _ tx: any SQLWriter
  ) throws {
    let quantity = Int64(chosen.quantity)
    let taken = try tx.run(ConferenceSQL.takePlaces, [.int(option), .int(quantity)])
    guard taken == 1 else { throw DeskError.soldOut(option: chosen.code) }
    try tx.run(
      RegistrationSQL.insertOption, [.int(registration), .int(option), .int(quantity)])
  }

  private static func detail(
    _ registration: String, _ conference: String, _ choice: RegistrationChoice, _ fee: QuotedFee,
    charge: String, _ proof: KeptProof?
  ) -> AuditDetail {
    [
      "registration": .text(registration), "conference": .text(conference),
      "category": .text(choice.category), "member": .flag(choice.member),
      "evidence": proof.map { .text($0.evidence) } ?? .none,
      "membership": proof?.membership.map { .text($0) } ?? .none,
      "options": .list(choice.options.map { .text("\($0.code) \($0.quantity)") }),
      "band": .text(fee.band.rawValue), "period": .text(fee.period.code),
      "state": .text(fee.state.rawValue), "charge": .text(charge),
      "total": .text(fee.total.formatted),
    ]
  }

  private static func checked(_ choice: RegistrationChoice) throws -> RegistrationChoice {
    guard let evidence = choice.memberEvidence else { return choice }
    var choice = choice
    choice.memberEvidence = MemberEvidence(
      code: try checked(evidence.code, field: "memberEvidence"), validUntil: evidence.validUntil)
    return choice
  }
}
