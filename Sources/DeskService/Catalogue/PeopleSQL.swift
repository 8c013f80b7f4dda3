enum PeopleSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO person (subject_key, reference, title, first_name, last_name, full_name,
      badge_name, local_name, position, organisation, street, postal_code, city, country, email,
      telephone, website, language, sort_key, search_words, name_key, email_key, telephone_key,
      telephone_unrecognised, origin_id, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $20, $21, $22, $23, $24, $25, $26, $26)
    ON CONFLICT (reference) DO NOTHING RETURNING id
    """
  // Sixteen contact fields from column 5 on, in the order of PersonField.allCases.
  case byReference = """
    SELECT id, subject_key, reference, version, origin_id, title, first_name, last_name,
      full_name, badge_name, local_name, position, organisation, street, postal_code, city,
      country, email, telephone, website, language, search_words, telephone_unrecognised
    FROM person WHERE reference = $1 AND erased_at IS NULL
    """
  case byID = """
    SELECT id, subject_key, reference, version, origin_id, title, first_name, last_name,
      full_name, badge_name, local_name, position, organisation, street, postal_code, city,
      country, email, telephone, website, language, search_words, telephone_unrecognised
    FROM person WHERE id = $1
    """
  case update = """
    UPDATE person SET title = $3, first_name = $4, last_name = $5, full_name = $6,
      badge_name = $7, local_name = $8, position = $9, organisation = $10, street = $11,
      postal_code = $12, city = $13, country = $14, email = $15, telephone = $16, website = $17,
      language = $18, sort_key = $19, search_words = $20, name_key = $21, email_key = $22,
      telephone_key = $23, telephone_unrecognised = $24, version = version + 1, changed_at = $25
    WHERE id = $1 AND version = $2
    """
  case idByReference =
    "SELECT id, subject_key FROM person WHERE reference = $1 AND erased_at IS NULL"
  // Twice an index and never the rows.
  case count = """
    SELECT COUNT(*) - (SELECT COUNT(*) FROM person WHERE erased_at IS NOT NULL) FROM person
    """
  case byEmailKey = "SELECT id FROM person WHERE email_key = $1 LIMIT 20"
  case byTelephoneKey = "SELECT id FROM person WHERE telephone_key = $1 LIMIT 20"
  case byNameKey = "SELECT id FROM person WHERE name_key = $1 LIMIT 20"
  case setFieldOrigin = """
    INSERT INTO field_origin (person_id, field, origin_id) VALUES ($1, $2, $3)
    ON CONFLICT (person_id, field) DO UPDATE SET origin_id = EXCLUDED.origin_id
    """
  case fieldOrigins = """
    SELECT f.field, o.source, o.at, s.login, t.name, b.reference, b.file_name
    FROM field_origin f JOIN origin o ON o.id = f.origin_id
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE f.person_id = $1
    """
  case origin = """
    SELECT o.source, o.at, s.login, t.name, b.reference, b.file_name, o.staff_id
    FROM origin o
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE o.id = $1
    """
  case insertOrigin = """
    INSERT INTO origin (source, staff_id, station_id, batch_id, at)
    VALUES ($1, $2, $3, $4, $5) RETURNING id
    """
  case deleteFieldOrigins = "DELETE FROM field_origin WHERE person_id = $1"
  case delete = "DELETE FROM person WHERE id = $1"
}

enum FindSQL: String, CatalogueStatement, CaseIterable {
  /// The rows of a search, up to 50 people in one statement, missing ones as 0: the person, the
  /// live registration at one conference, and whether consent was ever answered.
  case hits = """
    SELECT p.id, p.reference, p.full_name, p.organisation, p.city, p.country, p.sort_key,
      r.reference, r.state, r.in_at, c.state,
      EXISTS (SELECT 1 FROM consent_event e WHERE e.person_id = p.id)
    FROM person p
    LEFT JOIN registration r ON r.person_id = p.id AND r.conference_id = $51
      AND r.state <> 'withdrawn' AND r.state <> 'rejected' AND r.state <> 'transferred'
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
      $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35,
      $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)
    """
  // The range makes the partial index person_email usable.
  case byEmail = """
    SELECT id FROM person
    WHERE email_key IS NOT NULL AND email_key >= $1 AND email_key < $2
    ORDER BY email_key LIMIT $3
    """
  case currentConference = """
    SELECT c.id FROM society s JOIN conference c ON c.code = s.current_conference WHERE s.id = 1
    """
  case personOfRegistration = """
    SELECT p.reference FROM registration r JOIN person p ON p.id = r.person_id
    WHERE r.reference = $1
    """
  case personOfCharge = """
    SELECT p.reference FROM charge c JOIN person p ON p.id = c.person_id WHERE c.reference = $1
    """
  /// The person who holds it, or pays for the organisation that does.
  case personOfMembership = """
    SELECT p.reference FROM membership m JOIN person p ON p.id = m.payer_id WHERE m.reference = $1
    """
  case personOfAttempt = """
    SELECT p.reference, c.reference FROM payment_attempt a
    JOIN charge c ON c.id = a.charge_id
    JOIN person p ON p.id = c.person_id
    WHERE a.reference = $1
    """
}

enum OrganisationSQL: String, CatalogueStatement, CaseIterable {
  case byNameKey = "SELECT id, name FROM organisation WHERE name_key = $1"
  case byPrefix = """
    SELECT name FROM organisation WHERE name_key >= $1 AND name_key < $2
    ORDER BY name_key LIMIT $3
    """
  case insert = """
    INSERT INTO organisation (reference, name, name_key, city, country, website, origin_id,
      created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
    """
  case affiliate = """
    INSERT INTO affiliation (person_id, organisation_id, role, from_date, to_date, origin_id)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
    """
  case affiliations = """
    SELECT o.name, o.reference, a.role, a.from_date, a.to_date
    FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.person_id = $1 ORDER BY a.from_date DESC, a.id DESC
    """
  /// The places of a person in an organisation that have no end before a day, the latest first.
  case openAffiliations = """
    SELECT a.id, o.name, a.from_date, a.to_date
    FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.person_id = $1 AND o.reference = $2 AND (a.to_date = '' OR a.to_date > $3)
    ORDER BY a.id DESC
    """
  case endAffiliation = "UPDATE affiliation SET to_date = $2 WHERE id = $1"
}

enum SearchSQL: String, CatalogueStatement, CaseIterable {
  /// The start of every word, in rowid order, through the prefix index.
  case match = """
    SELECT rowid FROM person_search WHERE person_search MATCH $1 ORDER BY rowid LIMIT $2
    """
  case add = "INSERT INTO person_search (rowid, search_words) VALUES ($1, $2)"
  case remove = """
    INSERT INTO person_search (person_search, rowid, search_words) VALUES ('delete', $1, $2)
    """
  case verify = "INSERT INTO person_search (person_search) VALUES ('integrity-check')"

  var engines: Set<Dialect.Engine> { [.sqlite] }
}

enum SearchWordSQL: String, CatalogueStatement, CaseIterable {
  case add = """
    INSERT INTO search_word (word, reversed) VALUES ($1, $2) ON CONFLICT (word) DO NOTHING
    """
  case remove = "DELETE FROM search_word WHERE word = $1"
  case withStart = "SELECT word FROM search_word WHERE word >= $1 AND word < $2 LIMIT 20000"
  case withEnd = "SELECT word FROM search_word WHERE reversed >= $1 AND reversed < $2 LIMIT 20000"
}
