extension Migration {
  /// The least count of people that figures show.
  static let tenth = Migration(
    number: 10,
    shared: """
      ALTER TABLE society ADD COLUMN least_shown {int} NOT NULL DEFAULT 5
        CHECK (least_shown >= 1);
      """,
    only: [:])
}
