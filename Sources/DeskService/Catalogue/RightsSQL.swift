/// The register of requests of the people concerned.
enum RightsRequestSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO rights_request (reference, kind, subject_key, service, channel, state, received_on,
      due_on, extension_reason, identification, answer, reason, staff_id, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, 'received', $6, $7, '', '', '', '', $8, $9, $9)
    """
  case identify = """
    UPDATE rights_request SET state = 'identified', subject_key = $2, identification = $3,
      identified_at = $4, changed_at = $4
    WHERE id = $1 AND state = 'received'
    """
  case extend = """
    UPDATE rights_request SET due_on = $2, extension_reason = $3, extended_at = $4, changed_at = $4
    WHERE id = $1 AND extended_at IS NULL AND state IN ('received', 'identified')
    """
  case close = """
    UPDATE rights_request SET state = $2, answer = $3, reason = $4, answered_by = $5,
      answered_at = $6, changed_at = $6
    WHERE id = $1 AND state IN ('received', 'identified')
    """
}

/// Requests with who entered and who answered them.
enum RightsRequestListSQL: String, CatalogueStatement, CaseIterable {
  case open = "WHERE q.state IN ('received', 'identified') ORDER BY q.due_on, q.id"
  case recent = "ORDER BY q.id DESC LIMIT $1"
  case byReference = "WHERE q.reference = $1"
  case ofSubject = "WHERE q.subject_key = $1 ORDER BY q.id"

  var sql: String { Self.texts[self] ?? rawValue }

  private static let texts = following(
    """
    SELECT q.id, q.reference, q.kind, q.subject_key, q.service, q.channel, q.state, q.received_on,
      q.due_on, q.extended_at, q.extension_reason, q.identified_at, q.identification,
      q.answered_at, a.login, q.answer, q.reason, s.login, p.reference, p.full_name
    FROM rights_request q
    JOIN staff s ON s.id = q.staff_id
    LEFT JOIN staff a ON a.id = q.answered_by
    LEFT JOIN person p ON p.subject_key = q.subject_key AND p.erased_at IS NULL
    """)
}

/// People whose records are kept and used for nothing.
enum RestrictionSQL: String, CatalogueStatement, CaseIterable {
  // Through person_restricted.
  case all = "SELECT id FROM person WHERE restricted_at IS NOT NULL"
  case ofPerson = "SELECT restricted_at, minor_until FROM person WHERE id = $1"
  case referenceIfRestricted = """
    SELECT reference FROM person WHERE id = $1 AND restricted_at IS NOT NULL
    """
  case set = "UPDATE person SET restricted_at = $2, changed_at = $3 WHERE id = $1"
  case setMinor = "UPDATE person SET minor_until = $2, changed_at = $3 WHERE id = $1"
}

/// What focal points of services are asked to do.
enum ServiceTaskSQL: String, CatalogueStatement, CaseIterable {
  case service = "SELECT definition FROM service WHERE code = $1"
  case services = "SELECT code FROM service WHERE retired = 0 ORDER BY position, code"
  case insert = """
    INSERT INTO service_task (reference, kind, service, subject_key, body, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """
  case open = """
    SELECT t.reference, t.kind, t.service, p.reference, p.full_name, t.body, s.login, t.created_at
    FROM service_task t
    JOIN staff s ON s.id = t.created_by
    LEFT JOIN person p ON p.subject_key = t.subject_key AND p.erased_at IS NULL
    WHERE t.done_at IS NULL ORDER BY t.created_at, t.id
    """
  case subject = "SELECT subject_key FROM service_task WHERE reference = $1"
  case done = """
    UPDATE service_task SET done_by = $2, done_at = $3 WHERE reference = $1 AND done_at IS NULL
    """
  case openOfSubject = """
    SELECT service, reference FROM service_task
    WHERE subject_key = $1 AND done_at IS NULL AND service <> '' ORDER BY id
    """
  case ofSubject = """
    SELECT reference, kind, service, created_at, done_at FROM service_task WHERE subject_key = $1
    ORDER BY id
    """
}
