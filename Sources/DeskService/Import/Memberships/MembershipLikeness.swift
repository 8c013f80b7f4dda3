import Registration

/// Finds the membership that a row of a file is, and refuses a row that says something else of it.
///
/// What the desk has done since is no contradiction: later terms, and a state that the file's state
/// can have become.
struct MembershipLikeness {
  let stated: StatedMembership
  let type: MembershipType
  let holder: StatedHolder

  /// Refuses a row that names this membership and says something else.
  func check(_ row: MembershipRow) throws {
    guard isHeld(row) else {
      throw StatedFailure("membership", "membership.ofAnother", row.reference)
    }
    if let column = difference(from: row) {
      throw StatedFailure(column, "membership.contradicts", row.reference)
    }
  }

  /// The reference of the membership that the row is; nil when there is none.
  func alike(_ rows: [MembershipRow]) throws -> String? {
    let same = rows.filter { $0.type.code == type.code }
    let live = same.filter { !$0.state.isOver }
    if stated.reference == nil {
      for row in live + same.filter({ $0.state.isOver }) where difference(from: row) == nil {
        return row.reference
      }
    }
    let isLive = stated.state.map { !$0.isOver } ?? true
    guard let row = live.first, stated.reference == nil || isLive else { return nil }
    throw StatedFailure(
      stated.reference == nil ? difference(from: row) ?? "type" : "membership",
      "membership.contradicts", row.reference)
  }

  private func isHeld(_ row: MembershipRow) -> Bool {
    switch row.holder {
    case .person(let id, _, _, _): holder.organisation == nil && id == holder.who.id
    case .organisation(let id, _, _, _): holder.organisation?.id == id
    }
  }

  /// The first column that says something else than what is held.
  private func difference(from row: MembershipRow) -> String? {
    if row.type.code != type.code { return "type" }
    let known = Set(row.terms.map(\.term))
    if !stated.terms.allSatisfy(known.contains) { return "terms" }
    if let owed = stated.owedTerm, !known.contains(owed) { return "owedTerm" }
    if let state = stated.state, !state.leads(to: row.state) { return "state" }
    if let since = stated.since, let own = row.since, known.count == stated.terms.count,
      since != own
    {
      return "since"
    }
    return nil
  }
}
