import Registration

/// An import that was cut off and has not been taken up again.
package struct UnfinishedImport: Equatable, Sendable {
  /// How far it came; `written` and `known` count the rows up to `lastLine`.
  package let line: ImportLine
  /// Lines up to this one are written already.
  package let lastLine: Int
}

extension DeskSession {
  /// Whether somebody like each of these rows is held already, so that a run would pass over them.
  /// Nothing is written.
  ///
  /// Earlier rows of the same file are not held yet and are not compared with.
  package func known(_ rows: [ImportedRow]) throws -> [Bool] {
    try reading(.importPeople) { reader in
      try rows.map { try isKnown($0, reader) }
    }
  }

  /// The import that a run with a file of this digest (SHA-256) would take up again.
  ///
  /// `kind`: `people`, `registrations` or `memberships`.
  package func unfinishedImport(
    digest: [UInt8], kind: String = "people"
  ) throws -> UnfinishedImport? {
    try reading(.importPeople) { reader in
      try reader.first(
        StatementImportSQL.unfinished, [.bytes(digest), .text(kind)], ImportRow.init
      ).map { UnfinishedImport(line: $0.line, lastLine: $0.lastLine) }
    }
  }
}
