import Registration

extension SetUpComparison {
  func conference(_ conference: SetUpConference) throws -> [SetUpFault] {
    let code = conference.conference.code
    guard let before = current.conferences.first(where: { $0.conference.code == code }),
      let after = target.conferences.first(where: { $0.conference.code == code })
    else { return [] }
    var faults = renamed(
      conference.categories, before.categories, \.category.code,
      { conference.path + ["categories", $0.category.code] }, names: { [$0.category.name] })
    faults += renamed(
      conference.options, before.options, \.item.code,
      { conference.path + ["options", $0.item.code] }, names: { [$0.item.name] })
    if before.conference.currency != conference.conference.currency,
      try isUsed(.conferenceIsUsed, code)
    {
      faults.append(
        SetUpFault(
          conference.path + ["currency"], "setUp.currencyInUse",
          detail: before.conference.currency.code))
    }
    faults += try periods(conference, before)
    faults += try places(conference)
    faults += leftAlone(conference, after)
    if let abstracts = conference.abstracts {
      faults += try losing(abstracts.form, conference)
    }
    return faults
  }

  /// Fee periods that are gone, although somebody has registered in them.
  private func periods(
    _ conference: SetUpConference, _ before: SetUpConference
  ) throws -> [SetUpFault] {
    let kept = Set(conference.periods.map(\.code))
    let used = Set(
      try reader.rows(SetUpSQL.usedPeriods, [.text(conference.conference.code)]) { $0.text(0) })
    return before.periods.filter { !kept.contains($0.code) && used.contains($0.code) }.map {
      SetUpFault(conference.path + ["periods"], "setUp.periodInUse", detail: $0.code)
    }
  }

  /// Options with fewer places than are taken.
  private func places(_ conference: SetUpConference) throws -> [SetUpFault] {
    let code: [SQLValue] = [.text(conference.conference.code)]
    guard let id = try reader.first(ConferenceSQL.byCode, code, { $0.int(0) }) else { return [] }
    let taken = Dictionary(
      try reader.rows(SetUpSQL.options, [.int(id)]) { ($0.text(0), $0.int(4)) }
    ) { first, _ in first }
    return conference.options.compactMap { option in
      guard let places = option.item.places, let taken = taken[option.item.code],
        Int64(places) < taken
      else { return nil }
      return SetUpFault(
        conference.path + ["options", option.item.code, "places"], "setUp.placesTaken",
        detail: String(taken))
    }
  }

  /// Parts that the set-up leaves out and that would no longer fit: fees in a period that is gone,
  /// amounts in another currency.
  private func leftAlone(
    _ conference: SetUpConference, _ after: SetUpConference
  ) -> [SetUpFault] {
    let named = Set(conference.categories.map(\.category.code))
    let periods = Set(conference.periods.map(\.code))
    let currency = conference.conference.currency
    var faults: [SetUpFault] = []
    for category in after.categories where !named.contains(category.category.code) {
      let code = category.category.code
      if let fee = category.fees.first(where: { !periods.contains($0.period) }) {
        faults.append(
          SetUpFault(
            conference.path + ["periods"], "setUp.periodHasFees", detail: "\(fee.period), \(code)"))
      }
      if category.fees.contains(where: { $0.amount.currency != currency }) {
        faults.append(
          SetUpFault(conference.path + ["currency"], "setUp.otherCurrency", detail: code))
      }
    }
    let options = Set(conference.options.map(\.item.code))
    for option in after.options
    where !options.contains(option.item.code) && option.item.price.currency != currency {
      faults.append(
        SetUpFault(
          conference.path + ["currency"], "setUp.otherCurrency", detail: option.item.code))
    }
    return faults
  }
}
