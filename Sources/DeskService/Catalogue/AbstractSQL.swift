enum AbstractSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO abstract (subject_key, reference, conference_id, source_key, source_digest, title,
      title_key, topic, wish, interests, interests_text, late, state, words, characters, reason,
      search_words, origin_id, created_at, changed_at, submitted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $19, $20)
    ON CONFLICT (reference) DO NOTHING RETURNING id
    """
  case byReference = """
    SELECT a.id, a.subject_key, a.reference, a.version, f.id, f.code, a.title, a.topic, a.wish,
      a.interests, a.interests_text, a.late, a.state, a.reason, a.search_words, a.created_at,
      a.changed_at, a.submitted_at, a.origin_id, a.words, a.characters
    FROM abstract a JOIN conference f ON f.id = a.conference_id
    WHERE a.reference = $1
    """
  case update = """
    UPDATE abstract SET title = $3, title_key = $4, topic = $5, wish = $6, interests = $7,
      interests_text = $8, words = $9, characters = $10, search_words = $11,
      version = version + 1, changed_at = $12
    WHERE id = $1 AND version = $2
    """
  case setState = """
    UPDATE abstract SET state = $3, reason = $4, late = $5, submitted_at = $6,
      version = version + 1, changed_at = $7
    WHERE id = $1 AND version = $2
    """
  case touch = """
    UPDATE abstract SET version = version + 1, changed_at = $2 WHERE id = $1
    """
  case sections = "SELECT code, body FROM abstract_section WHERE abstract_id = $1 ORDER BY code"
  case insertSection = """
    INSERT INTO abstract_section (abstract_id, code, body) VALUES ($1, $2, $3)
    """
  case deleteSections = "DELETE FROM abstract_section WHERE abstract_id = $1"
  case affiliations = """
    SELECT l.name, l.city, l.country, i.code
    FROM abstract_affiliation l LEFT JOIN institution i ON i.id = l.institution_id
    WHERE l.abstract_id = $1 ORDER BY l.position
    """
  case insertAffiliation = """
    INSERT INTO abstract_affiliation (abstract_id, position, name, city, country, institution_id)
    VALUES ($1, $2, $3, $4, $5, $6)
    """
  case deleteAffiliations = "DELETE FROM abstract_affiliation WHERE abstract_id = $1"
  case authors = """
    SELECT u.full_name, u.first_name, u.last_name, u.email, u.orcid, u.affiliations, u.presenter,
      u.corresponding, p.reference
    FROM abstract_author u LEFT JOIN person p ON p.id = u.person_id
    WHERE u.abstract_id = $1 ORDER BY u.position
    """
  case insertAuthor = """
    INSERT INTO abstract_author (abstract_id, position, full_name, first_name, last_name, email,
      email_key, orcid, affiliations, presenter, corresponding, person_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """
  case deleteAuthors = "DELETE FROM abstract_author WHERE abstract_id = $1"
  case setPerson = """
    UPDATE abstract_author SET person_id = $3 WHERE abstract_id = $1 AND position = $2
    """
  case delete = "DELETE FROM abstract WHERE id = $1"
  case form = "SELECT definition, closes_on FROM abstract_form WHERE conference_id = $1"
  case usedSections = """
    SELECT DISTINCT s.code FROM abstract_section s JOIN abstract a ON a.id = s.abstract_id
    WHERE a.conference_id = $1 ORDER BY s.code
    """
  case usedTopics = """
    SELECT DISTINCT topic FROM abstract WHERE conference_id = $1 AND topic <> '' ORDER BY topic
    """
  case setForm = """
    INSERT INTO abstract_form (conference_id, definition, closes_on, changed_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (conference_id) DO UPDATE SET definition = EXCLUDED.definition,
      closes_on = EXCLUDED.closes_on, changed_at = EXCLUDED.changed_at
    """
}

enum AbstractListSQL: String, CatalogueStatement, CaseIterable {
  /// Abstracts of a conference in the order of entry; an empty state or topic is every one.
  case ofConference = """
    SELECT a.id, a.reference, a.title, a.topic, a.state, a.late, a.words, a.version,
      (SELECT COUNT(*) FROM abstract_author u WHERE u.abstract_id = a.id),
      (SELECT u.full_name FROM abstract_author u
        WHERE u.abstract_id = a.id ORDER BY u.position LIMIT 1),
      (SELECT u.full_name FROM abstract_author u
        WHERE u.abstract_id = a.id AND u.presenter = 1 ORDER BY u.position LIMIT 1)
    FROM abstract a
    WHERE a.conference_id = $1 AND ($2 = '' OR a.state = $2) AND ($3 = '' OR a.topic = $3)
      AND a.id > $4
    ORDER BY a.id LIMIT $5
    """
  case byID = """
    SELECT a.id, a.reference, a.title, a.topic, a.state, a.late, a.words, a.version,
      (SELECT COUNT(*) FROM abstract_author u WHERE u.abstract_id = a.id),
      (SELECT u.full_name FROM abstract_author u
        WHERE u.abstract_id = a.id ORDER BY u.position LIMIT 1),
      (SELECT u.full_name FROM abstract_author u
        WHERE u.abstract_id = a.id AND u.presenter = 1 ORDER BY u.position LIMIT 1)
    FROM abstract a WHERE a.id = $1 AND a.conference_id = $2
    """
  case counts = """
    SELECT state, COUNT(*) FROM abstract WHERE conference_id = $1 GROUP BY state
    """
  /// Who presents and has no live registration; beside it who has the same e-mail address.
  case presentersNotRegistered = """
    SELECT a.reference, a.title, a.state, u.position, u.full_name, p.reference,
      (SELECT q.reference FROM person q
        WHERE u.person_id IS NULL AND q.email_key IS NOT NULL AND q.email_key = u.email_key
          AND q.restricted_at IS NULL
        ORDER BY q.id LIMIT 1)
    FROM abstract a
    JOIN abstract_author u ON u.abstract_id = a.id AND u.presenter = 1
    LEFT JOIN person p ON p.id = u.person_id
    WHERE a.conference_id = $1 AND a.state <> 'withdrawn' AND p.restricted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM registration r
      WHERE r.person_id = u.person_id AND r.conference_id = $1 AND r.state <> 'withdrawn'
        AND r.state <> 'rejected' AND r.state <> 'transferred')
    ORDER BY a.id LIMIT $2
    """
  case liveRegistration = """
    SELECT r.reference, r.state, r.in_at, c.state
    FROM person p
    JOIN registration r ON r.person_id = p.id
    LEFT JOIN charge c ON c.registration_id = r.id
    WHERE p.reference = $1 AND r.conference_id = $2 AND r.state <> 'withdrawn'
      AND r.state <> 'rejected' AND r.state <> 'transferred'
    """
  case ofPerson = """
    SELECT a.reference, a.title, a.state, f.code, u.presenter
    FROM abstract_author u
    JOIN abstract a ON a.id = u.abstract_id
    JOIN conference f ON f.id = a.conference_id
    WHERE u.person_id = $1 ORDER BY a.id DESC LIMIT 100
    """
}

enum AbstractSearchSQL: String, CatalogueStatement, CaseIterable {
  case match = """
    SELECT rowid FROM abstract_search WHERE abstract_search MATCH $1 ORDER BY rowid LIMIT $2
    """
  case add = "INSERT INTO abstract_search (rowid, search_words) VALUES ($1, $2)"
  case remove = """
    INSERT INTO abstract_search (abstract_search, rowid, search_words) VALUES ('delete', $1, $2)
    """
  case verify = "INSERT INTO abstract_search (abstract_search) VALUES ('integrity-check')"

  var engines: Set<Dialect.Engine> { [.sqlite] }
}

enum AbstractImportSQL: String, CatalogueStatement, CaseIterable {
  case insertBatch = """
    INSERT INTO import_batch (reference, kind, file_name, file_digest, staff_id, state,
      rows_planned, started_at)
    VALUES ($1, 'abstracts', $2, $3, $4, 'writing', $5, $6) RETURNING id
    """
  case batch = "SELECT id, reference FROM import_batch WHERE reference = $1 AND kind = 'abstracts'"
  case bySource = """
    SELECT reference, source_digest, title_key FROM abstract
    WHERE conference_id = $1 AND source_key = $2 AND source_key <> ''
    """
  case byTitle = """
    SELECT a.reference, a.source_digest, a.title_key, a.source_key,
      (SELECT u.full_name FROM abstract_author u
        WHERE u.abstract_id = a.id ORDER BY u.position LIMIT 1)
    FROM abstract a WHERE a.conference_id = $1 AND a.title_key = $2 ORDER BY a.id LIMIT 20
    """
  case ofBatch = """
    SELECT a.id, a.reference, a.search_words,
      CASE WHEN a.version = 1 AND NOT EXISTS (SELECT 1 FROM abstract_answer n
          WHERE n.abstract_id = a.id AND n.origin_id <> a.origin_id)
      THEN 1 ELSE 0 END
    FROM abstract a JOIN origin o ON o.id = a.origin_id
    WHERE o.batch_id = $1 ORDER BY a.id
    """
  case deleteAnswers = "DELETE FROM abstract_answer WHERE abstract_id = $1"
}

enum InstitutionSQL: String, CatalogueStatement, CaseIterable {
  case all = "SELECT id, code, name, country FROM institution ORDER BY id"
  case aliases =
    "SELECT institution_id, alias FROM institution_alias ORDER BY institution_id, alias"
  case count = "SELECT COUNT(*) FROM institution"
  case idByCode = "SELECT id FROM institution WHERE code = $1"
  case byPrefix = """
    SELECT code, name, country FROM institution WHERE name_key >= $1 AND name_key < $2
    ORDER BY name_key LIMIT $3
    """
  case insert = """
    INSERT INTO institution (code, name, country, website, name_key, origin_id)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (code) DO NOTHING RETURNING id
    """
  case insertAlias = """
    INSERT INTO institution_alias (institution_id, alias) VALUES ($1, $2)
    ON CONFLICT (institution_id, alias) DO NOTHING
    """
}
