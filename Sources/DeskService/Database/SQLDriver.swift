/// The door to a database engine: one writer at a time, any number of readers.
///
/// Only cases of the catalogue pass through it (``CatalogueStatement``), so every statement of the
/// program can be listed and prepared on each engine. Bodies are synchronous: a caller that must
/// not wait runs the verb on a thread of its own.
package protocol SQLDriver: AnyObject, Sendable {
  /// What differs between engines.
  var dialect: Dialect { get }

  /// Runs `body` on one consistent snapshot.
  func read<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value

  /// Runs `body` as one durable transaction, begun as a writer (`BEGIN IMMEDIATE`, `SERIALIZABLE`).
  ///
  /// The engine may run the body again after a collision, so it must touch nothing but its
  /// argument. A thrown error rolls everything back. `afterCommit` of the transaction runs once,
  /// when the change is on disk.
  @discardableResult
  func write<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value

  /// A number that changes when another connection has committed: a cheap poll for redrawing.
  func changeToken() throws -> Int64

  /// Runs a migration's text (several statements) and nothing else.
  func migrate(_ statements: String, _ then: (any SQLWriter) throws -> Void) throws

  /// The engine's own integrity report; empty means sound.
  func integrityProblems() throws -> [String]

  /// Folds the write-ahead log into the file, in a quiet moment.
  func checkpoint() throws

  /// Makes ready for what is written next; what is written stays as durable as ever.
  func expect(_ load: WritingLoad) throws

  /// Writes the whole file anew, so that nothing is left in free pages and gaps; other desks wait.
  func rewrite() throws

  /// Folds the write-ahead log into the file and empties it, asking again for some seconds.
  ///
  /// - Throws: ``DatabaseFault/busy`` while somebody reads an older state.
  func emptyLog() throws

  /// Which of these values are in the bytes of the file, and which of those a row still holds.
  func remains(of values: [[UInt8]]) throws -> Remains
}

/// Which values are still somewhere; by their place in the question.
package struct Remains: Sendable {
  /// In the file, and in a row of a table.
  package let living: [Int]
  /// In the file, and in no row.
  package let nowhere: [Int]
  /// The bytes that were read.
  package let bytes: Int64

  package init(living: [Int], nowhere: [Int], bytes: Int64) {
    self.living = living
    self.nowhere = nowhere
    self.bytes = bytes
  }
}

/// How much is written next.
package enum WritingLoad: Sendable {
  /// A few rows at a time.
  case usual
  /// Many thousand rows, one transaction after the other: more memory pays.
  case heavy
}

extension SQLDriver {
  package func expect(_ load: WritingLoad) throws {}
}

/// What a read may do.
package protocol SQLReader: AnyObject {
  /// Calls `row` for each row; the row is valid only inside the call.
  func query(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void
  ) throws
}

/// What a transaction may do.
package protocol SQLWriter: SQLReader {
  /// Runs a statement that returns no rows and says how many rows it changed.
  @discardableResult
  func run(_ statement: any CatalogueStatement, _ arguments: [SQLValue]) throws -> Int

  /// Runs an INSERT that ends in `RETURNING id`; nil when its ON CONFLICT passed over the row.
  func insertIfFree(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue]
  ) throws -> Int64?

  /// Notes work for the moment after the commit (files beside the database).
  func afterCommit(_ work: @escaping @Sendable () -> Void)
}

/// One row, by column position from 0.
package protocol SQLRow {
  func int(_ column: Int) -> Int64
  func text(_ column: Int) -> String
  func bytes(_ column: Int) -> [UInt8]
  func isNull(_ column: Int) -> Bool
}

extension SQLRow {
  package func intOrNil(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
  package func textOrNil(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  package func bytesOrNil(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
  package func bool(_ column: Int) -> Bool { int(column) != 0 }
}

/// A value bound to `$1`, `$2`, …
package enum SQLValue: Sendable, Equatable {
  case null
  case int(Int64)
  case text(String)
  case bytes([UInt8])

  package init(_ value: Int64?) { self = value.map(SQLValue.int) ?? .null }
  package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
  package init(_ value: [UInt8]?) { self = value.map(SQLValue.bytes) ?? .null }
  package init(_ value: Bool) { self = .int(value ? 1 : 0) }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(stringLiteral value: String) { self = .text(value) }
}

extension SQLReader {
  /// All rows, mapped.
  package func rows<Value>(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue] = [],
    _ map: (any SQLRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try query(statement, arguments) { values.append(try map($0)) }
    return values
  }

  /// The first row, mapped, or nil.
  package func first<Value>(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue] = [],
    _ map: (any SQLRow) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try query(statement, arguments) { row in
      if value == nil { value = try map(row) }
    }
    return value
  }
}

extension SQLWriter {
  package func insertIfFree(
    _ statement: any CatalogueStatement, _ arguments: [SQLValue]
  ) throws -> Int64? {
    try first(statement, arguments) { $0.int(0) }
  }

  /// Runs an INSERT that ends in `RETURNING id`.
  package func insert(_ statement: any CatalogueStatement, _ arguments: [SQLValue]) throws -> Int64
  {
    guard let id = try insertIfFree(statement, arguments) else {
      throw DatabaseFault.noRow(statement.name)
    }
    return id
  }
}

/// What a database engine reports, in words the desk can act on.
package enum DatabaseFault: Error, Equatable, Sendable {
  /// Another writer held the database for longer than the desk waits.
  case busy
  /// A UNIQUE, CHECK or REFERENCES rule of the schema refused the row.
  case constraint(String)
  /// The disk is full.
  case full
  /// The file or its folder cannot be written.
  case readOnly
  /// The disk failed.
  case disk(String)
  /// The file is not a database of this program, or is damaged.
  case damaged(String)
  /// The file was made by a newer program.
  case newer(found: Int, known: Int)
  /// A statement that must return a row returned none.
  case noRow(String)
  /// Anything else, in the engine's words.
  case other(String)

  package var code: String {
    switch self {
    case .busy: "database.busy"
    case .constraint: "database.constraint"
    case .full: "database.full"
    case .readOnly: "database.readOnly"
    case .disk: "database.disk"
    case .damaged: "database.damaged"
    case .newer: "database.newer"
    case .noRow, .other: "database.other"
    }
  }
}
