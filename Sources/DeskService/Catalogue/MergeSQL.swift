enum MergeSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO person_merge (reference, kept_id, gone_reference, gone_subject_key, journal,
      staff_id, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    """
  case byReference = """
    SELECT m.id, m.kept_id, p.reference, m.gone_reference, m.gone_subject_key, m.journal,
      m.undone_at
    FROM person_merge m JOIN person p ON p.id = m.kept_id WHERE m.reference = $1
    """
  /// Merges of one person that hold, the latest first.
  case ofKept = """
    SELECT reference, gone_subject_key FROM person_merge
    WHERE kept_id = $1 AND undone_at IS NULL ORDER BY id DESC
    """
  case list = """
    SELECT m.reference, p.reference, p.full_name, m.gone_reference, m.at, s.login, m.undone_at
    FROM person_merge m
    JOIN person p ON p.id = m.kept_id
    JOIN staff s ON s.id = m.staff_id
    ORDER BY m.id DESC LIMIT $1
    """
  /// Who stands for a reference that was merged away.
  case keptFor = """
    SELECT p.reference FROM person_merge m JOIN person p ON p.id = m.kept_id
    WHERE m.gone_reference = $1 AND m.undone_at IS NULL
    """
  case close = "UPDATE person_merge SET undone_by = $2, undone_at = $3 WHERE id = $1"

  case record = """
    SELECT created_at, changed_at FROM person WHERE id = $1
    """
  case restore = """
    INSERT INTO person (subject_key, reference, title, first_name, last_name, full_name,
      badge_name, local_name, position, organisation, street, postal_code, city, country, email,
      telephone, website, language, sort_key, search_words, name_key, email_key, telephone_key,
      telephone_unrecognised, origin_id, version, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $20, $21, $22, $23, $24, $25, $26, $27, $28) RETURNING id
    """
  case fieldOrigins = """
    SELECT field, origin_id FROM field_origin WHERE person_id = $1 ORDER BY field
    """
  case liveOfBoth = """
    SELECT a.reference, b.reference FROM registration a
    JOIN registration b ON b.conference_id = a.conference_id AND b.person_id = $2
    WHERE a.person_id = $1 AND a.state <> 'withdrawn' AND a.state <> 'rejected'
      AND a.state <> 'transferred' AND b.state <> 'withdrawn' AND b.state <> 'rejected'
      AND b.state <> 'transferred'
    ORDER BY a.id LIMIT 1
    """

  case liveMembershipsOfBoth = """
    SELECT a.reference, b.reference FROM membership a
    JOIN membership b ON b.type_id = a.type_id AND b.person_id = $2
    WHERE a.person_id = $1 AND a.state <> 'denied' AND a.state <> 'resigned'
      AND a.state <> 'deceased' AND b.state <> 'denied' AND b.state <> 'resigned'
      AND b.state <> 'deceased'
    ORDER BY a.id LIMIT 1
    """

  case affiliations = "SELECT id FROM affiliation WHERE person_id = $1 ORDER BY id"
  case moveAffiliation = "UPDATE affiliation SET person_id = $3 WHERE id = $1 AND person_id = $2"
  case registrations = "SELECT id FROM registration WHERE person_id = $1 ORDER BY id"
  case moveRegistration = "UPDATE registration SET person_id = $3 WHERE id = $1 AND person_id = $2"
  case consents = "SELECT id FROM consent_event WHERE person_id = $1 ORDER BY id"
  case moveConsent = "UPDATE consent_event SET person_id = $3 WHERE id = $1 AND person_id = $2"
  case charges = "SELECT id FROM charge WHERE person_id = $1 ORDER BY id"
  case moveCharge = "UPDATE charge SET person_id = $3 WHERE id = $1 AND person_id = $2"
  case memberships = "SELECT id FROM membership WHERE payer_id = $1 ORDER BY id"
  case moveMembership = """
    UPDATE membership SET payer_id = $3,
      person_id = CASE WHEN person_id IS NULL THEN person_id ELSE $3 END
    WHERE id = $1 AND payer_id = $2
    """
  case seats = "SELECT id FROM representative WHERE person_id = $1 ORDER BY id"
  case moveSeat = "UPDATE representative SET person_id = $3 WHERE id = $1 AND person_id = $2"
  // An author has no number of their own: that of the abstract and the place in it make one.
  case authors = """
    SELECT abstract_id * 65536 + position FROM abstract_author WHERE person_id = $1
    ORDER BY abstract_id, position
    """
  case moveAuthor = """
    UPDATE abstract_author SET person_id = $3
    WHERE abstract_id = $1 / 65536 AND position = $1 % 65536 AND person_id = $2
    """
  case answers = "SELECT id FROM person_answer WHERE person_id = $1 ORDER BY id"
  case moveAnswer = "UPDATE person_answer SET person_id = $3 WHERE id = $1 AND person_id = $2"
  case merges = "SELECT id FROM person_merge WHERE kept_id = $1 ORDER BY id"
  case moveMerge = "UPDATE person_merge SET kept_id = $3 WHERE id = $1 AND kept_id = $2"

  case decisions = """
    SELECT purpose_id, kind, decision, reason, staff_id, at FROM consent_decision
    WHERE person_id = $1 ORDER BY id
    """
  case dropDecisions = "DELETE FROM consent_decision WHERE person_id = $1"
  case disclosures = "SELECT batch_id FROM disclosure WHERE person_id = $1 ORDER BY batch_id"
  case dropDisclosure = "DELETE FROM disclosure WHERE batch_id = $1 AND person_id = $2"
}

enum DuplicateSQL: String, CatalogueStatement, CaseIterable {
  case keys = """
    SELECT id, name_key, email_key, telephone_key, organisation, city FROM person
    WHERE id > $1 AND erased_at IS NULL AND restricted_at IS NULL ORDER BY id LIMIT $2
    """
  case distinct = """
    INSERT INTO distinct_people (one_key, other_key, staff_id, at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING
    """
  case distinctPairs = "SELECT one_key, other_key FROM distinct_people"
}
