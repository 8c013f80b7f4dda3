import Registration

extension DeskSession {
  /// What a row of a table of registrations comes to.
  ///
  /// `code`: the conference of rows that name none. `batch`: the import under way; what it has
  /// written itself is no earlier registration. `review`: the earlier rows, where they are not
  /// written yet.
  func judge(
    _ stated: StatedRegistration, for code: String, batch: ImportBatch?,
    _ book: inout ConferenceBook, _ review: FileReview?, _ reader: any SQLReader
  ) throws -> Judgement<NewStatedRegistration> {
    do {
      let who = try who(stated.person, review, reader)
      let entry = try book.entry(stated.conference.isEmpty ? code : stated.conference, reader)
      let category = try entry.category(stated.category)
      let options = try stated.options.map(entry.options)
      let known = RegistrationLikeness(
        stated: stated, who: who, conference: entry.row.conference, category: category.code,
        options: options, session: self)
      if let reference = try known.held(entry.row.id, batch, reader) { return .known(reference) }
      try Self.refuseRestricted(who, reader)
      try Self.refuseRepetition(stated, who, entry.row.conference.code, review)
      let unclassified = try book.unclassifiedBand(reader)
      return .new(
        try new(
          stated, who, entry, category, options ?? [], unclassified, review, reader))
    } catch let refusal as StatedFailure {
      return .refused([refusal.failure])
    } catch let refusal as FieldFailure {
      return .refused([refusal])
    }
  }

  private static func refuseRepetition(
    _ stated: StatedRegistration, _ who: StatedWho, _ conference: String, _ review: FileReview?
  ) throws {
    guard let review else { return }
    if let reference = stated.reference, review.has("registration", reference.description) {
      throw StatedFailure("registration", "registration.repeated")
    }
    let isOver = stated.state.map { !$0.isLive } ?? false
    if !who.isNew, !isOver, review.has("live", "\(who.id)", conference) {
      throw StatedFailure("person", "registration.repeated")
    }
  }

  private func new(
    _ stated: StatedRegistration, _ who: StatedWho, _ entry: ConferenceBook.Entry,
    _ category: Category, _ options: [OptionChoice], _ unclassified: IncomeBand,
    _ review: FileReview?, _ reader: any SQLReader
  ) throws -> NewStatedRegistration {
    let at = stated.registeredAt ?? now
    let ground = RegistrationGround(
      person: who.id, country: who.country, conference: entry.row, category: category,
      unclassified: unclassified)
    let choice = RegistrationChoice(
      category: category.code, member: stated.isMember, memberEvidence: stated.evidence,
      options: options)
    let priced: (fee: QuotedFee, options: [Int64], proof: KeptProof?)
    do {
      priced = try ground.fee(
        for: choice, at: at,
        frozen: stated.band.isEmpty ? nil : IncomeBand(rawValue: stated.band), reader)
    } catch let error as DeskError {
      throw error.statedFailure
    }
    if !stated.period.isEmpty, stated.period != priced.fee.period.code {
      throw StatedFailure("period", "registration.otherPeriod", priced.fee.period.code)
    }
    let state = stated.state ?? priced.fee.state
    if state == .withdrawn || state == .rejected, stated.reason.isEmpty {
      throw StatedFailure("reason", "reasonMissing")
    }
    let chosen = zip(priced.options, options).map { (id: $0, choice: $1) }
    if state.holdsPlaces, let review {
      for (id, choice) in chosen {
        let places = entry.options.first { $0.id == id }?.option
        guard let places, let all = places.item.places else { continue }
        if Int64(places.taken) + review.taken(of: id) + Int64(choice.quantity) > Int64(all) {
          throw StatedFailure("options", "soldOut", choice.code)
        }
      }
    }
    return NewStatedRegistration(
      stated: stated, who: who, conference: entry.row, category: category, options: chosen,
      fee: priced.fee, proof: priced.proof, state: state,
      charge: try charge(of: stated, priced.fee, category, state), at: at)
  }

  /// What is owed: the fee of the table, which has to be the one the file states, or the amount
  /// that the file says was agreed.
  private func charge(
    of stated: StatedRegistration, _ fee: QuotedFee, _ category: Category,
    _ state: RegistrationState
  ) throws -> StatedCharge {
    let currency = fee.total.currency
    func read(_ text: String, _ field: String) throws -> Money? {
      try amount(text, field, named: stated.currency, in: currency)
    }
    let agreed = try read(stated.agreed, "agreed")
    let total = agreed ?? fee.total
    if let written = try read(stated.total, "total"), written != total {
      throw StatedFailure("total", "registration.otherFee", total.formatted)
    }
    let received =
      try read(stated.received, "received") ?? (state == .complete ? total : .zero(currency))
    let owed = try ChargeState.settled(total: total, received: received)
    if state == .complete, owed.isOwed {
      throw StatedFailure("received", "registration.notPaid", total.formatted)
    }
    if state == .unpaid, !owed.isOwed {
      throw StatedFailure("state", "registration.nothingOwed")
    }
    let line = FeeLine(
      code: category.code, quantity: 1, unit: total, amount: total, reasons: [.agreed])
    return try StatedCharge(
      agreed == nil ? fee.lines : [QuotedLine(name: category.name, line: line)], total: total,
      received: received, stated: stated.chargeState, isOver: !state.isLive,
      wanted: stated.charge)
  }
}

extension RegistrationState {
  /// Whether it is one of those of which a person has one for a conference.
  var isLive: Bool { self != .withdrawn && self != .rejected && self != .transferred }
}

extension DeskError {
  /// The same reason at the column of a table that it is about.
  var statedFailure: any Error {
    switch self {
    case .fee(let refusal): StatedFailure(refusal.column, refusal.code)
    case .membership(.notMember): StatedFailure("member", code)
    case .membership: StatedFailure("type", code)
    default: self
    }
  }
}

extension FeeRefusal {
  fileprivate var column: String {
    switch self {
    case .unknownCategory, .noRule, .ambiguousRule, .unusableAmount, .money: "category"
    case .noPeriod, .ambiguousPeriod: "registeredAt"
    case .memberEvidenceMissing, .memberEvidenceExpired: "evidence"
    case .ambiguousBand: "country"
    case .unknownOption, .ambiguousOption, .optionTwice, .quantityOutOfRange: "options"
    }
  }
}
