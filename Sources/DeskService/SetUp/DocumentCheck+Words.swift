import Registration

extension SetUpNotice {
  /// The way to it in a set-up.
  package var path: [String] { ["notices", code] }

  /// Graphemes in a notice at most.
  private static let longest = 20_000

  func checked(_ check: inout DocumentCheck) -> SetUpNotice {
    var new = self
    new.code = check.key(code, path)
    check.require(version >= 1, path + ["version"], "setUp.versionTooLow")
    check.require(version != 1 || isMaterial, path + ["change"], "setUp.firstIsMaterial")
    check.require(!texts.isEmpty, path + ["texts"], "required")
    for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
      check.language(language, path + ["texts", language])
      new.texts[language] = check.text(
        text, path + ["texts", language], limit: Self.longest, multiline: true)
    }
    return new
  }
}

extension SetUpPurpose {
  /// The way to it in a set-up.
  package var path: [String] { ["purposes", purpose.code] }

  func checked(_ check: inout DocumentCheck) -> SetUpPurpose {
    var new = self
    for service in purpose.services { _ = check.key(service, path + ["services"]) }
    check.require(!purpose.services.isEmpty, path + ["services"], "required")
    check.require(
      purpose.validityMonths.map { $0 > 0 } ?? true, path + ["askAgainAfterMonths"],
      "setUp.negative")
    check.require(
      !purpose.explicit || purpose.legalBasis == .consent, path + ["explicit"],
      "setUp.explicitNeedsConsent")
    let particulars = purpose.particulars
    check.require(
      particulars.special.isEmpty || purpose.explicit, path + ["special"],
      "setUp.specialNeedsExplicit")
    for country in particulars.countries {
      check.require(
        Country.all.contains { $0.alpha2 == country }, path + ["countries"], "setUp.country",
        detail: country)
    }
    check.require(!texts.isEmpty, path + ["texts"], "required")
    for (language, words) in texts.sorted(by: { $0.key < $1.key }) {
      let place = path + ["texts", language]
      check.language(language, place)
      new.texts[language] = PurposeWording(
        name: check.text(words.name, place + ["name"]),
        text: check.text(words.text, place + ["text"], limit: 2_000, multiline: true))
    }
    new.purpose = Purpose(
      code: check.key(purpose.code, path), name: purpose.code, legalBasis: purpose.legalBasis,
      services: purpose.services, explicit: purpose.explicit,
      validityMonths: purpose.validityMonths, visibility: purpose.visibility,
      recipients: check.text(
        purpose.recipients, path + ["recipients"], limit: 500, isRequired: false),
      retention: check.text(
        purpose.retention, path + ["retention"], limit: 500, isRequired: false),
      particulars: particulars)
    return new
  }
}

extension SetUpQuestion {
  /// The way to it in a set-up.
  package var path: [String] { ["questions", question.key] }

  func check(_ check: inout DocumentCheck) {
    _ = check.text(question.label, path + ["ask"], isRequired: false)
    for choice in question.kind.choices {
      _ = check.text(choice.label, path + ["choices", choice.key], isRequired: false)
    }
    for fault in question.faults {
      check.add(path + fault.place, fault.code, detail: fault.detail)
    }
  }
}

extension QuestionFault {
  /// Where in a question of a set-up it stands.
  fileprivate var place: [String] {
    switch self {
    case .keyMalformed, .keyTaken: []
    case .labelMissing: ["ask"]
    case .purposeMissing: ["purpose"]
    case .retentionOutOfRange: ["keepMonths"]
    case .noChoices: ["choices"]
    case .choiceTwice(let key), .choiceLabelMissing(let key): ["choices", key]
    case .rangeEmpty: ["answer"]
    case .decimalsOutOfRange: ["decimals"]
    }
  }

  fileprivate var detail: String? {
    switch self {
    case .keyMalformed(let key), .keyTaken(let key), .choiceTwice(let key),
      .choiceLabelMissing(let key):
      key
    case .retentionOutOfRange(let months): String(months)
    case .decimalsOutOfRange(let decimals): String(decimals)
    case .labelMissing, .purposeMissing, .noChoices, .rangeEmpty: nil
    }
  }
}
