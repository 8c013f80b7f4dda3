package import DeskService
import Foundation
import GRDB
import Synchronization

/// The embedded default: one SQLite file (WAL, every commit synced) or a database in memory.
///
/// GRDB's pool gives one writer and a few readers; the process that holds the checkpoint lock
/// folds the write-ahead log, all others leave it alone.
package final class SQLiteDriver: SQLDriver {
  package let dialect = Dialect.sqlite
  private let database: any DatabaseWriter
  private let checkpointer: CheckpointLock?
  private let rewritten = Mutex<[String: String]>([:])

  /// Opens or creates the database file; the file becomes readable by its owner alone.
  package init(path: String) throws(DatabaseFault) {
    do {
      try PrivateFile.create(path)
      let lock = try CheckpointLock(path: path + ".checkpoint")
      let pool = try DatabasePool(
        path: path, configuration: Self.configuration(checkpoints: lock.isHeld))
      // The pool sets NORMAL when it turns WAL on, after the connection was prepared: commits
      // would then be lost with the power.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
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
        named: name, configuration: Self.configuration(checkpoints: true))
      checkpointer = nil
    } catch {
      throw DatabaseFault(mapping: error)
    }
  }

  private static func configuration(checkpoints: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 3
    // A short random pause keeps eight desks from waiting in step; the desk gives up after ten
    // seconds and says so.
    configuration.busyMode = .callback { tries in
      usleep(UInt32.random(in: 300...1_500))
      return tries < 10_000
    }
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA cache_size = -8192;
          PRAGMA wal_autocheckpoint = \(checkpoints ? 1_000 : 0);
          """)
    }
    return configuration
  }

  package func read<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value {
    try mapped { try database.read { try body(Transaction($0, self)) } }
  }

  @discardableResult
  package func write<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value {
    var afterwards: [@Sendable () -> Void] = []
    let value = try mapped {
      try database.write { database in
        let transaction = Transaction(database, self)
        let value = try body(transaction)
        afterwards = transaction.afterwards
        return value
      }
    }
    for work in afterwards { work() }
    return value
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
      try database.write { database in
        try database.execute(sql: statements)
        try then(Transaction(database, self))
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

  /// Compiles a statement without running it: what CI does with the whole catalogue.
  package func prepare(_ statement: any CatalogueStatement) throws {
    try mapped {
      try database.read { _ = try $0.makeStatement(sql: text(of: statement)) }
    }
  }

  private func mapped<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw DatabaseFault(mapping: error)
    }
  }

  /// The statement in SQLite's words: `$1` is a *named* parameter there, `?1` a numbered one.
  fileprivate func text(of statement: any CatalogueStatement) -> String {
    let sql = statement.sql
    return rewritten.withLock { cache in
      if let text = cache[sql] { return text }
      let text = Self.numbered(sql)
      cache[sql] = text
      return text
    }
  }

  /// `$12` becomes `?12`, outside of quoted text.
  static func numbered(_ sql: String) -> String {
    var result = ""
    var quoted = false
    var rest = Substring(sql)
    while let character = rest.popFirst() {
      if character == "'" { quoted.toggle() }
      let isPlaceholder = character == "$" && !quoted && (rest.first?.isNumber ?? false)
      result.append(isPlaceholder ? "?" : character)
    }
    return result
  }
}

/// One GRDB connection inside one transaction.
private final class Transaction: SQLWriter {
  private let database: Database
  private let driver: SQLiteDriver
  var afterwards: [@Sendable () -> Void] = []

  init(_ database: Database, _ driver: SQLiteDriver) {
    self.database = database
    self.driver = driver
  }

  func query(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void
  ) throws {
    let prepared = try database.cachedStatement(sql: driver.text(of: statement))
    let cursor = try Row.fetchCursor(
      prepared, arguments: StatementArguments(arguments.map(\.databaseValue)))
    while let next = try cursor.next() { try row(CursorRow(row: next)) }
  }

  func run(_ statement: any CatalogueStatement, _ arguments: [SQLValue]) throws -> Int {
    let prepared = try database.cachedStatement(sql: driver.text(of: statement))
    try prepared.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
    return database.changesCount
  }

  func afterCommit(_ work: @escaping @Sendable () -> Void) { afterwards.append(work) }
}

private struct CursorRow: SQLRow {
  let row: Row
  func int(_ column: Int) -> Int64 { row[column] as Int64? ?? 0 }
  func text(_ column: Int) -> String { row[column] as String? ?? "" }
  func bytes(_ column: Int) -> [UInt8] { (row[column] as Data?).map { [UInt8]($0) } ?? [] }
  func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }
}

extension SQLValue {
  /// The value as GRDB binds it.
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .int(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .bytes(let value): Data(value).databaseValue
    }
  }
}
