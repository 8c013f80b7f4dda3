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
///
/// GRDB keeps the connection, the prepared statements and the transaction; binding, stepping and
/// reading go straight to SQLite, which halves the time of a verb of twenty statements.
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
    let prepared = try prepared(statement, arguments)
    defer { sqlite3_reset(prepared) }
    let current = StatementRow(statement: prepared)
    while try step(prepared) { try row(current) }
  }

  func run(_ statement: any CatalogueStatement, _ arguments: [SQLValue]) throws -> Int {
    let prepared = try prepared(statement, arguments)
    defer { sqlite3_reset(prepared) }
    while try step(prepared) {}
    return database.changesCount
  }

  func afterCommit(_ work: @escaping @Sendable () -> Void) { afterwards.append(work) }

  private func prepared(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue]
  ) throws -> OpaquePointer {
    let prepared = try database.cachedStatement(sql: driver.text(of: statement)).sqliteStatement
    for (index, argument) in arguments.enumerated() {
      try check(argument.bind(to: prepared, at: Int32(index + 1)))
    }
    return prepared
  }

  /// Whether there is a row.
  private func step(_ statement: OpaquePointer) throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw failure()
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw failure() }
  }

  private func failure() -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
      message: sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) })
  }
}

/// The row a statement stands on.
private struct StatementRow: SQLRow {
  let statement: OpaquePointer

  func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }
}

extension SQLValue {
  /// SQLite copies what it is given.
  fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch self {
    case .null: return sqlite3_bind_null(statement, index)
    case .int(let value): return sqlite3_bind_int64(statement, index, value)
    case .text(let value):
      // An empty buffer may have no address, and an address of nothing binds NULL.
      if value.isEmpty { return sqlite3_bind_text(statement, index, "", 0, copies) }
      var value = value
      return value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), copies)
        }
      }
    case .bytes(let value):
      return value.withUnsafeBytes {
        value.isEmpty
          ? sqlite3_bind_zeroblob(statement, index, 0)
          : sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), copies)
      }
    }
  }
}
