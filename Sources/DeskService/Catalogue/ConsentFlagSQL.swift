/// What flags are derived from: for up to fifty people in one statement (missing ones as 0), or for
/// everybody.
enum ConsentFlagSQL: String, CatalogueStatement, CaseIterable {
  case standingsOfSlice = """
    SELECT person_id, body FROM consent_standing
    WHERE person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
      $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
      $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    """
  case standings = """
    SELECT person_id, body FROM consent_standing WHERE person_id > $1 ORDER BY person_id LIMIT $2
    """
  case registeredOfSlice = """
    SELECT r.person_id, r.station_id FROM registration r
    WHERE r.conference_id = $51 AND r.state <> 'withdrawn' AND r.state <> 'rejected'
      AND r.state <> 'transferred'
      AND r.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
        $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    """
  case registered = """
    SELECT person_id, station_id FROM registration
    WHERE conference_id = $1 AND state <> 'withdrawn' AND state <> 'rejected'
      AND state <> 'transferred'
    """
  case members = """
    SELECT person_id FROM membership
    WHERE person_id IS NOT NULL AND state IN ('applied', 'approved', 'pendingPayment', 'current',
      'honorary')
    """
  case membersOfSlice = """
    SELECT person_id FROM membership
    WHERE state IN ('applied', 'approved', 'pendingPayment', 'current', 'honorary')
      AND person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
        $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    """
  case minors = "SELECT id FROM person WHERE minor_until <> '' AND minor_until > $1"
  // Answers to questions of an explicit purpose that have not been taken back.
  case specialAnswers = """
    SELECT a.person_id, q.purpose_id FROM question q
    JOIN purpose p ON p.id = q.purpose_id
    JOIN person_answer a ON a.question = q.code
    WHERE p.explicit = 1 AND a.answer <> '' AND NOT EXISTS (
      SELECT 1 FROM person_answer n
      WHERE n.person_id = a.person_id AND n.question = a.question AND n.id > a.id)
    UNION
    SELECT r.person_id, q.purpose_id FROM question q
    JOIN purpose p ON p.id = q.purpose_id
    JOIN registration_answer a ON a.question = q.code
    JOIN registration r ON r.id = a.registration_id
    WHERE p.explicit = 1 AND a.answer <> '' AND NOT EXISTS (
      SELECT 1 FROM registration_answer n
      WHERE n.registration_id = a.registration_id AND n.question = a.question AND n.id > a.id)
    """
  case specialAnswersOfSlice = """
    SELECT a.person_id, q.purpose_id FROM person_answer a
    JOIN question q ON q.code = a.question
    JOIN purpose p ON p.id = q.purpose_id
    WHERE a.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
        $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
      AND p.explicit = 1 AND a.answer <> '' AND NOT EXISTS (
      SELECT 1 FROM person_answer n
      WHERE n.person_id = a.person_id AND n.question = a.question AND n.id > a.id)
    UNION
    SELECT r.person_id, q.purpose_id FROM registration r
    JOIN registration_answer a ON a.registration_id = r.id
    JOIN question q ON q.code = a.question
    JOIN purpose p ON p.id = q.purpose_id
    WHERE r.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
        $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
      AND p.explicit = 1 AND a.answer <> '' AND NOT EXISTS (
      SELECT 1 FROM registration_answer n
      WHERE n.registration_id = a.registration_id AND n.question = a.question AND n.id > a.id)
    """
  case namesOfSlice = """
    SELECT p.id, p.reference, p.full_name, p.sort_key FROM person p
    WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
      $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
      $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    """
  case decisionsOfSlice = """
    SELECT person_id, purpose_id, kind, decision, at FROM consent_decision
    WHERE person_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
      $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,
      $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    ORDER BY id
    """
  case decisions = """
    SELECT person_id, purpose_id, kind, decision, at FROM consent_decision ORDER BY id
    """
  case decide = """
    INSERT INTO consent_decision (person_id, purpose_id, kind, decision, reason, staff_id, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """
}

/// What the answers of each person have come to, derived from `consent_event`.
enum ConsentStandingSQL: String, CatalogueStatement, CaseIterable {
  case ofPerson = "SELECT body FROM consent_standing WHERE person_id = $1"
  case save = """
    INSERT INTO consent_standing (person_id, body) VALUES ($1, $2)
    ON CONFLICT (person_id) DO UPDATE SET body = EXCLUDED.body
    """
  case drop = "DELETE FROM consent_standing WHERE person_id = $1"
  /// Everything the ledger needs to derive them anew.
  case events = """
    SELECT purpose_id, id, answer, notice_version, channel, answered_by, at, valid_until,
      station_id, corrects
    FROM consent_event WHERE person_id = $1 ORDER BY purpose_id, at, id
    """
  case peopleWithEvents = """
    SELECT DISTINCT e.person_id, p.reference FROM consent_event e
    JOIN person p ON p.id = e.person_id
    WHERE e.person_id > $1 AND p.erased_at IS NULL ORDER BY e.person_id LIMIT $2
    """
  case peopleWithoutEvents = """
    SELECT p.reference FROM consent_standing s JOIN person p ON p.id = s.person_id
    WHERE NOT EXISTS (SELECT 1 FROM consent_event e WHERE e.person_id = s.person_id)
    """
}
