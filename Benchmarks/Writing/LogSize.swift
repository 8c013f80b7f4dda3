import GRDB

/// How much a transaction adds to the write-ahead log.
enum LogSize {
  /// Bytes of a page with its header in the log.
  static let frame = 4_096 + 24

  /// The pages that the work writes to the log of a database.
  static func frames(of path: String, _ work: () throws -> Void) throws -> Int {
    let database = try DatabaseQueue(path: path)
    _ = try checkpoint("TRUNCATE", database)
    try work()
    return try checkpoint("PASSIVE", database)
  }

  private static func checkpoint(_ mode: String, _ database: DatabaseQueue) throws -> Int {
    try database.writeWithoutTransaction { database in
      let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(\(mode))")
      guard let frames = row?["log"] as Int?, frames >= 0 else {
        throw BenchmarkFailure("the log cannot be counted")
      }
      return frames
    }
  }
}
