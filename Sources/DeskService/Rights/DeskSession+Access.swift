package import Registration

extension DeskSession {
  /// Everything that is held about a person, for them to have (GDPR, article 15). Logged.
  ///
  /// `request`: The reference of the request it answers, if there is one.
  package func access(_ person: String, request: String = "") throws -> AccessDocument {
    try read(person, view: "access", request)
  }

  /// What a person gave, to take along (GDPR, article 20): answers only where their purpose rests
  /// on consent or contract. Logged.
  package func portable(_ person: String, request: String = "") throws -> AccessDocument {
    try read(person, view: "portable", request).portable
  }

  private func read(_ person: String, view: String, _ request: String) throws -> AccessDocument {
    try writing(.answerRequest) { tx in
      let record = try PersonRecord.find(person, tx)
      if !request.isEmpty { _ = try RightsRequestLine.find(request, tx) }
      let reading = try AccessReading(of: record, self, tx)
      // Read before the reading is logged, so that the history ends with what was before.
      var document = try reading.document(society: try Society.read(tx)?.name ?? "", at: now)
      if view == "portable" {
        document = document.keeping(purposes: reading.book.portablePurposes)
      }
      try audit(
        tx, .accessGiven, subject: record.subjectKey,
        ["view": .text(view), "request": .text(request)])
      return document
    }
  }
}

extension PurposeBook {
  /// The purposes that rest on consent or contract.
  fileprivate var portablePurposes: Set<String> {
    Set(
      entries.map(\.purpose).filter { [.consent, .contract].contains($0.legalBasis) }
        .map(\.code))
  }
}

extension AccessDocument {
  /// The document without answers for other purposes.
  fileprivate func keeping(purposes: Set<String>) -> AccessDocument {
    var kept = AccessDocument(
      society: society, person: person, name: name, language: language, at: at)
    for (part, entries) in parts {
      kept.add(
        part,
        part == .answers ? entries.filter { purposes.contains($0["purpose"] ?? "") } : entries)
    }
    return kept
  }
}
