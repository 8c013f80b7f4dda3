import Registration

extension SetUpDocument {
  /// This set-up laid over what the desk has: how it is to be when all is done.
  func over(_ current: SetUpDocument) -> SetUpDocument {
    var target = self
    target.name = name ?? current.name
    target.currentConference = currentConference ?? current.currentConference
    target.unclassifiedBand = unclassifiedBand ?? current.unclassifiedBand
    target.controller = controller ?? current.controller
    target.leastShown = leastShown ?? current.leastShown
    target.provider = provider ?? current.provider
    target.incomeBands =
      incomeBands.map { $0.sorted { ($0.country, $0.from) < ($1.country, $1.from) } }
      ?? current.incomeBands
    target.services = Self.laid(services, over: current.services, by: \.service.code)
    target.notices = Self.laid(notices, over: current.notices, isOrdered: false, by: \.code)
    target.purposes = Self.laid(purposes, over: current.purposes, by: \.purpose.code)
    target.membershipTypes = Self.laid(
      membershipTypes, over: current.membershipTypes, by: \.type.code)
    target.questions = Self.laid(questions, over: current.questions, by: \.question.key)
    target.retention = Self.laid(retention, over: current.retention, by: \.rule.code)
    let whole = conferences.map { conference in
      conference.over(
        current.conferences.first { $0.conference.code == conference.conference.code })
    }
    target.conferences = Self.laid(
      whole, over: current.conferences, isOrdered: false, by: \.conference.code)
    return target
  }

  /// Parts by their keys over those that are there, which keep their places; the order of the new
  /// ones counts when it names them all.
  static func laid<Part>(
    _ parts: [Part], over current: [Part], isOrdered: Bool = true, by key: (Part) -> String
  ) -> [Part] {
    let keys = Set(parts.map(key))
    let known = Set(current.map(key))
    if isOrdered, known.isSubset(of: keys) { return parts }
    let replaced = current.map { part in parts.first { key($0) == key(part) } ?? part }
    return replaced + parts.filter { !known.contains(key($0)) }
  }
}

extension SetUpConference {
  fileprivate func over(_ current: SetUpConference?) -> SetUpConference {
    var target = self
    target.periods = periods.sorted { ($0.from, $0.code) < ($1.from, $1.code) }
    target.categories = SetUpDocument.laid(
      categories, over: current?.categories ?? [], by: \.category.code
    ).map { category in
      var category = category
      category.fees.sort { $0.place < $1.place }
      return category
    }
    target.options = SetUpDocument.laid(
      options, over: current?.options ?? [], by: \.item.code)
    target.abstracts = abstracts ?? current?.abstracts
    return target
  }
}

extension FeeRule {
  /// The order in which the database gives them.
  fileprivate var place: (String, Int, String) { (period, member ? 1 : 0, band?.rawValue ?? "") }
}
