package import Registration

/// What one conference asks of abstracts, and until when.
package struct AbstractRules: Equatable, Sendable {
  /// The code of the conference.
  package let conference: String
  package let form: AbstractForm
  /// The last day on which they are not late, at the place of the conference; nil when there is
  /// none.
  package let closesOn: CivilDate?

  /// What is asked while a conference has said nothing: one text, and nothing else.
  package static let plainForm = AbstractForm(
    sections: [AbstractSection(code: "text", name: "Abstract")])

  static func read(_ conference: ConferenceRow, _ reader: any SQLReader) throws -> AbstractRules {
    let stored = try reader.first(AbstractSQL.form, [.int(conference.id)]) {
      (definition: $0.text(0), closesOn: $0.text(1))
    }
    return AbstractRules(
      conference: conference.conference.code,
      form: try stored.map { try JSONText.decode($0.definition) } ?? plainForm,
      closesOn: stored.flatMap { CivilDate($0.closesOn) })
  }
}

extension DeskSession {
  /// What a conference asks of abstracts.
  package func abstractRules(conference code: String) throws -> AbstractRules {
    try reading(.readAbstracts) { reader in
      try AbstractRules.read(ConferenceRow.find(code, reader), reader)
    }
  }

  /// Sets what a conference asks of abstracts.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` for a form that cannot be used, and for a section or a
  ///   topic that is left out while abstracts have it.
  package func setAbstractForm(
    conference code: String, _ form: AbstractForm, closesOn: CivilDate?
  ) throws {
    try Self.refuseUnusable(form)
    try writing(.setUp) { tx in
      let conference = try ConferenceRow.find(code, tx)
      let before = try AbstractRules.read(conference, tx)
      try refuseLosing(conference.id, form, tx)
      let definition = try JSONText.encode(form)
      try tx.run(
        AbstractSQL.setForm,
        [
          .int(conference.id), .text(definition), .text(closesOn?.description ?? ""),
          .int(now.milliseconds),
        ])
      try audit(
        tx, .abstractFormChanged,
        [
          "conference": .text(code),
          "form": .change(
            from: .text(try JSONText.encode(before.form)), to: .text(definition)),
          "closesOn": .change(
            from: .text(before.closesOn?.description ?? ""),
            to: .text(closesOn?.description ?? "")),
        ])
    }
  }

  private static func refuseUnusable(_ form: AbstractForm) throws {
    let codes = form.sections.map(\.code)
    let topics = form.topics.map(\.code)
    let names = form.sections.map(\.name) + form.topics.map(\.name)
    let limits = [form.titleLimit, form.totalLimit] + form.sections.map(\.limit)
    for text in codes + topics + names { _ = try checked(text, field: "form") }
    guard !codes.isEmpty, Set(codes).count == codes.count, Set(topics).count == topics.count,
      limits.allSatisfy({ $0?.isUsable ?? true })
    else {
      throw DeskError.invalid([FieldFailure(field: "form", code: "abstract.formUnusable")])
    }
  }

  private func refuseLosing(
    _ conference: Int64, _ form: AbstractForm, _ reader: any SQLReader
  ) throws {
    let sections = try reader.rows(AbstractSQL.usedSections, [.int(conference)]) { $0.text(0) }
      .filter { code in !form.sections.contains { $0.code == code } }
    let topics = try reader.rows(AbstractSQL.usedTopics, [.int(conference)]) { $0.text(0) }
      .filter { code in !form.topics.contains { $0.code == code } }
    let lost = sections.map { "sections.\($0)" } + topics.map { "topics.\($0)" }
    guard lost.isEmpty else {
      throw DeskError.invalid(lost.map { FieldFailure(field: $0, code: "abstract.inUse") })
    }
  }
}
