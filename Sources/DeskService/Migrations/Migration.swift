/// One numbered step of the schema: frozen text, never edited once it has landed.
package struct Migration: Sendable {
  /// 1, 2, 3, …
  package let number: Int
  /// The part that the engines share, with `{id}`, `{int}`, `{bytes}` and `{strict}` for types.
  package let shared: String
  /// The part that only one engine understands (full-text search).
  package let only: [Dialect.Engine: String]

  /// The whole step in the words of one engine.
  package func text(for dialect: Dialect) -> String {
    dialect.rendering(shared) + (only[dialect.engine] ?? "")
  }

  /// All steps, in order.
  package static let all: [Migration] = [
    .first, .second, .third, .fourth, .fifth, .sixth, .seventh, .eighth, .ninth,
    .tenth,
  ]
}
