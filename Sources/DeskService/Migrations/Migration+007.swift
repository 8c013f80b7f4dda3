extension Migration {
  /// Answers about memberships and abstracts, and the day on which membership counts for a fee.
  static let seventh = Migration(
    number: 7,
    shared: """
      CREATE TABLE membership_answer (
        id {id},
        membership_id {int} NOT NULL REFERENCES membership (id),
        question TEXT NOT NULL REFERENCES question (code),
        answer TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id)
      ) {strict};
      CREATE INDEX membership_answer_membership ON membership_answer (membership_id);
      CREATE INDEX membership_answer_question ON membership_answer (question);

      CREATE TABLE abstract_answer (
        id {id},
        abstract_id {int} NOT NULL REFERENCES abstract (id),
        question TEXT NOT NULL REFERENCES question (code),
        answer TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id)
      ) {strict};
      CREATE INDEX abstract_answer_abstract ON abstract_answer (abstract_id);
      CREATE INDEX abstract_answer_question ON abstract_answer (question);

      ALTER TABLE conference ADD COLUMN member_on TEXT NOT NULL DEFAULT 'registration'
        CHECK (member_on <> '');
      """,
    only: [:])
}
