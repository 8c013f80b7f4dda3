import Registration

/// Reasons as they are frozen with a charge: a JSON list of objects of texts, each with its code
/// under `reason`. The form is the database's own and outlives a change of the enum's shape.
enum StoredReasons {
  static func text(_ reasons: [FeeReason]) -> String {
    AuditValue.list(
      reasons.map { reason in
        var fields = reason.values.mapValues(AuditValue.text)
        fields["reason"] = .text(reason.code)
        return .map(fields)
      }
    ).canonicalJSON
  }

  static func reasons(_ text: String) throws -> [FeeReason] {
    let stored: [[String: String]] = try JSONText.decode(text)
    return try stored.map { fields in
      guard let reason = FeeReason(stored: fields) else {
        throw DatabaseFault.damaged("a stored reason of a fee")
      }
      return reason
    }
  }
}

extension FeeReason {
  /// The reason that ``code`` and ``values`` of another came from; nil when a part is missing.
  init?(stored fields: [String: String]) {
    func date(_ name: String) -> CivilDate? { fields[name].flatMap { CivilDate($0) } }
    let band = fields["band"].map(IncomeBand.init(rawValue:))
    let made: FeeReason? =
      switch fields["reason"] {
      case "period":
        fields["period"].flatMap { code in
          date("until").map { .period(code: code, until: $0) }
        }
      case "memberRate": fields["evidence"].map { .memberRate(evidence: $0) }
      case "memberRateUnproven": .memberRateUnproven
      case "nonMemberRate": .nonMemberRate
      case "band":
        if let band, let country = fields["country"], let since = date("since") {
          .band(band, country: country, since: since)
        } else {
          nil
        }
      case "bandUnclassified":
        if let band, let country = fields["country"] {
          .bandUnclassified(band, country: country)
        } else {
          nil
        }
      case "bandWithoutCountry": band.map { .bandWithoutCountry($0) }
      case "bandFrozen":
        if let band, let since = date("since") { .bandFrozen(band, since: since) } else { nil }
      case "anyBand": .anyBand
      case "agreed": .agreed
      case "option":
        if let code = fields["option"], let quantity = fields["quantity"].flatMap({ Int($0) }) {
          .option(code: code, quantity: quantity)
        } else {
          nil
        }
      case "dues":
        if let type = fields["type"], let since = date("since") {
          .dues(type: type, since: since)
        } else {
          nil
        }
      case "term":
        if let from = date("from"), let until = date("until") {
          .term(from: from, until: until)
        } else {
          nil
        }
      default: nil
      }
    guard let made else { return nil }
    self = made
  }
}
