/// A fee and how it came about.
package struct FeeQuote: Hashable, Codable, Sendable {
  /// The registration itself first, then the options in the order they were asked for.
  package let lines: [FeeLine]
  /// The sum of the lines.
  package let total: Money
  /// Why the registration itself costs what it costs.
  package let reasons: [FeeReason]

  package init(lines: [FeeLine], total: Money, reasons: [FeeReason]) {
    self.lines = lines
    self.total = total
    self.reasons = reasons
  }
}

/// One line of a quote.
package struct FeeLine: Hashable, Codable, Sendable {
  /// The code of the category or of the option.
  package let code: String
  package let quantity: Int
  package let unit: Money
  /// ``unit`` times ``quantity``.
  package let amount: Money
  package let reasons: [FeeReason]

  package init(code: String, quantity: Int, unit: Money, amount: Money, reasons: [FeeReason]) {
    self.code = code
    self.quantity = quantity
    self.unit = unit
    self.amount = amount
    self.reasons = reasons
  }
}

/// One step on the way to a fee; the words for people are found by ``code`` and filled with
/// ``values``.
package enum FeeReason: Hashable, Codable, Sendable {
  /// The day lies in this period, which ends with this day.
  case period(code: String, until: CivilDate)
  /// A member, shown by evidence of this kind.
  case memberRate(evidence: String)
  /// A member by the person's own word.
  case memberRateUnproven
  case nonMemberRate
  /// The fee of this band, for a country that is in it since this day.
  case band(IncomeBand, country: String, since: CivilDate)
  /// The band for countries that the table does not list.
  case bandUnclassified(IncomeBand, country: String)
  /// The band for people whose country is not known.
  case bandWithoutCountry(IncomeBand)
  /// The band was frozen on this day.
  case bandFrozen(IncomeBand, since: CivilDate)
  /// The fee is the same in every band that has no fee of its own.
  case anyBand
  /// An amount that was agreed, whatever the table says.
  case agreed
  case option(code: String, quantity: Int)
  /// The dues of this membership type as they hold since this day.
  case dues(type: String, since: CivilDate)
  /// The days that are paid for, both included.
  case term(from: CivilDate, until: CivilDate)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .period: "period"
    case .memberRate: "memberRate"
    case .memberRateUnproven: "memberRateUnproven"
    case .nonMemberRate: "nonMemberRate"
    case .band: "band"
    case .bandUnclassified: "bandUnclassified"
    case .bandWithoutCountry: "bandWithoutCountry"
    case .bandFrozen: "bandFrozen"
    case .anyBand: "anyBand"
    case .agreed: "agreed"
    case .option: "option"
    case .dues: "dues"
    case .term: "term"
    }
  }

  /// The values that the words name, by the name they have there.
  package var values: [String: String] {
    switch self {
    case .period(let code, let until): ["period": code, "until": until.description]
    case .memberRate(let evidence): ["evidence": evidence]
    case .band(let band, let country, let since):
      ["band": band.rawValue, "country": country, "since": since.description]
    case .bandUnclassified(let band, let country): ["band": band.rawValue, "country": country]
    case .bandWithoutCountry(let band): ["band": band.rawValue]
    case .bandFrozen(let band, let since):
      ["band": band.rawValue, "since": since.description]
    case .option(let code, let quantity): ["option": code, "quantity": String(quantity)]
    case .dues(let type, let since): ["type": type, "since": since.description]
    case .term(let from, let until): ["from": from.description, "until": until.description]
    case .memberRateUnproven, .nonMemberRate, .anyBand, .agreed: [:]
    }
  }
}

/// Why no fee can be given; nothing is guessed.
package enum FeeRefusal: Error, Hashable, Sendable {
  /// No rule names the category.
  case unknownCategory(String)
  /// No period covers the day.
  case noPeriod(CivilDate)
  /// Several periods cover the day.
  case ambiguousPeriod(CivilDate, periods: [String])
  /// The category has no fee for this combination.
  case noRule(category: String, period: String, member: Bool, band: IncomeBand)
  /// Several equally specific rules fit.
  case ambiguousRule(category: String, period: String, member: Bool, band: IncomeBand, count: Int)
  /// The member rate asks for evidence and there is none.
  case memberEvidenceMissing
  /// The evidence ended before the day whose fees count.
  case memberEvidenceExpired(CivilDate)
  /// The table puts the country into several bands at once.
  case ambiguousBand(country: String, bands: [IncomeBand])
  case unknownOption(String)
  /// Several options have this code.
  case ambiguousOption(String)
  /// The same option is asked for twice.
  case optionTwice(String)
  /// Fewer than 1 or more than ``FeeTable/quantityLimit``.
  case quantityOutOfRange(option: String, quantity: Int)
  /// A rule or option (by its code) is in another currency or less than nothing.
  case unusableAmount(code: String)
  /// The sum cannot be made.
  case money(MoneyRefusal)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .unknownCategory: "unknownCategory"
    case .noPeriod: "noPeriod"
    case .ambiguousPeriod: "ambiguousPeriod"
    case .noRule: "noRule"
    case .ambiguousRule: "ambiguousRule"
    case .memberEvidenceMissing: "memberEvidenceMissing"
    case .memberEvidenceExpired: "memberEvidenceExpired"
    case .ambiguousBand: "ambiguousBand"
    case .unknownOption: "unknownOption"
    case .ambiguousOption: "ambiguousOption"
    case .optionTwice: "optionTwice"
    case .quantityOutOfRange: "quantityOutOfRange"
    case .unusableAmount: "unusableAmount"
    case .money(let refusal): refusal.code
    }
  }
}
