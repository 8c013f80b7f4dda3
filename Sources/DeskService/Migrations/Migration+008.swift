extension Migration {
  /// Which registrations came from a file.
  static let eighth = Migration(
    number: 8,
    shared: """
      ALTER TABLE registration ADD COLUMN origin_id {int} REFERENCES origin (id);
      CREATE INDEX registration_origin ON registration (origin_id) WHERE origin_id IS NOT NULL;
      """,
    only: [:])
}
