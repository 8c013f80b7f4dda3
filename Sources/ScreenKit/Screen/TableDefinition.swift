/// A table of a screen: its columns, and what is said when it has no row.
package struct TableDefinition: Equatable, Sendable {
  /// The name the program knows it by.
  package let key: String
  /// The words key of the sentence shown when there is no row.
  package let empty: String
  /// From left to right.
  package let columns: [ColumnDefinition]

  /// The columns that a screen of so many cells across shows.
  package func columns(across width: Int) -> [ColumnDefinition] {
    columns.filter { width >= $0.hideBelow }
  }
}

/// One column of a table.
package struct ColumnDefinition: Equatable, Sendable {
  /// How wide a column is.
  package enum Width: Equatable, Sendable {
    /// Always so many cells.
    case cells(Int)
    /// A share of what the fixed columns leave over.
    case share(Int)
  }

  /// The side on which cells stand.
  package enum Alignment: String, CaseIterable, Sendable { case left, right }

  /// The name of the value shown.
  package let key: String
  /// The words key of the heading; by default `columns.<key>`.
  package let heading: String
  /// Its width.
  package let width: Width
  /// Its side; numbers and money stand right.
  package let align: Alignment
  /// The column is left out on a screen of fewer cells across; 0 means never.
  package let hideBelow: Int
}
