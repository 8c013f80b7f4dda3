package import Registration

/// Somebody who may be the same person.
package struct DuplicateHit: Equatable, Sendable {
  package let person: String
  package let name: String
  package let organisation: String
  package let country: String
  package let match: DuplicateMatch
}

extension DeskSession {
  /// People who may be the one being entered, the likeliest first, each with the reasons.
  ///
  /// Works on half-filled forms: what is not yet typed, or not yet valid, is left out.
  package func likelyDuplicates(
    of details: PersonDetails, limit: Int = 5
  ) throws -> [DuplicateHit] {
    guard let checked = Self.usable(details) else { return [] }
    return try reading(.findPeople) { reader in
      var ids: Set<Int64> = []
      if let key = checked.emailKey {
        try reader.query(PeopleSQL.byEmailKey, [.text(key)]) { ids.insert($0.int(0)) }
      }
      if let key = checked.telephoneE164 {
        try reader.query(PeopleSQL.byTelephoneKey, [.text(key)]) { ids.insert($0.int(0)) }
      }
      try reader.query(PeopleSQL.byNameKey, [.text(checked.nameKey)]) { ids.insert($0.int(0)) }
      let groups = Folding.queryWords(checked.details.fullName)
      if groups.count > 1 {
        ids.formUnion(try SearchIndex.match(groups, whole: false, limit: 20, reader))
        if ids.isEmpty {
          ids.formUnion(try Forgiveness(groups: groups, reader: reader).people(limit: 20))
        }
      }
      return try ids.sorted().compactMap { id in
        try hit(id, against: checked, reader)
      }.sorted { $0.match.score > $1.match.score }.prefix(limit).map { $0 }
    }
  }

  private func hit(
    _ id: Int64, against checked: CheckedPerson, _ reader: any SQLReader
  ) throws -> DuplicateHit? {
    guard let record = try reader.first(PeopleSQL.byID, [.int(id)], PersonRecord.init),
      let known = try? record.details.checked(),
      let match = DuplicateScore.score(checked, known)
    else { return nil }
    return DuplicateHit(
      person: record.reference, name: record.details.fullName,
      organisation: record.details.organisation, country: record.details.country, match: match)
  }

  /// The half-filled form without the fields that cannot be used yet; nil without a name.
  private static func usable(_ details: PersonDetails) -> CheckedPerson? {
    do {
      return try details.checked()
    } catch {
      var rest = details
      for failure in error.failures {
        if let field = PersonField(rawValue: failure.field) { rest[field] = "" }
      }
      return try? rest.checked()
    }
  }
}
