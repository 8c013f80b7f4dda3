enum DraftSQL: String, CatalogueStatement, CaseIterable {
  case keep = """
    INSERT INTO draft (staff_id, slot, subject_key, body, updated_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (staff_id, slot) DO UPDATE SET subject_key = EXCLUDED.subject_key,
      body = EXCLUDED.body, updated_at = EXCLUDED.updated_at, expires_at = EXCLUDED.expires_at
    """
  case ofStaff = """
    SELECT d.slot, p.reference, p.full_name, d.body, d.updated_at FROM draft d
    LEFT JOIN person p ON p.subject_key = d.subject_key
    WHERE d.staff_id = $1 AND d.expires_at > $2 ORDER BY d.updated_at DESC, d.slot
    """
  case drop = "DELETE FROM draft WHERE staff_id = $1 AND slot = $2"
  case dropExpired = "DELETE FROM draft WHERE expires_at <= $1"
}

enum ProposalSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO proposal (reference, kind, subject_key, target, body, reason, state, proposed_by,
      proposed_at, decision_reason)
    VALUES ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8, '')
    """
  // Through proposal_open.
  case open = """
    SELECT p.id, p.reference, p.kind, p.subject_key, p.target, p.body, p.reason, p.state,
      p.proposed_by, s.login, p.proposed_at, d.login, p.decided_at, p.decision_reason, p.alone,
      m.reference, m.full_name
    FROM proposal p
    JOIN staff s ON s.id = p.proposed_by
    LEFT JOIN staff d ON d.id = p.decided_by
    LEFT JOIN person m ON m.subject_key = p.subject_key
    WHERE p.state = 'proposed' ORDER BY p.proposed_at, p.id
    """
  case recent = """
    SELECT p.id, p.reference, p.kind, p.subject_key, p.target, p.body, p.reason, p.state,
      p.proposed_by, s.login, p.proposed_at, d.login, p.decided_at, p.decision_reason, p.alone,
      m.reference, m.full_name
    FROM proposal p
    JOIN staff s ON s.id = p.proposed_by
    LEFT JOIN staff d ON d.id = p.decided_by
    LEFT JOIN person m ON m.subject_key = p.subject_key
    ORDER BY p.proposed_at DESC, p.id DESC LIMIT $1
    """
  case byReference = """
    SELECT p.id, p.reference, p.kind, p.subject_key, p.target, p.body, p.reason, p.state,
      p.proposed_by, s.login, p.proposed_at, d.login, p.decided_at, p.decision_reason, p.alone,
      m.reference, m.full_name
    FROM proposal p
    JOIN staff s ON s.id = p.proposed_by
    LEFT JOIN staff d ON d.id = p.decided_by
    LEFT JOIN person m ON m.subject_key = p.subject_key
    WHERE p.reference = $1
    """
  case openOnTarget = """
    SELECT reference, body FROM proposal WHERE state = 'proposed' AND kind = $1 AND target = $2
      AND proposed_at > $3 ORDER BY id
    """
  case decide = """
    UPDATE proposal SET state = $2, decided_by = $3, decided_at = $4, decision_reason = $5,
      alone = $6
    WHERE id = $1 AND state = 'proposed'
    """
  /// Who set a log-on's password for it last, its first one included.
  case resetOfStaff = "SELECT reset_by, reset_at FROM staff WHERE id = $1"
  /// Supervisors who are active or were until a moment.
  case supervisorsSince = """
    SELECT COUNT(*) FROM staff
    WHERE role = 'supervisor' AND (disabled_at IS NULL OR disabled_at >= $1)
    """
  /// Changes of roles since a moment that made or unmade a supervisor.
  case supervisorChangesSince = """
    SELECT COUNT(*) FROM audit a
    JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    WHERE a.action = 'staffRoleChanged' AND a.at >= $1 AND d.body LIKE '%"supervisor"%'
    """
}
