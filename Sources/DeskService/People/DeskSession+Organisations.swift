package import Registration

/// Somebody's place in an organisation.
package struct AffiliationLine: Equatable, Sendable {
  package let organisation: String
  package let reference: String
  package let role: String
  /// Civil dates, or empty.
  package let from: String
  package let to: String
}

/// A place in an organisation as it is noted.
package struct NewAffiliation: Equatable, Sendable {
  package var organisation: String
  package var role: String
  package var from: CivilDate?
  package var to: CivilDate?

  package init(organisation: String, role: String = "", from: CivilDate?, to: CivilDate?) {
    self.organisation = organisation
    self.role = role
    self.from = from
    self.to = to
  }
}

extension DeskSession {
  /// Names of known organisations that begin like this, for completing.
  package func organisations(startingWith text: String, limit: Int = 8) throws -> [String] {
    let key = Folding.fold(text)
    guard !key.isEmpty else { return [] }
    return try reading(.findPeople) { reader in
      try reader.rows(
        OrganisationSQL.byPrefix, [.text(key), .text(key + "\u{10FFFF}"), .int(Int64(limit))]
      ) { $0.text(0) }
    }
  }

  /// Notes that a person belongs, or belonged, to an organisation, which is entered when it is new.
  ///
  /// `draft`: The slot of the draft that this saves.
  package func affiliate(
    _ person: String, _ affiliation: NewAffiliation, draft: String? = nil
  ) throws {
    let name = try Self.checked(affiliation.organisation, field: "organisation")
    let role =
      affiliation.role.isEmpty ? "" : try Self.checked(affiliation.role, field: "role")
    let (from, to) = (affiliation.from, affiliation.to)
    if let from, let to, to < from {
      throw DeskError.invalid([FieldFailure(field: "to", code: "date.beforeStart")])
    }
    try writing(.correctPerson) { tx in
      let record = try PersonRecord.find(person, tx)
      let origin = try newOrigin(.desk, tx)
      let key = Folding.fold(name)
      let known = try tx.first(OrganisationSQL.byNameKey, [.text(key)]) { $0.int(0) }
      let organisation =
        try known
        ?? tx.insert(
          OrganisationSQL.insert,
          [
            .text(desk.newReference(.organisation)), .text(name), .text(key), "", "", "",
            .int(origin), .int(now.milliseconds),
          ])
      _ = try tx.insert(
        OrganisationSQL.affiliate,
        [
          .int(record.id), .int(organisation), .text(role), .text(from?.description ?? ""),
          .text(to?.description ?? ""), .int(origin),
        ])
      try audit(
        tx, .affiliationChanged, subject: record.subjectKey, ["organisation": .text(name)])
      if let draft { try dropDraft(draft, tx) }
    }
  }

  /// Notes the last day on which a person belongs to an organisation, by its reference; today when
  /// nil. Every place there that would last longer ends with it.
  ///
  /// Gives the name of the organisation.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` when the person does not belong to it then.
  package func endAffiliation(
    _ person: String, in organisation: String, on last: CivilDate? = nil
  ) throws -> String {
    try writing(.correctPerson) { tx in
      let record = try PersonRecord.find(person, tx)
      let last = last ?? today
      let wanted = Reference(organisation)?.description ?? organisation
      let places = try tx.rows(
        OrganisationSQL.openAffiliations,
        [.int(record.id), .text(wanted), .text(last.description)]
      ) { (id: $0.int(0), name: $0.text(1), from: $0.text(2), to: $0.text(3)) }
      guard let first = places.first else { throw DeskError.notFound(organisation) }
      for place in places {
        guard place.from <= last.description else {
          throw DeskError.invalid([FieldFailure(field: "to", code: "date.beforeStart")])
        }
        try tx.run(
          OrganisationSQL.endAffiliation, [.int(place.id), .text(last.description)])
      }
      try audit(
        tx, .affiliationChanged, subject: record.subjectKey,
        [
          "organisation": .text(first.name),
          "to": .change(from: .text(first.to), to: .text(last.description)),
        ])
      return first.name
    }
  }

  func affiliations(of person: Int64, _ reader: any SQLReader) throws -> [AffiliationLine] {
    try reader.rows(OrganisationSQL.affiliations, [.int(person)]) {
      AffiliationLine(
        organisation: $0.text(0), reference: $0.text(1), role: $0.text(2), from: $0.text(3),
        to: $0.text(4))
    }
  }
}
