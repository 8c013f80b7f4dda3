import Foundation
import Registration

/// What a fee and a registration are decided on, read in one transaction.
struct RegistrationGround {
  let personID: Int64
  let subjectKey: [UInt8]
  let country: String
  let conferenceID: Int64
  let conference: Conference
  let timeZone: TimeZone
  let memberEvidenceRequired: Bool
  let category: Category
  let unclassified: IncomeBand
  /// The person's live registration for this conference, if any.
  let registered: String?
  /// The record is kept and used for nothing.
  let isRestricted: Bool

  init(
    person: String, conference code: String, category: String, _ reader: any SQLReader
  ) throws {
    let arguments: [SQLValue] = [.text(person), .text(code), .text(category)]
    let found = try reader.first(RegistrationSQL.ground, arguments) { row in
      try RegistrationGround(row, code: code, category: category)
    }
    guard let found else { throw DeskError.notFound(person) }
    self = found
  }

  /// The ground of somebody who may not be held yet, for a row of an import.
  init(
    person: Int64, country: String, conference row: ConferenceRow, category: Category,
    unclassified: IncomeBand
  ) {
    personID = person
    subjectKey = []
    self.country = country
    conferenceID = row.id
    conference = row.conference
    timeZone = row.timeZone
    memberEvidenceRequired = row.memberEvidenceRequired
    self.category = category
    self.unclassified = unclassified
    registered = nil
    isRestricted = false
  }

  private init(_ row: any SQLRow, code: String, category: String) throws {
    guard !row.isNull(3) else { throw DeskError.notFound(code) }
    guard !row.isNull(11) else { throw DeskError.fee(.unknownCategory(category)) }
    guard let currency = Currency(row.text(7)), let from = CivilDate(row.text(8)),
      let to = CivilDate(row.text(9)), let timeZone = TimeZone(identifier: row.text(6)),
      let memberOn = MemberDay(row.text(15))
    else { throw DatabaseFault.damaged("conference \(code)") }
    personID = row.int(0)
    subjectKey = row.bytes(1)
    country = row.text(2)
    conferenceID = row.int(3)
    conference = Conference(
      code: code, name: row.text(4), place: row.text(5), from: from, to: to,
      timeZone: row.text(6), currency: currency, memberOn: memberOn)
    self.timeZone = timeZone
    memberEvidenceRequired = row.bool(10)
    self.category = Category(code: category, name: row.text(11), needsApproval: row.bool(12))
    unclassified = IncomeBand(rawValue: row.text(13))
    registered = row.textOrNil(14)
    isRestricted = !row.isNull(16)
  }

  /// The fee at a moment, the keys of the options in it, and what the member rate rests on.
  ///
  /// `frozen`: the band that was frozen with the fee; nil for the one the table gives.
  func fee(
    for choice: RegistrationChoice, at now: Instant, frozen: IncomeBand? = nil,
    _ reader: any SQLReader
  ) throws -> (fee: QuotedFee, options: [Int64], proof: KeptProof?) {
    let date = CivilDate(instant: now, timeZone: timeZone)
    let member = try memberEvidence(for: choice, on: date, reader)
    let known =
      choice.options.isEmpty
      ? [] : try ConferenceRow.options(of: conferenceID, in: conference.currency, reader)
    let table = try feeTable(options: known.map(\.option.item), reader)
    do {
      let band =
        try frozen.map { BandAssignment(band: $0, basis: .frozen(since: date)) }
        ?? IncomeBandTable(of: country, unclassified: unclassified, reader)
        .band(country: country, on: date)
      let quote = try table.quote(
        FeeQuestion(
          category: category.code, date: date, isMember: choice.member,
          memberEvidence: member?.evidence, band: band, options: choice.options))
      let chosen = choice.options.compactMap { choice in
        known.first { $0.option.item.code == choice.code }
      }
      let names = [category.name] + chosen.map(\.option.item.name)
      guard let period = table.periods.first(where: { $0.covers(date) }) else {
        throw FeeRefusal.noPeriod(date)
      }
      let fee = QuotedFee(
        quote: quote, lines: zip(names, quote.lines).map(QuotedLine.init), date: date,
        period: period, band: band.band,
        state: category.firstState(owed: quote.total))
      return (fee, chosen.map(\.id), member?.proof)
    } catch let refusal as FeeRefusal {
      throw DeskError.fee(refusal)
    }
  }

  /// What shows the membership on the day that counts for it; nil for the person's own word.
  ///
  /// Where the society's own record says no, the word alone does not count.
  private func memberEvidence(
    for choice: RegistrationChoice, on date: CivilDate, _ reader: any SQLReader
  ) throws -> (evidence: MemberEvidence, proof: KeptProof)? {
    guard choice.member else { return nil }
    let day = conference.memberOn.day(today: date, opening: conference.from)
    if let shown = choice.memberEvidence, shown.code != MemberProof.evidenceCode {
      if let end = shown.validUntil, end < day {
        throw DeskError.fee(.memberEvidenceExpired(end))
      }
      return (shown.asked(on: date), KeptProof(shown, on: day))
    }
    switch try MemberCheck.answer(personID, on: day, reader) {
    case .member(let proof): return (proof.evidence.asked(on: date), KeptProof(proof))
    case .notMember(let reasons):
      if choice.memberEvidence == nil, reasons.isEmpty { return nil }
      throw DeskError.membership(.notMember(reasons, on: day))
    }
  }

  private func feeTable(options: [OptionItem], _ reader: any SQLReader) throws -> FeeTable {
    var periods: [FeePeriod] = []
    var rules: [FeeRule] = []
    let arguments: [SQLValue] = [.int(conferenceID), .text(category.code)]
    try reader.query(ConferenceSQL.rulesOfCategory, arguments) { row in
      if periods.last?.code != row.text(0) { periods.append(try FeePeriod(row, from: 0)) }
      guard !row.isNull(6) else { return }
      let band = row.text(5)
      rules.append(
        FeeRule(
          category: category.code, period: row.text(0), member: row.bool(4),
          band: band.isEmpty ? nil : IncomeBand(rawValue: band),
          amount: Money(minorUnits: row.int(6), currency: conference.currency)))
    }
    return FeeTable(
      currency: conference.currency, periods: periods, rules: rules, options: options,
      memberEvidenceRequired: memberEvidenceRequired)
  }
}

extension IncomeBandTable {
  /// The entries of one country alone.
  init(of country: String, unclassified: IncomeBand, _ reader: any SQLReader) throws {
    var entries: [IncomeBandEntry] = []
    try reader.query(ConferenceSQL.bandsOfCountry, [.text(country)]) { row in
      guard let from = CivilDate(row.text(1)) else {
        throw DatabaseFault.damaged("income bands of \(country)")
      }
      entries.append(
        IncomeBandEntry(
          country: country, band: IncomeBand(rawValue: row.text(0)), from: from,
          to: row.textOrNil(2).flatMap { CivilDate($0) }))
    }
    self.init(entries: entries, unclassified: unclassified)
  }
}

extension MemberEvidence {
  /// The evidence as the fee of a day is asked with it. It has been held against the day that counts;
  /// when that day is past, the evidence may have ended since.
  fileprivate func asked(on date: CivilDate) -> MemberEvidence {
    guard let validUntil, validUntil < date else { return self }
    return MemberEvidence(code: code, validUntil: nil)
  }
}
