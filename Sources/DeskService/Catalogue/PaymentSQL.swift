enum ChargeSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO charge (reference, person_id, registration_id, currency, total, state, created_at,
      changed_at, membership_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8) RETURNING id
    """
  case insertLine = """
    INSERT INTO charge_line (charge_id, position, code, name, quantity, unit, amount, reasons)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    """
  case byReference = """
    SELECT c.id, c.reference, c.state, c.total, c.received, c.currency, p.reference, p.full_name,
      p.subject_key, c.created_at, r.reference, r.state, f.name, m.reference, m.state,
      p.restricted_at
    FROM charge c
    JOIN person p ON p.id = c.person_id
    LEFT JOIN registration r ON r.id = c.registration_id
    LEFT JOIN conference f ON f.id = r.conference_id
    LEFT JOIN membership m ON m.id = c.membership_id
    WHERE c.reference = $1
    """
  case lines = """
    SELECT code, name, quantity, unit, amount, reasons FROM charge_line
    WHERE charge_id = $1 ORDER BY position
    """
  case setState = """
    UPDATE charge SET state = $2, received = $3, changed_at = $4 WHERE id = $1
    """
  // Through charge_open.
  case open = """
    SELECT c.reference, c.created_at, p.reference, p.full_name, p.organisation, c.total,
      c.received, c.currency, c.state, a.reference, a.state, a.amount, a.created_at, a.expires_at
    FROM charge c
    JOIN person p ON p.id = c.person_id
    LEFT JOIN payment_attempt a ON a.charge_id = c.id
      AND a.state IN ('created', 'queued', 'redirected', 'waiting', 'pending')
    WHERE c.state IN ('open', 'partlyPaid') AND (p.restricted_at IS NULL OR a.id IS NOT NULL)
    ORDER BY c.created_at, c.id LIMIT $1
    """
  case ofPerson = """
    SELECT reference, created_at, total, currency, state FROM charge
    WHERE person_id = $1 ORDER BY created_at DESC
    """
}

enum AttemptSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO payment_attempt (reference, charge_id, provider, state, address, amount, currency,
      told_at, told_notice, expires_at, staff_id, station_id, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
    """
  case byReference = """
    SELECT a.id, a.reference, c.reference, a.provider, a.state, a.address, a.amount, a.currency,
      a.expires_at, a.created_at, a.told_at, a.told_notice
    FROM payment_attempt a
    JOIN charge c ON c.id = a.charge_id
    WHERE a.reference = $1
    """
  // Through payment_attempt_charge (charge_id, created_at).
  case ofCharge = """
    SELECT a.id, a.reference, c.reference, a.provider, a.state, a.address, a.amount, a.currency,
      a.expires_at, a.created_at, a.told_at, a.told_notice
    FROM payment_attempt a
    JOIN charge c ON c.id = a.charge_id
    WHERE a.charge_id = $1 ORDER BY a.created_at DESC, a.id DESC
    """
  case setState = """
    UPDATE payment_attempt SET state = $3, changed_at = $4 WHERE id = $1 AND state = $2
    """
  case receive = """
    UPDATE payment_attempt SET state = $3, received = received + $4, changed_at = $5
    WHERE id = $1 AND state = $2
    """
  case recent = """
    SELECT a.id, a.reference, c.reference, a.provider, a.state, a.address, a.amount, a.currency,
      a.expires_at, a.created_at, a.told_at, a.told_notice
    FROM payment_attempt a
    JOIN charge c ON c.id = a.charge_id
    ORDER BY a.id DESC LIMIT $1
    """
}
