/// Imports of registrations and memberships.
enum StatementImportSQL: String, CatalogueStatement, CaseIterable {
  case insertBatch = """
    INSERT INTO import_batch (reference, kind, file_name, file_digest, staff_id, state,
      rows_planned, started_at)
    VALUES ($1, $2, $3, $4, $5, 'writing', $6, $7) RETURNING id
    """
  case unfinished = """
    SELECT id, reference, file_name, file_digest, state, rows_planned, rows_written, rows_known,
      last_line
    FROM import_batch WHERE state = 'writing' AND file_digest = $1 AND kind = $2
    """
  case origin = "SELECT id, at FROM origin WHERE batch_id = $1 ORDER BY id LIMIT 1"
  case kind = "SELECT id, kind, reference FROM import_batch WHERE reference = $1"
  case peopleOfEmail = "SELECT id FROM person WHERE email_key = $1 ORDER BY id LIMIT 2"
  case organisationsOf = """
    SELECT g.id FROM organisation g JOIN origin o ON o.id = g.origin_id
    WHERE o.batch_id = $1
      AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = g.id)
      AND NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.organisation_id = g.id)
    """
  case deleteOrganisation = "DELETE FROM organisation WHERE id = $1"
}

enum RegistrationImportSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO registration (reference, person_id, conference_id, category, state, member,
      member_evidence, band, period, reason, staff_id, station_id, created_at, changed_at, in_at,
      in_station_id, origin_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (reference) DO NOTHING RETURNING id
    """
  case held = """
    SELECT r.id, r.reference, r.person_id, f.code, r.category, r.state, r.member, c.total,
      c.currency, r.origin_id
    FROM registration r
    JOIN conference f ON f.id = r.conference_id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE r.reference = $1
    """
  case heldByPerson = """
    SELECT r.id, r.reference, r.person_id, f.code, r.category, r.state, r.member, c.total,
      c.currency, r.origin_id
    FROM registration r
    JOIN conference f ON f.id = r.conference_id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE r.person_id = $1 AND r.conference_id = $2 ORDER BY r.id
    """
  case chargeHeld = "SELECT id FROM charge WHERE reference = $1"
  // Through registration_origin; `untouched` is 1 where nobody has changed or used it since.
  case ofBatch = """
    SELECT r.id, r.reference, r.state, r.person_id, c.id,
      CASE WHEN r.changed_at = o.at
        AND (c.id IS NULL OR (c.changed_at = o.at
          AND NOT EXISTS (SELECT 1 FROM payment_attempt p WHERE p.charge_id = c.id)))
        AND NOT EXISTS (SELECT 1 FROM registration_answer a
          WHERE a.registration_id = r.id AND a.origin_id <> r.origin_id)
        AND NOT EXISTS (SELECT 1 FROM attendance t
          WHERE t.registration_id = r.id AND t.at <> r.in_at)
        AND NOT EXISTS (SELECT 1 FROM attendance t
          WHERE t.registration_id = r.id AND r.in_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM member_proof e
          WHERE e.registration_id = r.id AND e.at <> o.at)
      THEN 1 ELSE 0 END
    FROM registration r
    JOIN origin o ON o.id = r.origin_id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE o.batch_id = $1 AND r.id > $2 ORDER BY r.id LIMIT $3
    """
  case deleteProofs = "DELETE FROM member_proof WHERE registration_id = $1"
  case deleteAnswers = "DELETE FROM registration_answer WHERE registration_id = $1"
  case deleteAttendance = "DELETE FROM attendance WHERE registration_id = $1"
  case deleteOptions = "DELETE FROM registration_option WHERE registration_id = $1"
  case deleteChargeLines = "DELETE FROM charge_line WHERE charge_id = $1"
  case deleteCharge = "DELETE FROM charge WHERE id = $1"
  case delete = "DELETE FROM registration WHERE id = $1"
}

enum MembershipImportSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO membership (reference, type_id, person_id, organisation_id, payer_id, state, since,
      left_on, reason, override_state, override_reason, override_from, override_to, applied_by,
      applied_at, decided_by, decided_at, origin_id, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    ON CONFLICT (reference) DO NOTHING RETURNING id
    """
  case insertOrganisation = """
    INSERT INTO organisation (reference, name, name_key, city, country, website, origin_id,
      created_at)
    VALUES ($1, $2, $3, '', $4, '', $5, $6) RETURNING id
    """
  // `untouched` is 1 where nobody has changed or used it since.
  case ofBatch = """
    SELECT m.id, m.reference,
      CASE WHEN m.version = 1
        AND NOT EXISTS (SELECT 1 FROM charge c WHERE c.membership_id = m.id
          AND (c.changed_at <> o.at
            OR EXISTS (SELECT 1 FROM payment_attempt p WHERE p.charge_id = c.id)))
        AND NOT EXISTS (SELECT 1 FROM membership_term t
          WHERE t.membership_id = m.id AND t.origin_id <> m.origin_id)
        AND NOT EXISTS (SELECT 1 FROM representative v
          WHERE v.membership_id = m.id AND v.origin_id <> m.origin_id)
        AND NOT EXISTS (SELECT 1 FROM member_proof e WHERE e.membership_id = m.id)
        AND NOT EXISTS (SELECT 1 FROM membership_answer n
          WHERE n.membership_id = m.id AND n.origin_id <> m.origin_id)
      THEN 1 ELSE 0 END, m.payer_id
    FROM membership m JOIN origin o ON o.id = m.origin_id
    WHERE o.batch_id = $1 AND m.id > $2 ORDER BY m.id LIMIT $3
    """
  case origin = "SELECT origin_id FROM membership WHERE id = $1"
  case charges = "SELECT id FROM charge WHERE membership_id = $1"
  case deleteTerms = "DELETE FROM membership_term WHERE membership_id = $1"
  case deleteAnswers = "DELETE FROM membership_answer WHERE membership_id = $1"
  case deleteRepresentatives = "DELETE FROM representative WHERE membership_id = $1"
  case delete = "DELETE FROM membership WHERE id = $1"
}
