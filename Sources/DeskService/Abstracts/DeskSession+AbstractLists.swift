package import Registration

/// An abstract in a list.
package struct AbstractLine: Equatable, Sendable {
  let id: Int64
  package let reference: String
  package let title: String
  package let topic: String
  package let state: AbstractState
  package let isLate: Bool
  package let words: Int
  package let version: Int
  package let authorCount: Int
  package let firstAuthor: String
  /// Empty when nobody is named.
  package let presenter: String

  /// Reads the columns of ``AbstractListSQL/ofConference``.
  init(_ row: any SQLRow) throws {
    guard let state = AbstractState(rawValue: row.text(4)) else {
      throw DatabaseFault.damaged("abstract \(row.text(1))")
    }
    id = row.int(0)
    reference = row.text(1)
    title = row.text(2)
    topic = row.text(3)
    self.state = state
    isLate = row.bool(5)
    words = Int(row.int(6))
    version = Int(row.int(7))
    authorCount = Int(row.int(8))
    firstAuthor = row.textOrNil(9) ?? ""
    presenter = row.textOrNil(10) ?? ""
  }
}

/// Somebody who presents an abstract and is not registered for its conference.
package struct UnregisteredPresenter: Equatable, Sendable {
  package let abstract: String
  package let title: String
  package let state: AbstractState
  /// The place among the authors, from 1.
  package let position: Int
  package let name: String
  /// The person this is, when somebody has said so.
  package let person: String?
  /// A person with the same e-mail address, who may be the one; nothing follows from it.
  package let likely: String?
}

extension DeskSession {
  /// Abstracts of a conference in the order of entry. Not logged.
  package func abstracts(
    conference code: String, state: AbstractState? = nil, topic: String = "", limit: Int = 1_000
  ) throws -> [AbstractLine] {
    try reading(.readAbstracts) { reader in
      let conference = try ConferenceRow.find(code, reader).id
      return try reader.rows(
        AbstractListSQL.ofConference,
        [
          .int(conference), .text(state?.rawValue ?? ""), .text(topic), 0, .int(Int64(limit)),
        ], AbstractLine.init)
    }
  }

  /// How many abstracts of a conference are in each state.
  package func abstractCounts(conference code: String) throws -> [AbstractState: Int] {
    try reading(.readAbstracts) { reader in
      var counts: [AbstractState: Int] = [:]
      let conference = try ConferenceRow.find(code, reader).id
      try reader.query(AbstractListSQL.counts, [.int(conference)]) { row in
        if let state = AbstractState(rawValue: row.text(0)) { counts[state] = Int(row.int(1)) }
      }
      return counts
    }
  }

  /// The abstracts of a conference that the words fit: a reference, or the start of any word of
  /// title and authors, in any order, with or without accents. Not logged.
  package func findAbstracts(
    conference code: String, _ query: String, limit: Int = 200
  ) throws -> [AbstractLine] {
    let groups = Folding.queryWords(query)
    return try reading(.readAbstracts) { reader in
      let conference = try ConferenceRow.find(code, reader).id
      let ids: [Int64]
      if let reference = Reference(query), reference.kind == .abstract {
        ids = try reader.rows(AbstractSQL.byReference, [.text(reference.description)]) {
          $0.int(0)
        }
      } else if groups.isEmpty {
        ids = []
      } else {
        let words = SearchIndex.query(groups, whole: false)
        ids = try reader.rows(
          AbstractSearchSQL.match, [.text(words), .int(Int64(limit))]
        ) { $0.int(0) }
      }
      return try ids.compactMap {
        try reader.first(
          AbstractListSQL.byID, [.int($0), .int(conference)], AbstractLine.init)
      }
    }
  }

  /// Who presents an abstract that is not withdrawn, and has no live registration. Not logged.
  package func presentersNotRegistered(
    conference code: String, limit: Int = 10_000
  ) throws -> [UnregisteredPresenter] {
    try reading(.readAbstracts) { reader in
      let conference = try ConferenceRow.find(code, reader).id
      return try reader.rows(
        AbstractListSQL.presentersNotRegistered, [.int(conference), .int(Int64(limit))]
      ) { row in
        guard let state = AbstractState(rawValue: row.text(2)) else {
          throw DatabaseFault.damaged("abstract \(row.text(0))")
        }
        return UnregisteredPresenter(
          abstract: row.text(0), title: row.text(1), state: state,
          position: Int(row.int(3)) + 1, name: row.text(4), person: row.textOrNil(5),
          likely: row.textOrNil(6))
      }
    }
  }
}
