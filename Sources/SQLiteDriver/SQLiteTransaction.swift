import DeskService
import GRDB
import GRDBSQLite

/// One connection inside one transaction.
///
/// GRDB keeps the connections and whose turn it is; preparing, binding, stepping and reading go
/// straight to SQLite, which halves the time of a verb of twenty statements.
final class SQLiteTransaction: SQLWriter {
  enum Kind: String {
    case reading = "BEGIN DEFERRED TRANSACTION"
    case writing = "BEGIN IMMEDIATE TRANSACTION"
  }

  private let prepared: PreparedStatements
  private(set) var afterwards: [@Sendable () -> Void] = []

  init(_ prepared: PreparedStatements) { self.prepared = prepared }

  /// Begins, runs the body, and commits, or rolls back when anything throws.
  func run<Value>(_ kind: Kind, _ body: (SQLiteTransaction) throws -> Value) throws -> Value {
    try execute(kind.rawValue)
    do {
      let value = try body(self)
      try execute("COMMIT TRANSACTION")
      return value
    } catch {
      // A full disk or a failing one has SQLite roll back by itself.
      if sqlite3_get_autocommit(prepared.connection) == 0 { try execute("ROLLBACK TRANSACTION") }
      throw error
    }
  }

  func query(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void
  ) throws {
    let statement = try prepared.statement(statement.sql)
    defer { sqlite3_reset(statement) }
    try bind(arguments, to: statement)
    let current = StatementRow(statement: statement)
    while try step(statement) { try row(current) }
  }

  func run(_ statement: any CatalogueStatement, _ arguments: [SQLValue]) throws -> Int {
    try run(try prepared.statement(statement.sql), arguments)
    return Int(sqlite3_changes(prepared.connection))
  }

  // For RETURNING, SQLite keeps a copy of every page that the row changes.
  func insertIfFree(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue]
  ) throws -> Int64? {
    let sql = statement.sql
    guard PreparedStatements.returnsID(sql) else {
      return try first(statement, arguments) { $0.int(0) }
    }
    try run(try prepared.statement(sql, isQuiet: true), arguments)
    let connection = prepared.connection
    return sqlite3_changes(connection) == 0 ? nil : sqlite3_last_insert_rowid(connection)
  }

  func afterCommit(_ work: @escaping @Sendable () -> Void) { afterwards.append(work) }

  private func execute(_ sql: String) throws { try run(try prepared.statement(sql), []) }

  private func run(_ statement: OpaquePointer, _ arguments: [SQLValue]) throws {
    defer { sqlite3_reset(statement) }
    try bind(arguments, to: statement)
    while try step(statement) {}
  }

  private func bind(_ arguments: [SQLValue], to statement: OpaquePointer) throws {
    for (index, argument) in arguments.enumerated() {
      let code = argument.bind(to: statement, at: Int32(index + 1))
      if code != SQLITE_OK { throw prepared.failure() }
    }
  }

  /// Whether there is a row.
  private func step(_ statement: OpaquePointer) throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw prepared.failure()
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
