import Registration

extension SetUpDocument {
  /// The set-up as it is written.
  package var node: SetUpNode {
    var society = SetUpFields()
    society.add("name", text: name)
    society.add("currentConference", text: currentConference)
    society.add("unclassifiedBand", text: unclassifiedBand?.rawValue)
    society.add("leastShown", number: leastShown)
    society.add("controller", controller?.node)
    var fields = SetUpFields()
    fields.add("society", society.node)
    fields.add("provider", provider?.node)
    fields.add("incomeBands", .items(bandGroups))
    fields.add("services", SetUpFields.map(services, \.service.code, \.node))
    fields.add("notices", SetUpFields.map(notices, \.code, \.node))
    fields.add("purposes", SetUpFields.map(purposes, \.purpose.code, \.node))
    fields.add("questions", SetUpFields.map(questions, \.question.key, \.node))
    fields.add("retention", SetUpFields.map(retention, \.rule.code, \.node))
    fields.add(
      "membershipTypes", SetUpFields.map(membershipTypes, \.type.code) { $0.node })
    fields.add("conferences", SetUpFields.map(conferences, \.conference.code, \.node))
    return fields.node
  }

  /// Countries of one span of time and one source together.
  private var bandGroups: [SetUpNode] {
    struct Group: Hashable {
      let from: CivilDate
      let to: CivilDate?
      let source: String
    }
    let groups = Dictionary(grouping: incomeBands ?? []) {
      Group(from: $0.from, to: $0.to, source: $0.source)
    }
    let inOrder = groups.sorted {
      ($0.key.from, $0.key.to?.description ?? "", $0.key.source)
        < ($1.key.from, $1.key.to?.description ?? "", $1.key.source)
    }
    return inOrder.map { group, entries in
      var fields = SetUpFields()
      fields.add("from", text: group.from.description)
      fields.add("until", text: group.to?.description)
      fields.add("source", text: group.source)
      for band in IncomeBand.all {
        fields.add(
          band.rawValue, .list(entries.filter { $0.band == band }.map(\.country).sorted()))
      }
      return fields.node
    }
  }

  /// Every text of the set-up with the way to it, countries one by one.
  var leaves: [(path: [String], value: String)] {
    let bands = (incomeBands ?? []).map { entry in
      let parts = [entry.band.rawValue, entry.to?.description ?? "", entry.source]
      return (entry.path, parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return node.leaves + bands + membershipTypes.flatMap(\.duesLeaves)
  }
}

extension PaymentProvider {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("name", text: name)
    fields.add("host", text: host)
    fields.add("payee", text: payee)
    fields.add("privacy", text: privacyAddress)
    fields.add("outsideEU", text: outsideEU ? "true" : "false")
    fields.add("validMinutes", number: validMinutes)
    return fields.node
  }
}

extension SetUpNotice {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("version", number: version)
    fields.add("change", text: isMaterial ? "material" : "editorial")
    fields.add("service", text: service)
    fields.add(
      "texts", SetUpFields.map(texts.sorted { $0.key < $1.key }, \.key) { .text($0.value) })
    return fields.node
  }
}

extension SetUpPurpose {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("basis", text: purpose.legalBasis.rawValue)
    fields.add("services", .list(purpose.services))
    fields.add("notice", text: notice)
    fields.add("explicit", flag: purpose.explicit)
    fields.add("askAgainAfterMonths", number: purpose.validityMonths)
    fields.add(
      "visibleTo", text: purpose.visibility == .none ? nil : purpose.visibility.rawValue)
    fields.add("aim", text: purpose.particulars.aim?.rawValue)
    fields.add("data", .list(purpose.particulars.data.map(\.rawValue)))
    fields.add("special", .list(purpose.particulars.special.map(\.rawValue)))
    fields.add("recipients", text: purpose.recipients)
    fields.add("countries", .list(purpose.particulars.countries))
    fields.add("retention", text: purpose.retention)
    fields.add("retired", flag: isRetired)
    fields.add(
      "texts",
      SetUpFields.map(texts.sorted { $0.key < $1.key }, \.key) { entry in
        var words = SetUpFields()
        words.add("name", text: entry.value.name)
        words.add("text", text: entry.value.text)
        return words.node
      })
    return fields.node
  }
}

extension SetUpQuestion {
  fileprivate var node: SetUpNode {
    var fields = SetUpFields()
    fields.add("ask", text: question.label)
    fields.add("about", text: question.place.rawValue)
    fields.add("purpose", text: question.purpose)
    fields.add("answer", text: question.kind.code)
    switch question.kind {
    case .text(let limit), .multiline(let limit): fields.add("limit", number: limit)
    case .number(let decimals, let least, let most):
      fields.add("decimals", number: decimals == 0 ? nil : decimals)
      func number(_ units: Int64?) -> String? {
        units.map { ExactNumber(units: $0, decimals: decimals).description }
      }
      fields.add("least", text: number(least))
      fields.add("most", text: number(most))
    case .date(let earliest, let latest):
      fields.add("earliest", text: earliest?.description)
      fields.add("latest", text: latest?.description)
    case .choice(let choices): fields.add("choices", Self.node(choices))
    case .severalChoices(let choices, let most):
      fields.add("choices", Self.node(choices))
      fields.add("most", number: most)
    case .yesNo: break
    }
    fields.add("required", flag: question.isRequired)
    fields.add("keepMonths", number: question.retentionMonths)
    fields.add("retired", flag: isRetired)
    return fields.node
  }

  private static func node(_ choices: [QuestionChoice]) -> SetUpNode {
    SetUpFields.map(choices, \.key) { choice in
      guard !choice.isOffered else { return .text(choice.label) }
      var fields = SetUpFields()
      fields.add("label", text: choice.label)
      fields.add("retired", flag: true)
      return fields.node
    }
  }
}
