enum ImportSQL: String, CatalogueStatement, CaseIterable {
  case byReference = """
    SELECT id, reference, file_name, file_digest, state, rows_planned, rows_written, rows_known,
      last_line
    FROM import_batch WHERE reference = $1
    """
  case list = """
    SELECT id, reference, file_name, file_digest, state, rows_planned, rows_written, rows_known,
      last_line
    FROM import_batch ORDER BY id DESC LIMIT $1
    """
  case advance = """
    UPDATE import_batch SET rows_written = rows_written + $2, rows_known = rows_known + $3,
      last_line = $4 WHERE id = $1
    """
  case finish = "UPDATE import_batch SET state = $2, finished_at = $3 WHERE id = $1"
  case sameNameAndPlace = """
    SELECT id FROM person
    WHERE name_key = $1 AND organisation = $2 AND city = $3 AND telephone = $4 LIMIT 1
    """
  // By the index on e-mail addresses: hundreds may share a name, few an address.
  case sameNameAndEmail = """
    SELECT id FROM person WHERE email_key = $1 AND name_key || '' = $2 LIMIT 1
    """
  case isInUse = """
    SELECT COUNT(*) FROM (
      SELECT 1 FROM registration WHERE person_id = $1
      UNION ALL SELECT 1 FROM consent_event WHERE person_id = $1
      UNION ALL SELECT 1 FROM charge WHERE person_id = $1
      UNION ALL SELECT 1 FROM affiliation WHERE person_id = $1
      UNION ALL SELECT 1 FROM disclosure WHERE person_id = $1
      UNION ALL SELECT 1 FROM person_answer a JOIN person p ON p.id = a.person_id
        WHERE a.person_id = $1 AND a.origin_id <> p.origin_id
      UNION ALL SELECT 1 FROM abstract_author WHERE person_id = $1
      UNION ALL SELECT 1 FROM membership WHERE payer_id = $1
      UNION ALL SELECT 1 FROM representative WHERE person_id = $1
      UNION ALL SELECT 1 FROM person_merge WHERE kept_id = $1
    ) AS uses
    """
  case peopleOf = """
    SELECT p.id, p.version, p.search_words, p.reference FROM person p
    JOIN origin o ON o.id = p.origin_id
    WHERE o.batch_id = $1 AND p.id > $2 ORDER BY p.id LIMIT $3
    """
}
