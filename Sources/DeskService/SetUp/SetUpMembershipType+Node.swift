import Registration

extension SetUpMembershipType {
  var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: type.name)
    fields.add("holder", text: type.holder.rawValue)
    switch type.period {
    case .calendar(let years, let rollover, let remainderIncluded):
      fields.add("term", text: years == 1 ? "calendar year" : "\(years) calendar years")
      fields.add("rollover", text: rollover?.description)
      fields.add("restOfYearIncluded", flag: remainderIncluded)
    case .rolling(let length): fields.add("term", text: "\(length.count) \(length.unit.rawValue)")
    }
    fields.add("graceDays", number: type.graceDays == 0 ? nil : type.graceDays)
    if !type.graceCounts { fields.add("graceCounts", text: "false") }
    fields.add("newDays", number: type.newDays == 0 ? nil : type.newDays)
    fields.add(
      "sinceAfterLapse", text: type.sinceAfterLapse == .anew ? nil : type.sinceAfterLapse.rawValue)
    if !type.votes { fields.add("votes", text: "false") }
    fields.add("representatives", number: type.representatives == 0 ? nil : type.representatives)
    if !type.needsApproval { fields.add("needsApproval", text: "false") }
    fields.add("currency", text: type.dues.currency.code)
    fields.add("dues", .items(type.dues.rows.map { Self.node($0) }))
    fields.add("retired", flag: isRetired)
    return fields.node
  }

  private static func node(_ row: DuesRow) -> SetUpNode {
    var fields = SetUpFields()
    fields.add("from", text: row.from.description)
    fields.add("until", text: row.to?.description)
    fields.add("band", text: row.band?.rawValue)
    fields.add("amount", text: row.amount.setUpText)
    return fields.node
  }

  /// The dues row by row, for telling one table from another.
  var duesLeaves: [(path: [String], value: String)] {
    type.dues.rows.enumerated().map { index, row in
      let parts = [
        row.from.description, row.to?.description ?? "", row.band?.rawValue ?? "",
        row.amount.setUpText,
      ]
      return (
        path + ["dues", String(index + 1)], parts.filter { !$0.isEmpty }.joined(separator: ", ")
      )
    }
  }
}

extension SetUpAbstracts {
  var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("closesOn", text: closesOn?.description)
    fields.add("titleLimit", text: form.titleLimit?.setUpText)
    fields.add("totalLimit", text: form.totalLimit?.setUpText)
    fields.add(
      "sections",
      SetUpFields.map(form.sections, \.code) { section in
        var words = SetUpFields()
        words.add("name", text: section.name)
        words.add("limit", text: section.limit?.setUpText)
        if !section.isRequired { words.add("required", text: "false") }
        return words.node
      })
    fields.add("topics", SetUpFields.map(form.topics, \.code) { .text($0.name) })
    fields.add("topicRequired", flag: form.topicRequired)
    fields.add("wishRequired", flag: form.wishRequired)
    fields.add("interestsRequired", flag: form.interestsRequired)
    if !form.lateMayBeOral { fields.add("lateMayBeOral", text: "false") }
    return fields.node
  }
}

extension TextLimit {
  /// As in `250 words`, `250 to 300 words`, `from 250 words`: the first is only said, the last is
  /// refused.
  fileprivate var setUpText: String? {
    switch (soft, hard) {
    case (let soft?, let hard?): "\(soft) to \(hard) \(unit.rawValue)"
    case (let soft?, nil): "from \(soft) \(unit.rawValue)"
    case (nil, let hard?): "\(hard) \(unit.rawValue)"
    case (nil, nil): nil
    }
  }
}
