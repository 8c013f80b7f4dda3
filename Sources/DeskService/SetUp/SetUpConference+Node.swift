import Registration

extension SetUpConference {
  var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: conference.name)
    fields.add("place", text: conference.place)
    fields.add("from", text: conference.from.description)
    fields.add("until", text: conference.to.description)
    fields.add("timeZone", text: conference.timeZone)
    fields.add("currency", text: conference.currency.code)
    fields.add("memberRateNeedsEvidence", flag: memberEvidenceRequired)
    if conference.memberOn != .registration {
      fields.add("memberOn", text: conference.memberOn.description)
    }
    fields.add("periods", SetUpFields.map(periods, \.code) { $0.node })
    fields.add("categories", SetUpFields.map(categories, \.category.code) { $0.node(periods) })
    fields.add("options", SetUpFields.map(options, \.item.code, \.node))
    fields.add("abstracts", abstracts?.node)
    return fields.node
  }
}

extension FeePeriod {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: name)
    fields.add("from", text: from.description)
    fields.add("until", text: to.description)
    return fields.node
  }
}

extension SetUpOption {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: item.name)
    fields.add("price", text: item.price.setUpText)
    fields.add("places", number: item.places)
    fields.add("retired", flag: isRetired)
    return fields.node
  }
}

extension SetUpCategory {
  fileprivate func node(_ periods: [FeePeriod]) -> SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: category.name)
    fields.add("needsApproval", flag: category.needsApproval)
    fields.add("retired", flag: isRetired)
    var byPeriod = SetUpFields()
    let known = periods.map(\.code)
    let others = Set(fees.map(\.period)).subtracting(known).sorted()
    for period in known + others {
      let rules = fees.filter { $0.period == period }
      byPeriod.add(period, rules.isEmpty ? nil : Self.node(rules))
    }
    fields.add("fees", byPeriod.node)
    return fields.node
  }

  /// One amount, or one a band, or the two of members and others.
  private static func node(_ rules: [FeeRule]) -> SetUpNode {
    func table(_ member: Bool) -> SetUpNode? {
      let rules = rules.filter { $0.member == member }
      guard let first = rules.first else { return nil }
      if rules.count == 1, first.band == nil { return .text(first.amount.setUpText) }
      var fields = SetUpFields()
      for band in IncomeBand.all {
        fields.add(band.rawValue, text: rules.first { $0.band == band }?.amount.setUpText)
      }
      fields.add("anyOther", text: rules.first { $0.band == nil }?.amount.setUpText)
      return fields.node
    }
    if let all = table(true), all == table(false) { return all }
    var fields = SetUpFields()
    fields.add("member", table(true))
    fields.add("nonMember", table(false))
    return fields.node
  }
}

extension Money {
  /// The amount as it stands in a set-up: no grouping, decimals only where there are some.
  var setUpText: String {
    let text = amountText.replacing(",", with: "")
    return minorUnits % currency.minorUnitsPerUnit == 0
      ? String(text.prefix { $0 != "." }) : text
  }
}
