extension Migration {
  /// Merges of people with what undoes them, and pairs that are two people.
  static let fourth = Migration(
    number: 4,
    shared: """
      CREATE TABLE person_merge (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kept_id {int} NOT NULL REFERENCES person (id),
        gone_reference TEXT NOT NULL,
        gone_subject_key {bytes} NOT NULL,
        journal TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        at {int} NOT NULL,
        undone_by {int} REFERENCES staff (id),
        undone_at {int},
        CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      ) {strict};
      CREATE INDEX person_merge_kept ON person_merge (kept_id);
      CREATE UNIQUE INDEX person_merge_gone ON person_merge (gone_reference)
        WHERE undone_at IS NULL;

      CREATE TABLE distinct_people (
        one_key {bytes} NOT NULL,
        other_key {bytes} NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        at {int} NOT NULL,
        PRIMARY KEY (one_key, other_key),
        CHECK (one_key < other_key)
      ) {keyed};

      """,
    only: [:])
}
