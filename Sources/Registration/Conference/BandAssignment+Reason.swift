extension BandAssignment {
  /// Why a rule for `band` was used for somebody in this band; nil is a rule for every band.
  func reason(forRuleOf band: IncomeBand?) -> FeeReason {
    guard let band else { return .anyBand }
    switch basis {
    case .country(let country, let since): return .band(band, country: country, since: since)
    case .unclassified(let country): return .bandUnclassified(band, country: country)
    case .noCountry: return .bandWithoutCountry(band)
    case .frozen(let since): return .bandFrozen(band, since: since)
    }
  }
}
