package import Registration

/// An institution as a list gives it.
package struct NewInstitution: Equatable, Sendable {
  package let institution: Institution
  package let website: String

  package init(_ institution: Institution, website: String = "") {
    self.institution = institution
    self.website = website
  }
}

/// What became of a list of institutions.
package struct InstitutionCounts: Equatable, Sendable {
  package var written = 0
  package var known = 0
  /// Other names that institutions held already have got.
  package var newAliases = 0

  package init() {}
}

extension DeskSession {
  /// Takes institutions into the canonical list, all or none. One of a code that is held stays as
  /// it is, and gets the names that it does not have yet as aliases.
  ///
  /// `isRehearsal`: Counts only, and writes nothing.
  package func importInstitutions(
    _ list: [NewInstitution], fileName: String, isRehearsal: Bool = false
  ) throws -> InstitutionCounts {
    let file = try Self.checked(fileName, field: "file")
    if isRehearsal {
      return try reading(.importAbstracts) { reader in
        let held = try heldInstitutions(reader)
        return list.reduce(into: InstitutionCounts()) { counts, new in
          guard let known = held[new.institution.code] else { return counts.written += 1 }
          counts.known += 1
          counts.newAliases += known.missing(from: new.institution).count
        }
      }
    }
    return try writing(.importAbstracts) { tx in
      let held = try heldInstitutions(tx)
      let origin = try newOrigin(.setUp, tx)
      var counts = InstitutionCounts()
      for new in list {
        try take(new, held[new.institution.code], origin: origin, &counts, tx)
      }
      try audit(
        tx, .institutionsImported,
        [
          "file": .text(file), "written": .number(Int64(counts.written)),
          "known": .number(Int64(counts.known)), "aliases": .number(Int64(counts.newAliases)),
        ])
      return counts
    }
  }

  /// The canonical list, ready to be searched; keep it while affiliations are matched.
  package func institutionIndex() throws -> InstitutionIndex {
    try reading(.readAbstracts) { reader in
      let held = try heldInstitutions(reader)
      return InstitutionIndex(held.values.sorted { $0.id < $1.id }.map(\.institution))
    }
  }

  /// Institutions whose name begins like this, for completing.
  package func institutions(
    startingWith text: String, limit: Int = 8
  ) throws -> [Institution] {
    let key = Folding.fold(text)
    guard !key.isEmpty else { return [] }
    return try reading(.readAbstracts) { reader in
      try reader.rows(
        InstitutionSQL.byPrefix, [.text(key), .text(key + "\u{10FFFF}"), .int(Int64(limit))]
      ) { Institution(code: $0.text(0), name: $0.text(1), country: $0.text(2)) }
    }
  }

  private func take(
    _ new: NewInstitution, _ known: HeldInstitution?, origin: Int64,
    _ counts: inout InstitutionCounts, _ tx: any SQLWriter
  ) throws {
    let institution = new.institution
    let id: Int64
    let aliases: [String]
    if let known {
      id = known.id
      aliases = known.missing(from: institution)
      counts.known += 1
      counts.newAliases += aliases.count
    } else {
      id = try tx.insert(
        InstitutionSQL.insert,
        [
          .text(institution.code), .text(institution.name), .text(institution.country),
          .text(new.website), .text(Folding.fold(institution.name)), .int(origin),
        ])
      aliases = institution.aliases.filter { $0 != institution.name }
      counts.written += 1
    }
    for alias in aliases { try tx.run(InstitutionSQL.insertAlias, [.int(id), .text(alias)]) }
  }

  private func heldInstitutions(
    _ reader: any SQLReader
  ) throws -> [String: HeldInstitution] {
    var aliases: [Int64: [String]] = [:]
    try reader.query(InstitutionSQL.aliases, []) {
      aliases[$0.int(0), default: []].append($0.text(1))
    }
    var held: [String: HeldInstitution] = [:]
    try reader.query(InstitutionSQL.all, []) { row in
      held[row.text(1)] = HeldInstitution(
        id: row.int(0),
        institution: Institution(
          code: row.text(1), name: row.text(2), aliases: aliases[row.int(0)] ?? [],
          country: row.text(3)))
    }
    return held
  }
}

private struct HeldInstitution {
  let id: Int64
  let institution: Institution

  /// The names of the other that this one does not have.
  func missing(from other: Institution) -> [String] {
    ([other.name] + other.aliases).filter {
      $0 != institution.name && !institution.aliases.contains($0)
    }
  }
}
