package import DeskService
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The embedded default: one SQLite file (WAL, every commit synced) or a database in memory.
///
/// GRDB's pool gives one writer and a few readers; the process that holds the checkpoint lock
/// folds the write-ahead log, all others leave it alone.
package final class SQLiteDriver: SQLDriver {
  package let dialect = Dialect.sqlite
  let database: any DatabaseWriter
  private let checkpointer: CheckpointLock?
  private let turnstile: Turnstile?
  private let patience = Patience()
  private let statements = Mutex<[Int: PreparedStatements]>([:])

  /// Opens or creates the database file; the file becomes readable by its owner alone.
  ///
  /// `syncs`: Whether every commit is on the disk before it counts; only what can be made anew
  /// does without.
  /// `longestTurn`: The seconds after which a writer goes on although one before it has not left.
  package init(
    path: String, syncs: Bool = true, longestTurn: Double = 8
  ) throws(DatabaseFault) {
    do {
      try PrivateFile.create(path)
      let lock = try CheckpointLock(path: path + ".checkpoint")
      turnstile = try Turnstile(path: path + ".turn", longest: longestTurn)
      let pool = try DatabasePool(
        path: path, configuration: Self.configuration(checkpoints: lock.isHeld, patience))
      // The pool sets NORMAL when it turns WAL on, after the connection was prepared: commits
      // would then be lost with the power.
      try pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = \(syncs ? "FULL" : "OFF")")
      }
      database = pool
      checkpointer = lock
    } catch {
      throw DatabaseFault(mapping: error)
    }
  }

  /// A database in memory, for tests and rehearsals.
  package init(inMemory name: String? = nil) throws(DatabaseFault) {
    do {
      database = try DatabaseQueue(
        named: name, configuration: Self.configuration(checkpoints: true, patience))
      checkpointer = nil
      turnstile = nil
    } catch {
      throw DatabaseFault(mapping: error)
    }
  }

  // In KiB. With all indexes on people at hand a row costs no reading; a desk needs few pages.
  private static let heavyCache = 49_152
  private static let usualCache = 8_192

  private static func configuration(
    checkpoints: Bool, _ patience: Patience
  ) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 3
    // A short random pause keeps eight desks from waiting in step.
    configuration.busyMode = .callback { _ in
      usleep(UInt32.random(in: 300...1_500))
      return patience.lasts
    }
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA cache_size = -\(usualCache);
          PRAGMA wal_autocheckpoint = \(checkpoints ? 1_000 : 0);
          """)
    }
    return configuration
  }

  package func read<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value {
    try mapped {
      try database.unsafeRead { database in
        try transaction(on: database, .reading, body)
      }
    }
  }

  @discardableResult
  package func write<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value {
    var afterwards: [@Sendable () -> Void] = []
    let value = try mapped {
      try database.writeWithoutTransaction { database in
        // Of several desks that wait, SQLite would let in the one that happens to ask next.
        patience.begin()
        let isIn = turnstile?.enter() ?? false
        defer { if isIn { turnstile?.leave() } }
        return try transaction(on: database, .writing) { transaction in
          let value = try body(transaction)
          afterwards = transaction.afterwards
          return value
        }
      }
    }
    for work in afterwards { work() }
    return value
  }

  /// Begins, runs and ends a transaction by statements that are prepared once.
  private func transaction<Value>(
    on database: Database, _ kind: SQLiteTransaction.Kind,
    _ body: (SQLiteTransaction) throws -> Value
  ) throws -> Value {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    return try SQLiteTransaction(preparedStatements(on: connection)).run(kind, body)
  }

  private func preparedStatements(on connection: OpaquePointer) -> PreparedStatements {
    let address = Int(bitPattern: connection)
    if let known = statements.withLock({ $0[address] }) { return known }
    let new = PreparedStatements(on: connection)
    statements.withLock { $0[address] = new }
    return new
  }

  package func changeToken() throws -> Int64 {
    try mapped {
      try database.writeWithoutTransaction {
        try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0
      }
    }
  }

  package func migrate(_ statements: String, _ then: (any SQLWriter) throws -> Void) throws {
    try mapped {
      try database.writeWithoutTransaction { database in
        try transaction(on: database, .writing) { transaction in
          try database.execute(sql: statements)
          try then(transaction)
        }
      }
    }
  }

  package func integrityProblems() throws -> [String] {
    try mapped {
      try database.read { database in
        let report = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return report.filter { $0 != "ok" }
          + orphans.map { "a row of \($0[0] as String? ?? "?") refers to nothing" }
      }
    }
  }

  package func checkpoint() throws {
    guard checkpointer?.take() ?? true else { return }
    try mapped {
      try database.writeWithoutTransaction { database in
        _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    }
  }

  package func expect(_ load: WritingLoad) throws {
    let isHeavy = load == .heavy
    let checkpoints = checkpointer?.isHeld ?? true
    try mapped {
      try database.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA cache_size = -\(isHeavy ? Self.heavyCache : Self.usualCache);
            PRAGMA wal_autocheckpoint = \(checkpoints ? isHeavy ? 16_000 : 1_000 : 0);
            """)
      }
    }
    if !isHeavy { try checkpoint() }
  }

  /// Compiles a statement without running it: what CI does with the whole catalogue.
  package func prepare(_ statement: any CatalogueStatement) throws {
    try mapped {
      try database.read {
        _ = try $0.makeStatement(sql: PreparedStatements.text(of: statement.sql))
      }
    }
  }

  func mapped<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw DatabaseFault(mapping: error)
    }
  }
}
