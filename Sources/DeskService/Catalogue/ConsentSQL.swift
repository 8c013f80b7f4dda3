enum NoticeSQL: String, CatalogueStatement, CaseIterable {
  case insert = "INSERT INTO notice (code) VALUES ($1) RETURNING id"
  case idByCode = "SELECT id FROM notice WHERE code = $1"
  case insertVersion = """
    INSERT INTO notice_version (notice_id, number, material, hash, in_force_from)
    VALUES ($1, $2, $3, $4, $5) RETURNING id
    """
  case insertText = """
    INSERT INTO notice_text (version_id, language, body) VALUES ($1, $2, $3)
    """
  case versions = """
    SELECT v.notice_id, n.code, v.id, v.number, v.material, v.in_force_from, v.hash
    FROM notice_version v JOIN notice n ON n.id = v.notice_id
    ORDER BY v.notice_id, v.number
    """
  case text = """
    SELECT t.language, t.body FROM notice_text t WHERE t.version_id = $1 ORDER BY t.language
    """
}

enum PurposeSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO purpose (code, position, legal_basis, explicit, services, validity_months,
      visibility, recipients, retention, notice_id, particulars)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id
    """
  case insertText = """
    INSERT INTO purpose_text (purpose_id, language, name, body) VALUES ($1, $2, $3, $4)
    """
  case list = """
    SELECT id, code, legal_basis, explicit, services, validity_months, visibility, recipients,
      retention, notice_id, retired, particulars
    FROM purpose ORDER BY position
    """
  case texts = """
    SELECT purpose_id, language, name, body FROM purpose_text ORDER BY purpose_id, language
    """
  case names = "SELECT purpose_id, language, name FROM purpose_text ORDER BY purpose_id, language"
  /// Every purpose with the version of its notice in force at a moment, and whether that version
  /// has words in a language.
  case ground = """
    SELECT p.code, p.id, p.legal_basis, p.validity_months, v.number, v.hash,
      EXISTS (SELECT 1 FROM notice_text t WHERE t.version_id = v.id AND t.language = $2)
    FROM purpose p JOIN notice_version v ON v.notice_id = p.notice_id
    WHERE v.in_force_from <= $1
    ORDER BY v.number
    """
}

enum ConsentSQL: String, CatalogueStatement, CaseIterable {
  case subject = """
    SELECT id, subject_key, full_name, language, restricted_at FROM person
    WHERE reference = $1 AND erased_at IS NULL
    """
  case insert = """
    INSERT INTO consent_event (record_id, person_id, purpose_id, answer, notice_version,
      notice_hash, language, channel, answered_by, asked_by, station_id, at, valid_until, corrects)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """
  // For the rows of a search: up to 50 people in one statement, missing ones as 0.
  case glimpseListed = """
    SELECT d.person_id, b.purpose_id, MAX(b.at) FROM disclosure d
    JOIN disclosure_batch b ON b.id = d.batch_id
    WHERE d.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
      $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
      $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    GROUP BY d.person_id, b.purpose_id
    """
}

/// Answers with who asked and where; through consent_event_person (person_id, purpose_id, at).
enum ConsentEventSQL: String, CatalogueStatement, CaseIterable {
  case ofPerson = "WHERE e.person_id = $1 ORDER BY e.purpose_id, e.at, e.id"
  case ofPersonAndPurpose = "WHERE e.person_id = $1 AND e.purpose_id = $2 ORDER BY e.at, e.id"
  /// A slice of people by their keys, for one purpose.
  case ofSlice = """
    WHERE e.person_id > $1 AND e.person_id <= $2 AND e.purpose_id = $3
    ORDER BY e.person_id, e.at, e.id
    """
  /// A slice of people by their keys, for every purpose.
  case ofPeople = """
    WHERE e.person_id > $1 AND e.person_id <= $2
    ORDER BY e.person_id, e.at, e.id
    """
  /// Those who are registered for a conference, by a slice of their registrations.
  case ofRegistrations = """
    WHERE e.purpose_id = $4 AND e.person_id IN (
      SELECT r.person_id FROM registration r
      WHERE r.conference_id = $1 AND r.id > $2 AND r.id <= $3)
    ORDER BY e.person_id, e.at, e.id
    """

  var sql: String { Self.texts[self] ?? rawValue }

  private static let texts = following(
    """
    SELECT e.person_id, e.purpose_id, e.id, e.answer, e.notice_version, e.notice_hash, e.language,
      e.channel, s.login, e.answered_by, e.at, e.valid_until, e.station_id, t.name, e.record_id,
      e.corrects
    FROM consent_event e
    JOIN staff s ON s.id = e.asked_by
    JOIN station t ON t.id = e.station_id
    """)
}

enum DisclosureSQL: String, CatalogueStatement, CaseIterable {
  case insertBatch = """
    INSERT INTO disclosure_batch (reference, purpose_id, kind, format, people, left_out, staff_id,
      at, fields)
    VALUES ($1, $2, $3, $4, 0, 0, $5, $6, $7) RETURNING id
    """
  case closeBatch = "UPDATE disclosure_batch SET people = $2, left_out = $3 WHERE id = $1"
  case insert = """
    INSERT INTO disclosure (batch_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
    """
  /// What somebody went out on since a moment, through the key (person_id, batch_id).
  case ofPerson = """
    SELECT b.reference, u.code, b.kind, b.fields, b.recipient, u.recipients, b.at, s.login
    FROM disclosure d
    JOIN disclosure_batch b ON b.id = d.batch_id
    JOIN purpose u ON u.id = b.purpose_id
    JOIN staff s ON s.id = b.staff_id
    WHERE d.person_id = $1 AND b.at >= $2 ORDER BY b.at, b.id
    """
  // Sixteen contact fields from column 2 on, in the order of PersonField.allCases.
  case people = """
    SELECT id, reference, title, first_name, last_name, full_name, badge_name, local_name,
      position, organisation, street, postal_code, city, country, email, telephone, website,
      language
    FROM person WHERE id > $1 AND erased_at IS NULL ORDER BY id LIMIT $2
    """
}
