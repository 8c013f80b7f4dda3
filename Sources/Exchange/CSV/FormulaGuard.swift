/// Keeps a cell from being taken for a formula by the program that opens the file.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end, or with any of these after
/// apostrophes, gets one apostrophe more in front. Taking one away from such a cell gives back what
/// was there, so an export that is imported again is the same.
///
/// Source: OWASP, CSV Injection.
package enum FormulaGuard {
  package static func guarded(_ cell: String) -> String { isAtRisk(cell) ? "'" + cell : cell }

  /// Undoes ``guarded(_:)``; leaves every other cell alone, `'t Hooft` too.
  package static func unguarded(_ cell: String) -> String {
    cell.utf8.first == apostrophe && isAtRisk(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isAtRisk(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n": return true
    // The same characters in full width, which some programs take for them.
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
