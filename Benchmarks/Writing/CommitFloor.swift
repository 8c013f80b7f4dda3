import Foundation
import GRDB

/// One bare durable commit: a row of so many bytes, WAL, synchronous=FULL.
final class CommitFloor {
  private let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000")
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write {
      try $0.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, body BLOB NOT NULL)")
    }
  }

  func commit(_ body: Data) throws {
    try database.write { database in
      try database.cachedStatement(sql: "INSERT INTO row (body) VALUES (?)")
        .execute(arguments: [body])
    }
  }
}
