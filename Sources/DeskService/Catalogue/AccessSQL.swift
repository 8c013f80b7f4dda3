/// What a person gets to see of themselves beside what their page shows.
enum AccessSQL: String, CatalogueStatement, CaseIterable {
  case merges = """
    SELECT reference, at FROM person_merge WHERE kept_id = $1 AND undone_at IS NULL ORDER BY id
    """
  case options = """
    SELECT r.reference, o.name, x.quantity FROM registration r
    JOIN registration_option x ON x.registration_id = r.id
    JOIN conference_option o ON o.id = x.option_id
    WHERE r.person_id = $1 ORDER BY r.id, o.position
    """
  case payments = """
    SELECT a.reference, c.reference, a.provider, a.state, a.told_at FROM charge c
    JOIN payment_attempt a ON a.charge_id = c.id
    WHERE c.person_id = $1 ORDER BY a.id
    """
  /// Memberships of organisations that the person pays for.
  case paidFor = """
    SELECT m.reference, y.code, o.name, m.state FROM membership m
    JOIN membership_type y ON y.id = m.type_id
    JOIN organisation o ON o.id = m.organisation_id
    WHERE m.payer_id = $1 ORDER BY m.id
    """
  case decisions = """
    SELECT u.code, d.kind, d.decision, d.reason, d.at FROM consent_decision d
    JOIN purpose u ON u.id = d.purpose_id WHERE d.person_id = $1 ORDER BY d.id
    """
  // Through the key (person_id, batch_id).
  case disclosures = """
    SELECT b.reference, u.code, b.kind, b.recipient, b.at, s.login FROM disclosure d
    JOIN disclosure_batch b ON b.id = d.batch_id
    JOIN purpose u ON u.id = b.purpose_id
    JOIN staff s ON s.id = b.staff_id
    WHERE d.person_id = $1 ORDER BY b.at, b.id
    """
  case drafts = """
    SELECT d.updated_at, d.expires_at, s.login FROM draft d JOIN staff s ON s.id = d.staff_id
    WHERE d.subject_key = $1 ORDER BY d.id
    """
  case proposals = """
    SELECT reference, kind, state, reason, proposed_at FROM proposal WHERE subject_key = $1
    ORDER BY id
    """
}
