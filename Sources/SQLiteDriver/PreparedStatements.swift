import DeskService
import GRDB
import GRDBSQLite

/// The statements of one connection, prepared once and found by where their text lies.
///
/// Statements are literals of the program or made once: to compare the address is enough, and a
/// verb of forty statements hashes no text. Each entry keeps its text, so no other can come to lie there.
///
/// `@unchecked Sendable`: used only on the queue of its connection.
final class PreparedStatements: @unchecked Sendable {
  let connection: OpaquePointer
  private var byPlace: [Place: Prepared] = [:]
  private var byText: [String: Prepared] = [:]

  private struct Place: Hashable {
    let address: UInt
    let isQuiet: Bool
  }

  private final class Prepared {
    let sql: String
    let statement: OpaquePointer

    init(_ sql: String, _ statement: OpaquePointer) {
      self.sql = sql
      self.statement = statement
    }

    // A connection that is closed before lives on until its last statement has gone.
    deinit { sqlite3_finalize(statement) }
  }

  init(on connection: OpaquePointer) { self.connection = connection }

  /// The statement, ready to be bound.
  ///
  /// `isQuiet`: Without the `RETURNING id` at its end.
  func statement(_ sql: String, isQuiet: Bool = false) throws(DatabaseError) -> OpaquePointer {
    // A short text lies on the stack.
    let address =
      sql.utf8.count < 16
      ? nil
      : sql.utf8.withContiguousStorageIfAvailable {
        UInt(bitPattern: $0.baseAddress)
      }
    guard let address else {
      return try found(sql, &byText[isQuiet ? sql + " " : sql], isQuiet)
    }
    return try found(sql, &byPlace[Place(address: address, isQuiet: isQuiet)], isQuiet)
  }

  private func found(
    _ sql: String, _ entry: inout Prepared?, _ isQuiet: Bool
  ) throws(DatabaseError) -> OpaquePointer {
    if let entry { return entry.statement }
    let text = Self.text(of: isQuiet ? Self.quiet(sql) : sql)
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw failure() }
    entry = Prepared(sql, statement)
    return statement
  }

  /// What the connection says went wrong last.
  func failure() -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }

  private static let returning = "RETURNING id"

  /// Whether the statement ends in `RETURNING id`.
  static func returnsID(_ sql: String) -> Bool {
    let end = sql.utf8.suffix(returning.utf8.count)
    return end.elementsEqual(returning.utf8)
  }

  private static func quiet(_ sql: String) -> String {
    returnsID(sql) ? String(sql.dropLast(returning.count)) : sql
  }

  /// The statement in SQLite's words: `$1` is a *named* parameter there, `?1` a numbered one.
  ///
  /// `$12` becomes `?12`, outside of quoted text.
  static func text(of sql: String) -> String {
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
