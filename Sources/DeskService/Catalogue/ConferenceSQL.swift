enum ConferenceSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO conference (code, name, place, time_zone, currency, starts_on, ends_on,
      member_evidence_required, member_on, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id
    """
  case list = """
    SELECT id, code, name, place, time_zone, currency, starts_on, ends_on,
      member_evidence_required, member_on
    FROM conference ORDER BY starts_on DESC
    """
  case byCode = """
    SELECT id, code, name, place, time_zone, currency, starts_on, ends_on,
      member_evidence_required, member_on
    FROM conference WHERE code = $1
    """
  case current = """
    SELECT f.id, f.code, f.name, f.place, f.time_zone, f.currency, f.starts_on, f.ends_on,
      f.member_evidence_required, f.member_on
    FROM society s JOIN conference f ON f.code = s.current_conference WHERE s.id = 1
    """
  case insertCategory = """
    INSERT INTO category (conference_id, code, name, needs_approval, position)
    VALUES ($1, $2, $3, $4, $5)
    """
  case categories = """
    SELECT code, name, needs_approval FROM category
    WHERE conference_id = $1 AND retired = 0 ORDER BY position
    """
  case insertPeriod = """
    INSERT INTO fee_period (conference_id, code, name, from_date, to_date)
    VALUES ($1, $2, $3, $4, $5)
    """
  case periods = """
    SELECT code, name, from_date, to_date FROM fee_period
    WHERE conference_id = $1 ORDER BY from_date, code
    """
  case insertRule = """
    INSERT INTO fee_rule (conference_id, category, period, member, band, amount)
    VALUES ($1, $2, $3, $4, $5, $6)
    """
  /// The fees of one category in every period; a period without a fee for it comes with NULLs.
  case rulesOfCategory = """
    SELECT d.code, d.name, d.from_date, d.to_date, r.member, r.band, r.amount
    FROM fee_period d
    LEFT JOIN fee_rule r ON r.conference_id = d.conference_id AND r.period = d.code
      AND r.category = $2
    WHERE d.conference_id = $1 ORDER BY d.from_date, d.code
    """
  case insertOption = """
    INSERT INTO conference_option (conference_id, code, name, price, places, position)
    VALUES ($1, $2, $3, $4, $5, $6)
    """
  case options = """
    SELECT id, code, name, price, places, taken FROM conference_option
    WHERE conference_id = $1 AND retired = 0 ORDER BY position
    """
  // The condition, not the reader, keeps the last place from being sold twice.
  case takePlaces = """
    UPDATE conference_option SET taken = taken + $2
    WHERE id = $1 AND (places IS NULL OR taken + $2 <= places)
    """
  case freePlaces = "UPDATE conference_option SET taken = taken - $2 WHERE id = $1 AND taken >= $2"
  case insertBand = """
    INSERT INTO income_band (country, band, from_date, to_date) VALUES ($1, $2, $3, $4)
    """
  case bandsOfCountry = """
    SELECT band, from_date, to_date FROM income_band WHERE country = $1
    """
  case deleteBands = "DELETE FROM income_band"
  case setUnclassifiedBand = "UPDATE society SET unclassified_band = $1 WHERE id = 1"
}

enum RegistrationSQL: String, CatalogueStatement, CaseIterable {
  /// Everything a registration is decided on that lies in one row each.
  case ground = """
    SELECT p.id, p.subject_key, p.country, f.id, f.name, f.place, f.time_zone, f.currency,
      f.starts_on, f.ends_on, f.member_evidence_required, g.name, g.needs_approval,
      (SELECT s.unclassified_band FROM society s WHERE s.id = 1),
      (SELECT r.reference FROM registration r
        WHERE r.person_id = p.id AND r.conference_id = f.id
          AND r.state <> 'withdrawn' AND r.state <> 'rejected' AND r.state <> 'transferred'),
      f.member_on, p.restricted_at
    FROM person p
    LEFT JOIN conference f ON f.code = $2
    LEFT JOIN category g ON g.conference_id = f.id AND g.code = $3 AND g.retired = 0
    WHERE p.reference = $1
    """
  case insert = """
    INSERT INTO registration (reference, person_id, conference_id, category, state, member,
      member_evidence, band, period, reason, staff_id, station_id, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12, $12) RETURNING id
    """
  case insertOption = """
    INSERT INTO registration_option (registration_id, option_id, quantity) VALUES ($1, $2, $3)
    """
  case optionsOf = """
    SELECT o.id, o.code, o.name, r.quantity FROM registration_option r
    JOIN conference_option o ON o.id = r.option_id
    WHERE r.registration_id = $1 ORDER BY o.position
    """
  case byReference = """
    SELECT r.id, r.reference, r.state, r.in_at, r.in_station_id, s.name, p.subject_key,
      p.reference, p.full_name, f.code, f.starts_on, f.ends_on, f.time_zone, c.id, c.reference,
      c.state, c.total, c.received, c.currency, p.restricted_at
    FROM registration r
    JOIN person p ON p.id = r.person_id
    JOIN conference f ON f.id = r.conference_id
    LEFT JOIN station s ON s.id = r.in_station_id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE r.reference = $1
    """
  case ofPerson = """
    SELECT r.reference, r.state, r.category, g.name, r.member, r.band,
      COALESCE(d.name, r.period), r.in_at, f.code, f.name, c.reference, c.state, c.total,
      c.currency
    FROM registration r
    JOIN conference f ON f.id = r.conference_id
    LEFT JOIN category g ON g.conference_id = f.id AND g.code = r.category
    LEFT JOIN fee_period d ON d.conference_id = f.id AND d.code = r.period
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE r.person_id = $1 ORDER BY f.starts_on DESC, r.id DESC
    """
  case setState = """
    UPDATE registration SET state = $2, reason = $3, changed_at = $4 WHERE id = $1
    """
  case markIn = """
    UPDATE registration SET in_at = $2, in_station_id = $3, changed_at = $2
    WHERE id = $1 AND in_at IS NULL
    """
  case noteAttendance = """
    INSERT INTO attendance (registration_id, answer, staff_id, station_id, at)
    VALUES ($1, $2, $3, $4, $5)
    """
  // Through registration_conference (conference_id, created_at).
  case since = """
    SELECT r.reference, r.created_at, p.reference, p.full_name, p.organisation, g.name, r.state,
      r.in_at, c.reference, c.state, c.total, c.currency, t.name, s.login, p.restricted_at
    FROM registration r
    JOIN person p ON p.id = r.person_id
    LEFT JOIN category g ON g.conference_id = r.conference_id AND g.code = r.category
    LEFT JOIN charge c ON c.registration_id = r.id
    JOIN station t ON t.id = r.station_id
    JOIN staff s ON s.id = r.staff_id
    WHERE r.conference_id = $1 AND r.created_at >= $2
    ORDER BY r.created_at DESC, r.id DESC LIMIT $3
    """
}
