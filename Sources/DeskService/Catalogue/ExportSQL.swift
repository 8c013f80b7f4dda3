/// What goes out beside people.
enum ExportSQL: String, CatalogueStatement, CaseIterable {
  case registrations = """
    SELECT r.id, r.person_id, r.reference, p.reference, p.full_name, p.badge_name,
      p.organisation, p.country, r.category, r.state, r.member, r.band, r.period, r.created_at,
      r.in_at, c.reference, c.state, c.total, c.currency, r.member_evidence,
      CASE WHEN r.member_evidence = '' OR r.member_evidence = 'onRecord' THEN NULL ELSE
        (SELECT e.valid_until FROM member_proof e WHERE e.registration_id = r.id
          ORDER BY e.at DESC, e.id DESC LIMIT 1) END,
      r.reason, c.received,
      (SELECT COUNT(*) FROM charge_line l
        WHERE l.charge_id = c.id AND l.reasons = '[{"reason":"agreed"}]')
    FROM registration r
    JOIN person p ON p.id = r.person_id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE r.conference_id = $1 AND r.id > $2 ORDER BY r.id LIMIT $3
    """
  case options = """
    SELECT x.registration_id, o.code, x.quantity
    FROM registration_option x
    JOIN conference_option o ON o.id = x.option_id
    WHERE o.conference_id = $1 AND x.registration_id > $2 AND x.registration_id <= $3
    ORDER BY x.registration_id, o.position
    """
  case isAgreed = """
    SELECT COUNT(*) FROM charge_line
    WHERE charge_id = $1 AND reasons = '[{"reason":"agreed"}]'
    """
  case people = "SELECT id, reference, full_name FROM person WHERE id > $1 ORDER BY id LIMIT $2"
}
