import Registration

/// Reasons as they are frozen with a charge: a JSON list of objects of texts, each with its code
/// under `reason`. The form is the database's own and outlives a change of the enum's shape.
enum StoredReasons {
  static func text(_ reasons: [FeeReason]) -> String {
    var json = "["
    for reason in reasons {
      if json.utf8.count > 1 { json += "," }
      json += "{"
      // Sorted, so that equal reasons are equal texts.
      for (name, value) in reason.values.sorted(by: { $0.key < $1.key }) {
        json += "\"\(name)\":\(AuditValue.text(value).canonicalJSON),"
      }
      json += "\"reason\":\"\(reason.code)\"}"
    }
    return json + "]"
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
      case "option":
        if let code = fields["option"], let quantity = fields["quantity"].flatMap({ Int($0) }) {
          .option(code: code, quantity: quantity)
        } else {
          nil
        }
      default: nil
      }
    guard let made else { return nil }
    self = made
  }
}
