package import DeskService
import Foundation
import GRDB
import GRDBSQLite

extension SQLiteDriver {
  package func rewrite() throws {
    try mapped {
      try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
  }

  package func emptyLog() throws {
    let isBlocked = try mapped {
      try database.writeWithoutTransaction { database in
        // It asks again for as long as a desk waits for another; the first column says whether a
        // reader kept the log from being emptied all that time.
        try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 1
      }
    }
    if isBlocked { throw DatabaseFault.busy }
  }

  package func remains(of values: [[UInt8]]) throws -> Remains {
    try mapped {
      try database.writeWithoutTransaction { database in
        var search = ByteSearch(values)
        let bytes = try Self.read(database) { search.search($0) }
        let suspects = search.found.sorted()
        guard !suspects.isEmpty else { return Remains(living: [], nowhere: [], bytes: bytes) }
        var rows = ByteSearch(suspects.map { values[$0] })
        try Self.searchRows(database, &rows)
        let living = rows.found.map { suspects[$0] }.sorted()
        return Remains(
          living: living, nowhere: suspects.filter { !living.contains($0) }, bytes: bytes)
      }
    }
  }

  /// Reads the bytes of the file piece by piece; gives how many there are.
  ///
  /// Through SQLite's own descriptor: opening and closing the file here would drop the locks of
  /// every connection of this process.
  private static func read(
    _ database: Database, _ piece: (UnsafeRawBufferPointer) -> Void
  ) throws -> Int64 {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let path = sqlite3_db_filename(database.sqliteConnection, "main")
    guard let path, path.pointee != 0 else { return try readMemory(database, piece) }
    let result = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard result == SQLITE_OK, let file, let methods = file.pointee.pMethods,
      let read = methods.pointee.xRead, let size = methods.pointee.xFileSize
    else { throw DatabaseFault.other("the file cannot be read back") }
    var length: Int64 = 0
    guard size(file, &length) == SQLITE_OK else { throw DatabaseFault.disk("size") }
    let chunk = 1 << 20
    // As long as the longest piece that is looked for, so that none is cut in two.
    let overlap = 128
    var buffer = [UInt8](repeating: 0, count: chunk + overlap)
    for offset in stride(from: Int64(0), to: length, by: chunk) {
      let amount = min(chunk + overlap, Int(length - offset))
      let status = buffer.withUnsafeMutableBytes {
        read(file, $0.baseAddress, Int32(amount), offset)
      }
      guard status == SQLITE_OK else { throw DatabaseFault.disk("reading at \(offset)") }
      buffer.withUnsafeBytes { piece(UnsafeRawBufferPointer(rebasing: $0[..<amount])) }
    }
    return length
  }

  private static func readMemory(
    _ database: Database, _ piece: (UnsafeRawBufferPointer) -> Void
  ) throws -> Int64 {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
      throw DatabaseFault.other("the database in memory cannot be read back")
    }
    defer { sqlite3_free(bytes) }
    piece(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    return size
  }

  /// Derived tables hold what others hold, or what they should have given up.
  private static let tables = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'
      AND name NOT LIKE 'person_search%' AND name NOT LIKE 'abstract_search%'
      AND name <> 'search_word' AND name <> 'erasure'
    UNION ALL SELECT 'sqlite_schema'
    """

  /// Straight from SQLite: every row of every table is read.
  private static func searchRows(_ database: Database, _ search: inout ByteSearch) throws {
    for table in try String.fetchAll(database, sql: tables) {
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      let sql = "SELECT * FROM \"\(table)\""
      var code = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &statement, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      let columns = sqlite3_column_count(statement)
      while search.found.count < search.count {
        code = sqlite3_step(statement)
        guard code == SQLITE_ROW else { break }
        for column in 0..<columns where holdsBytes(statement, column) {
          let bytes = UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column),
            count: Int(sqlite3_column_bytes(statement, column)))
          search.search(bytes)
        }
      }
      guard code == SQLITE_ROW || code == SQLITE_DONE || code == SQLITE_OK else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }

  private static func holdsBytes(_ statement: OpaquePointer?, _ column: Int32) -> Bool {
    let type = sqlite3_column_type(statement, column)
    return type == SQLITE_TEXT || type == SQLITE_BLOB
  }
}
