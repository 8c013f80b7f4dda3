/// The set-up as a whole: read, compared and written by supervisors alone.
enum SetUpSQL: String, CatalogueStatement, CaseIterable {
  case bands = """
    SELECT country, band, from_date, to_date, source FROM income_band ORDER BY country, from_date
    """
  case insertBand = """
    INSERT INTO income_band (country, band, from_date, to_date, source)
    VALUES ($1, $2, $3, $4, $5)
    """
  case setName = "UPDATE society SET name = $1 WHERE id = 1"
  /// Every notice in its newest version.
  case notices = """
    SELECT n.id, n.code, v.id, v.number, v.material, n.service
    FROM notice n JOIN notice_version v ON v.notice_id = n.id
    WHERE v.number = (SELECT MAX(w.number) FROM notice_version w WHERE w.notice_id = n.id)
    ORDER BY n.id
    """
  case purposes = """
    SELECT p.id, p.code, p.legal_basis, p.explicit, p.services, p.validity_months, p.visibility,
      p.recipients, p.retention, n.code, p.retired, p.particulars
    FROM purpose p JOIN notice n ON n.id = p.notice_id ORDER BY p.position, p.id
    """
  case updatePurpose = """
    UPDATE purpose SET position = $2, legal_basis = $3, explicit = $4, services = $5,
      validity_months = $6, visibility = $7, recipients = $8, retention = $9, notice_id = $10,
      retired = $11, particulars = $12
    WHERE code = $1
    """
  case insertPurpose = """
    INSERT INTO purpose (code, position, legal_basis, explicit, services, validity_months,
      visibility, recipients, retention, notice_id, retired, particulars)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """
  case purposeID = "SELECT id FROM purpose WHERE code = $1"
  case deletePurposeTexts = "DELETE FROM purpose_text WHERE purpose_id = $1"
  /// Whether anybody has ever answered it.
  case purposeIsUsed = """
    SELECT COUNT(*) FROM purpose p
    WHERE p.code = $1 AND EXISTS (SELECT 1 FROM consent_event e WHERE e.purpose_id = p.id)
    """
  case conferences = """
    SELECT id, code, name, place, time_zone, currency, starts_on, ends_on,
      member_evidence_required, member_on
    FROM conference ORDER BY id
    """
  case updateConference = """
    UPDATE conference SET name = $2, place = $3, time_zone = $4, currency = $5, starts_on = $6,
      ends_on = $7, member_evidence_required = $8, member_on = $9
    WHERE code = $1
    """
  case conferenceIsUsed = """
    SELECT COUNT(*) FROM conference f
    WHERE f.code = $1 AND EXISTS (SELECT 1 FROM registration r WHERE r.conference_id = f.id)
    """
  case categories = """
    SELECT code, name, needs_approval, retired FROM category
    WHERE conference_id = $1 ORDER BY position, id
    """
  case putCategory = """
    INSERT INTO category (conference_id, code, name, needs_approval, position, retired)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (conference_id, code) DO UPDATE SET name = EXCLUDED.name,
      needs_approval = EXCLUDED.needs_approval, position = EXCLUDED.position,
      retired = EXCLUDED.retired
    """
  case rules = """
    SELECT category, period, member, band, amount FROM fee_rule
    WHERE conference_id = $1 ORDER BY category, period, member, band
    """
  case deleteRules = "DELETE FROM fee_rule WHERE conference_id = $1"
  case deletePeriods = "DELETE FROM fee_period WHERE conference_id = $1"
  /// The codes of periods in which somebody has registered.
  case usedPeriods = """
    SELECT DISTINCT r.period FROM registration r JOIN conference f ON f.id = r.conference_id
    WHERE f.code = $1
    """
  case options = """
    SELECT code, name, price, places, taken, retired FROM conference_option
    WHERE conference_id = $1 ORDER BY position, id
    """
  case putOption = """
    INSERT INTO conference_option (conference_id, code, name, price, places, position, retired)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (conference_id, code) DO UPDATE SET name = EXCLUDED.name,
      price = EXCLUDED.price, places = EXCLUDED.places, position = EXCLUDED.position,
      retired = EXCLUDED.retired
    """
}
