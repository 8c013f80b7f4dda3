extension FeeTable {
  /// The fee for a question, with every step to it; the same question always has the same answer.
  ///
  /// A rule for the band wins over a rule for any band. Where no rule or more than one is left, the
  /// refusal says which was looked for.
  package func quote(_ question: FeeQuestion) throws(FeeRefusal) -> FeeQuote {
    guard rules.contains(where: { $0.category == question.category }) else {
      throw .unknownCategory(question.category)
    }
    let period = try period(on: question.date)
    let memberReason = try memberReason(question)
    let rule = try rule(for: question, in: period)
    let reasons: [FeeReason] = [
      .period(code: period.code, until: period.to), memberReason,
      question.band.reason(forRuleOf: rule.band),
    ]
    var lines = [
      try line(code: question.category, quantity: 1, unit: rule.amount, reasons: reasons)
    ]
    var seen: Set<String> = []
    for choice in question.options {
      guard seen.insert(choice.code).inserted else { throw .optionTwice(choice.code) }
      lines.append(try line(for: choice))
    }
    do {
      let total = try Money.sum(of: lines.map(\.amount), currency: currency)
      return FeeQuote(lines: lines, total: total, reasons: reasons)
    } catch {
      throw .money(error)
    }
  }

  private func period(on date: CivilDate) throws(FeeRefusal) -> FeePeriod {
    let fitting = periods.filter { $0.covers(date) }
    guard let period = fitting.first else { throw .noPeriod(date) }
    guard fitting.count == 1 else {
      throw .ambiguousPeriod(date, periods: fitting.map(\.code))
    }
    return period
  }

  private func memberReason(_ question: FeeQuestion) throws(FeeRefusal) -> FeeReason {
    guard question.isMember else { return .nonMemberRate }
    guard let evidence = question.memberEvidence else {
      guard !memberEvidenceRequired else { throw .memberEvidenceMissing }
      return .memberRateUnproven
    }
    if let end = evidence.validUntil, end < question.date {
      throw .memberEvidenceExpired(end)
    }
    return .memberRate(evidence: evidence.code)
  }

  private func rule(
    for question: FeeQuestion, in period: FeePeriod
  ) throws(FeeRefusal) -> FeeRule {
    let band = question.band.band
    let fitting = rules.filter {
      $0.category == question.category && $0.period == period.code
        && $0.member == question.isMember && ($0.band == nil || $0.band == band)
    }
    let specific = fitting.filter { $0.band != nil }
    let chosen = specific.isEmpty ? fitting : specific
    guard let rule = chosen.first else {
      throw .noRule(
        category: question.category, period: period.code, member: question.isMember, band: band)
    }
    guard chosen.count == 1 else {
      throw .ambiguousRule(
        category: question.category, period: period.code, member: question.isMember, band: band,
        count: chosen.count)
    }
    return rule
  }

  private func line(for choice: OptionChoice) throws(FeeRefusal) -> FeeLine {
    let fitting = options.filter { $0.code == choice.code }
    guard let option = fitting.first else { throw .unknownOption(choice.code) }
    guard fitting.count == 1 else { throw .ambiguousOption(choice.code) }
    guard (1...Self.quantityLimit).contains(choice.quantity) else {
      throw .quantityOutOfRange(option: choice.code, quantity: choice.quantity)
    }
    return try line(
      code: choice.code, quantity: choice.quantity, unit: option.price,
      reasons: [.option(code: choice.code, quantity: choice.quantity)])
  }

  private func line(
    code: String, quantity: Int, unit: Money, reasons: [FeeReason]
  ) throws(FeeRefusal) -> FeeLine {
    guard unit.currency == currency, unit.minorUnits >= 0 else {
      throw .unusableAmount(code: code)
    }
    do {
      return FeeLine(
        code: code, quantity: quantity, unit: unit, amount: try unit.multiplied(by: quantity),
        reasons: reasons)
    } catch {
      throw .money(error)
    }
  }
}
