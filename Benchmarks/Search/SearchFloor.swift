import GRDB
import Registration

/// The bare query below a search: the start of every word, through the prefix index, in the order
/// of rows.
final class SearchFloor {
  private let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -8192") }
    database = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The rows that fit.
  func rows(_ words: [String]) throws -> [Int64] {
    let query = words.map { "\"\($0)\" *" }.joined(separator: " ")
    return try database.read { database in
      try Int64.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT rowid FROM person_search WHERE person_search MATCH ? ORDER BY rowid LIMIT 50
            """),
        arguments: [query])
    }
  }
}
