import Foundation
import GRDB

/// One bare durable commit: a row of so many bytes, WAL, synchronous=FULL.
final class CommitFloor {
  private let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    database = try DatabaseQueue(path: path, configuration: configuration)
    // Only now: opening in WAL mode sets NORMAL, which does not sync a commit.
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, body BLOB NOT NULL)")
    }
  }

  func commit(_ body: Data) throws {
    try database.write { database in
      try database.cachedStatement(sql: "INSERT INTO row (body) VALUES (?)")
        .execute(arguments: [body])
    }
  }
}
