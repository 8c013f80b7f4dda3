extension Migration {
  /// Which fields a list held that went out, by name; empty for all that its kind has.
  static let ninth = Migration(
    number: 9,
    shared: """
      ALTER TABLE disclosure_batch ADD COLUMN fields TEXT NOT NULL DEFAULT '';
      """,
    only: [:])
}
