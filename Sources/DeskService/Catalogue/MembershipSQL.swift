enum MembershipTypeSQL: String, CatalogueStatement, CaseIterable {
  case list = """
    SELECT t.id, t.code, t.definition, t.retired,
      (SELECT COUNT(*) FROM membership m WHERE m.type_id = t.id)
    FROM membership_type t ORDER BY t.position, t.id
    """
  case insert = """
    INSERT INTO membership_type (code, definition, position, retired, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $5) RETURNING id
    """
  case update = """
    UPDATE membership_type SET definition = $2, position = $3, retired = $4, changed_at = $5
    WHERE id = $1
    """
  case delete = "DELETE FROM membership_type WHERE id = $1"
  /// The bands that dues can be for.
  case bands = """
    SELECT band FROM income_band UNION SELECT unclassified_band FROM society WHERE id = 1
    """
  case unclassifiedBand = "SELECT unclassified_band FROM society WHERE id = 1"
}

enum MembershipSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO membership (reference, type_id, person_id, organisation_id, payer_id, state, since,
      reason, applied_by, applied_at, origin_id, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10, $9) RETURNING id
    """
  case insertTerm = """
    INSERT INTO membership_term (membership_id, from_date, to_date, since, band, charge_id,
      origin_id, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    """
  case terms = """
    SELECT t.from_date, t.to_date, t.since, t.band, c.id, c.reference, c.state, c.total,
      c.received, c.currency
    FROM membership_term t LEFT JOIN charge c ON c.id = t.charge_id
    WHERE t.membership_id = $1 ORDER BY t.from_date, t.id
    """
  case setState = """
    UPDATE membership SET state = $2, reason = $3, since = $4, left_on = $5, changed_at = $6,
      version = version + 1
    WHERE id = $1 AND version = $7
    """
  case noteDecision = "UPDATE membership SET decided_by = $2, decided_at = $3 WHERE id = $1"
  case setOverride = """
    UPDATE membership SET override_state = $2, override_reason = $3, override_from = $4,
      override_to = $5, changed_at = $6, version = version + 1
    WHERE id = $1 AND version = $7
    """
  case person = """
    SELECT id, subject_key, reference, full_name, country FROM person WHERE reference = $1
    """
  case organisation = """
    SELECT id, reference, name, country FROM organisation
    WHERE reference = $1 OR name_key = $2 ORDER BY id LIMIT 1
    """
}

/// Memberships with whose they are, who pays and who decided.
enum MembershipListSQL: String, CatalogueStatement, CaseIterable {
  case byReference = "WHERE m.reference = $1"
  /// Their own, and those of organisations that named them.
  case ofPerson = """
    WHERE m.person_id = $1
      OR m.id IN (SELECT r.membership_id FROM representative r WHERE r.person_id = $1)
    ORDER BY m.applied_at DESC, m.id DESC
    """
  case ofOrganisation = "WHERE m.organisation_id = $1 ORDER BY m.applied_at DESC, m.id DESC"
  // Through membership_applied.
  case waiting = "WHERE m.state = 'applied' ORDER BY m.applied_at, m.id"
  /// Those with a term that ends between two days; through membership_term_end.
  case ending = """
    WHERE m.id IN (
      SELECT t.membership_id FROM membership_term t WHERE t.to_date >= $1 AND t.to_date <= $2)
    ORDER BY m.id
    """
  case all = "ORDER BY m.id"
  /// A slice of all, behind a key.
  case slice = "WHERE m.id > $1 ORDER BY m.id LIMIT $2"

  var sql: String { Self.texts[self] ?? rawValue }

  private static let texts = following(
    """
    SELECT m.id, m.reference, m.type_id, m.state, m.since, m.left_on, m.reason, m.override_state,
      m.override_reason, m.override_from, m.override_to, m.applied_at, a.login, m.decided_at,
      d.login, m.version, p.id, p.reference, p.full_name, p.country, o.id, o.reference, o.name,
      o.country, y.id, y.reference, y.full_name, y.subject_key
    FROM membership m
    LEFT JOIN person p ON p.id = m.person_id
    LEFT JOIN organisation o ON o.id = m.organisation_id
    JOIN person y ON y.id = m.payer_id
    JOIN staff a ON a.id = m.applied_by
    LEFT JOIN staff d ON d.id = m.decided_by
    """)
}

enum RepresentativeSQL: String, CatalogueStatement, CaseIterable {
  case ofMembership = """
    SELECT r.id, r.role, r.from_date, r.to_date, p.reference, p.full_name, p.subject_key, p.id
    FROM representative r JOIN person p ON p.id = r.person_id
    WHERE r.membership_id = $1 ORDER BY r.from_date, r.id
    """
  case insert = """
    INSERT INTO representative (membership_id, person_id, role, from_date, to_date, origin_id)
    VALUES ($1, $2, $3, $4, $5, $6)
    """
  case end = "UPDATE representative SET to_date = $2 WHERE id = $1"
  /// Who pays for an organisation: the one named for it last who still is on the day.
  case payer = """
    SELECT p.id FROM representative r JOIN person p ON p.id = r.person_id
    WHERE r.membership_id = $1 AND r.role = 'dues' AND r.from_date <= $2
      AND (r.to_date IS NULL OR r.to_date >= $2)
    ORDER BY r.from_date DESC, r.id DESC LIMIT 1
    """
}

enum MemberProofSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO member_proof (registration_id, evidence, membership_id, membership_state,
      looked_at, valid_until, staff_id, station_id, at)
    SELECT $1, $2, (SELECT m.id FROM membership m WHERE m.reference = $3), $4, $5, $6, $7, $8, $9
    """
  case ofRegistration = """
    SELECT e.evidence, m.reference, e.membership_state, e.looked_at, e.valid_until, s.login,
      t.name, e.at
    FROM member_proof e
    JOIN registration r ON r.id = e.registration_id
    LEFT JOIN membership m ON m.id = e.membership_id
    JOIN staff s ON s.id = e.staff_id
    JOIN station t ON t.id = e.station_id
    WHERE r.reference = $1 ORDER BY e.at DESC, e.id DESC
    """
  /// The last look at each registration of a person that has the member's fee.
  case ofPerson = """
    SELECT e.evidence, m.reference, e.membership_state, e.looked_at, e.valid_until, s.login,
      t.name, e.at, r.reference
    FROM registration r
    JOIN member_proof e ON e.registration_id = r.id
    LEFT JOIN membership m ON m.id = e.membership_id
    JOIN staff s ON s.id = e.staff_id
    JOIN station t ON t.id = e.station_id
    WHERE r.person_id = $1 ORDER BY e.at, e.id
    """
  /// What a check at the hand-off starts from: the registration, whose it is and the last proof.
  case latest = """
    SELECT r.id, r.person_id, f.time_zone, e.evidence, e.valid_until, f.member_on, f.starts_on
    FROM registration r
    JOIN conference f ON f.id = r.conference_id
    JOIN member_proof e ON e.registration_id = r.id
    WHERE r.reference = $1 ORDER BY e.at DESC, e.id DESC LIMIT 1
    """
}
