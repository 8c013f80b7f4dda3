package import Registration

/// One type of membership with what is known of its use.
package struct MembershipTypeLine: Equatable, Sendable {
  package let type: MembershipType
  /// Nobody can apply for it any more.
  package let isRetired: Bool
  /// How many memberships of it there are or have been.
  package let memberships: Int
}

extension DeskSession {
  /// The types of membership, in the order of the set-up.
  package func membershipTypes() throws -> [MembershipTypeLine] {
    try reading(.findPeople) { reader in
      try MembershipTypeBook(reader).entries.map {
        MembershipTypeLine(
          type: $0.type, isRetired: $0.isRetired, memberships: $0.memberships)
      }
    }
  }

  /// Replaces the types of membership by these, in their order; the same again changes nothing.
  ///
  /// A type that is missing is deleted. Dues that were asked for stay as they were.
  ///
  /// `retired`: The codes of those that nobody can apply for any more.
  ///
  /// - Throws: ``DeskError/membership(_:)`` with everything that is wrong with the types, or with
  ///   the first that is in use and cannot be deleted or change its holder.
  package func setMembershipTypes(
    _ types: [MembershipType], retired: Set<String> = []
  ) throws {
    let types = try types.map(Self.checked)
    let codes = types.map(\.code)
    if let twice = codes.first(where: { code in codes.filter { $0 == code }.count > 1 }) {
      throw DeskError.membership(.typeTwice(twice))
    }
    if let unknown = retired.sorted().first(where: { !codes.contains($0) }) {
      throw DeskError.notFound(unknown)
    }
    try writing(.setUp) { tx in
      let bands = Set(
        try tx.rows(MembershipTypeSQL.bands) { IncomeBand(rawValue: $0.text(0)) })
      let failures = types.flatMap { type in
        type.faults(bands: bands).map { MembershipTypeFailure(type: type.code, fault: $0) }
      }
      guard failures.isEmpty else { throw DeskError.membership(.types(failures)) }
      let book = try MembershipTypeBook(tx)
      for entry in book.entries where !codes.contains(entry.type.code) {
        guard entry.memberships == 0 else {
          throw DeskError.membership(
            .typeInUse(entry.type.code, memberships: entry.memberships))
        }
        try tx.run(MembershipTypeSQL.delete, [.int(entry.id)])
      }
      for (position, type) in types.enumerated() {
        let known = book.entries.first { $0.type.code == type.code }
        try store(
          type, isRetired: retired.contains(type.code), position: position, over: known, tx)
      }
      try audit(
        tx, .setUpChanged,
        [
          "membershipTypes": .list(codes.map { .text($0) }),
          "retired": .list(retired.sorted().map { .text($0) }),
        ])
    }
  }

  private func store(
    _ type: MembershipType, isRetired: Bool, position: Int, over known: MembershipTypeBook.Entry?,
    _ tx: any SQLWriter
  ) throws {
    let definition = try JSONText.encode(type)
    let now = SQLValue.int(now.milliseconds)
    guard let known else {
      _ = try tx.insert(
        MembershipTypeSQL.insert,
        [
          .text(type.code), .text(definition), .int(Int64(position)), SQLValue(isRetired), now,
        ])
      return
    }
    guard known.memberships == 0 || known.type.holder == type.holder else {
      throw DeskError.membership(
        .holderInUse(type.code, memberships: known.memberships))
    }
    try tx.run(
      MembershipTypeSQL.update,
      [.int(known.id), .text(definition), .int(Int64(position)), SQLValue(isRetired), now])
  }

  /// The type with its texts as they are stored; empty ones are for the rule to refuse.
  private static func checked(_ type: MembershipType) throws -> MembershipType {
    func text(_ text: String, _ field: String) throws -> String {
      text.isEmpty ? "" : try checked(text, field: field)
    }
    return MembershipType(
      code: try text(type.code, "membershipType"), name: try text(type.name, "membershipType"),
      holder: type.holder, period: type.period, graceDays: type.graceDays,
      graceCounts: type.graceCounts, newDays: type.newDays,
      sinceAfterLapse: type.sinceAfterLapse, votes: type.votes,
      representatives: type.representatives, needsApproval: type.needsApproval, dues: type.dues)
  }
}
