package import DeskService
package import Registration
package import ScreenKit

/// How a fee came about, in words.
package enum FeeWords {
  /// One step on the way to a fee; the period that counts is said by its name, an option by what
  /// one of it costs.
  package static func text(
    of reason: FeeReason, period: FeePeriod? = nil, unit: Money? = nil, _ words: Words
  ) -> String {
    var values = reason.values
    if let code = values["period"] {
      values["period"] = period?.code == code ? period?.name ?? code : code
    }
    if let evidence = values["evidence"] {
      values["evidence"] = words.find("evidence.\(evidence)") ?? evidence
    }
    if let country = values["country"] { values["country"] = GlimpseLines.countryName(country) }
    if let band = values["band"] { values["band"] = band.uppercased() }
    if values["option"] != nil, let unit { values["option"] = unit.formatted }
    return words.text("feeReasons.\(reason.code)", values)
  }

  /// All reasons of a line. For a single option its price has no other reason than its name.
  package static func texts(of quoted: QuotedLine, _ fee: QuotedFee, _ words: Words) -> [String] {
    quoted.line.reasons.compactMap { reason in
      if case .option(_, let quantity) = reason, quantity == 1 { return nil }
      return text(of: reason, period: fee.period, unit: quoted.line.unit, words)
    }
  }
}
