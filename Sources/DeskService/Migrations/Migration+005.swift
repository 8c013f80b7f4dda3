extension Migration {
  /// What is retired in a set-up, the source of income bands, and the society's own questions.
  ///
  /// An answer is never written over: the newest row of a question counts, an empty one takes the
  /// answer back, so that a merge of two people only has to move rows.
  static let fifth = Migration(
    number: 5,
    shared: """
      ALTER TABLE income_band ADD COLUMN source TEXT NOT NULL DEFAULT '';
      ALTER TABLE category ADD COLUMN retired {int} NOT NULL DEFAULT 0
        CHECK (retired IN (0, 1));
      ALTER TABLE conference_option ADD COLUMN retired {int} NOT NULL DEFAULT 0
        CHECK (retired IN (0, 1));
      ALTER TABLE purpose ADD COLUMN retired {int} NOT NULL DEFAULT 0
        CHECK (retired IN (0, 1));

      CREATE TABLE question (
        code TEXT PRIMARY KEY CHECK (code <> ''),
        position {int} NOT NULL,
        place TEXT NOT NULL CHECK (place IN ('person', 'registration', 'membership', 'abstract')),
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        definition TEXT NOT NULL,
        retired {int} NOT NULL CHECK (retired IN (0, 1))
      ) {keyed};

      CREATE TABLE person_answer (
        id {id},
        person_id {int} NOT NULL REFERENCES person (id),
        question TEXT NOT NULL REFERENCES question (code),
        answer TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id)
      ) {strict};
      CREATE INDEX person_answer_person ON person_answer (person_id);
      CREATE INDEX person_answer_question ON person_answer (question);

      CREATE TABLE registration_answer (
        id {id},
        registration_id {int} NOT NULL REFERENCES registration (id),
        question TEXT NOT NULL REFERENCES question (code),
        answer TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id)
      ) {strict};
      CREATE INDEX registration_answer_registration ON registration_answer (registration_id);
      CREATE INDEX registration_answer_question ON registration_answer (question);
      """,
    only: [:])
}
