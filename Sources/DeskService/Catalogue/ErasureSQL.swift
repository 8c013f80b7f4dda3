/// What an erasure counts, takes away and overwrites; `$1` is the key of the person everywhere,
/// `$2` of `BySubject` a subject key.
enum ErasureSQL: String, CatalogueStatement, CaseIterable {
  case counts = """
    SELECT 'affiliations', COUNT(*) FROM affiliation WHERE person_id = $1
    UNION ALL SELECT 'answers', (SELECT COUNT(*) FROM person_answer WHERE person_id = $1)
      + (SELECT COUNT(*) FROM registration_answer a JOIN registration r
        ON r.id = a.registration_id WHERE r.person_id = $1)
      + (SELECT COUNT(*) FROM membership_answer a JOIN membership m
        ON m.id = a.membership_id WHERE m.person_id = $1)
    UNION ALL SELECT 'drafts', COUNT(*) FROM draft WHERE subject_key = $2
    UNION ALL SELECT 'proposals', COUNT(*) FROM proposal WHERE subject_key = $2
    UNION ALL SELECT 'requests', COUNT(*) FROM rights_request WHERE subject_key = $2
    UNION ALL SELECT 'tasks', COUNT(*) FROM service_task WHERE subject_key = $2
    UNION ALL SELECT 'representations', COUNT(*) FROM representative WHERE person_id = $1
    UNION ALL SELECT 'authorships', COUNT(*) FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT 'merges', COUNT(*) FROM person_merge WHERE kept_id = $1
    UNION ALL SELECT 'registrations', COUNT(*) FROM registration WHERE person_id = $1
    UNION ALL SELECT 'memberships', COUNT(*) FROM membership WHERE person_id = $1
    UNION ALL SELECT 'charges', COUNT(*) FROM charge WHERE person_id = $1
    UNION ALL SELECT 'consents', COUNT(*) FROM consent_event WHERE person_id = $1
    UNION ALL SELECT 'disclosures', COUNT(*) FROM disclosure WHERE person_id = $1
    UNION ALL SELECT 'history', COUNT(*) FROM audit_detail WHERE subject_key = $2
    """
  case liveRegistrations = """
    SELECT r.reference FROM registration r JOIN conference c ON c.id = r.conference_id
    WHERE r.person_id = $1 AND c.ends_on >= $2
      AND r.state IN ('draft', 'pendingApproval', 'unpaid', 'complete')
    """
  case liveMemberships = """
    SELECT reference FROM membership
    WHERE (person_id = $1 OR payer_id = $1)
      AND state IN ('applied', 'approved', 'pendingPayment', 'current', 'honorary')
    """
  case openAttempts = """
    SELECT a.reference FROM payment_attempt a JOIN charge c ON c.id = a.charge_id
    WHERE c.person_id = $1
      AND a.state IN ('created', 'queued', 'redirected', 'waiting', 'pending')
    """
  case isErased = "SELECT 1 FROM person WHERE reference = $1 AND erased_at IS NOT NULL"
  case subject = """
    SELECT id, subject_key, reference FROM person WHERE subject_key = $1 AND erased_at IS NULL
    """
  case mergedKeys = "SELECT gone_subject_key FROM person_merge WHERE kept_id = $1"

  // Everything of the person that is text, for the proof.
  case textsOfPerson = """
    SELECT title, first_name, last_name, full_name, badge_name, local_name, position, organisation,
      street, postal_code, city, email, telephone, website, sort_key, name_key, email_key,
      telephone_key, search_words
    FROM person WHERE id = $1
    """
  case textsElsewhere = """
    SELECT answer FROM person_answer WHERE person_id = $1
    UNION ALL SELECT a.answer FROM registration_answer a JOIN registration r
      ON r.id = a.registration_id WHERE r.person_id = $1
    UNION ALL SELECT a.answer FROM membership_answer a JOIN membership m
      ON m.id = a.membership_id WHERE m.person_id = $1
    UNION ALL SELECT reason FROM registration WHERE person_id = $1
    UNION ALL SELECT role FROM affiliation WHERE person_id = $1
    UNION ALL SELECT reason FROM membership WHERE person_id = $1
    UNION ALL SELECT full_name FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT first_name FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT last_name FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT email FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT orcid FROM abstract_author WHERE person_id = $1
    UNION ALL SELECT a.answer FROM abstract_answer a JOIN abstract_author w
      ON w.abstract_id = a.abstract_id WHERE w.person_id = $1
    UNION ALL SELECT reason FROM consent_decision WHERE person_id = $1
    """
  case textsBySubject = """
    SELECT body FROM audit_detail WHERE subject_key = $1
    UNION ALL SELECT body FROM draft WHERE subject_key = $1
    UNION ALL SELECT body FROM proposal WHERE subject_key = $1
    UNION ALL SELECT body FROM service_task WHERE subject_key = $1
    """
  case journals = "SELECT journal FROM person_merge WHERE kept_id = $1"

  case cancelAttempts = """
    UPDATE payment_attempt SET state = 'cancelled', changed_at = $2
    WHERE state IN ('created', 'queued', 'redirected', 'waiting', 'pending')
      AND charge_id IN (SELECT id FROM charge WHERE person_id = $1)
    """
  case cancelCharges = """
    UPDATE charge SET state = 'cancelled', changed_at = $2 WHERE person_id = $1 AND state = 'open'
    """
  case withdrawRegistrations = """
    UPDATE registration SET state = 'withdrawn', reason = 'erased', changed_at = $3
    WHERE person_id = $1 AND state IN ('draft', 'pendingApproval', 'unpaid', 'complete')
      AND conference_id IN (SELECT id FROM conference WHERE ends_on >= $2)
    """
  case recountPlaces = """
    UPDATE conference_option SET taken = (
      SELECT COALESCE(SUM(o.quantity), 0) FROM registration_option o
      JOIN registration r ON r.id = o.registration_id
      WHERE o.option_id = conference_option.id
        AND r.state IN ('pendingApproval', 'unpaid', 'complete'))
    WHERE id IN (
      SELECT o.option_id FROM registration_option o JOIN registration r ON r.id = o.registration_id
      WHERE r.person_id = $1 AND r.state = 'withdrawn')
    """
  case blankRegistrations = """
    UPDATE registration SET reason = 'erased' WHERE person_id = $1 AND reason <> ''
    """
  case blankEvidence = """
    UPDATE registration SET member_evidence = 'erased'
    WHERE person_id = $1 AND member_evidence <> '' AND member_evidence <> 'onRecord'
    """
  case blankProofs = """
    UPDATE member_proof SET evidence = 'erased' WHERE evidence <> 'onRecord'
      AND registration_id IN (SELECT id FROM registration WHERE person_id = $1)
    """
  case endMemberships = """
    UPDATE membership SET state = 'resigned', left_on = $2, changed_at = $3, version = version + 1
    WHERE person_id = $1 AND state IN ('applied', 'approved', 'pendingPayment', 'current',
      'honorary')
    """
  case blankMemberships = """
    UPDATE membership SET reason = CASE WHEN reason = '' THEN '' ELSE 'erased' END,
      override_reason = CASE WHEN override_reason IS NULL THEN NULL ELSE 'erased' END
    WHERE person_id = $1
    """
  case blankProposals = """
    UPDATE proposal SET body = '', reason = 'erased',
      decision_reason = CASE WHEN decision_reason = '' THEN '' ELSE 'erased' END
    WHERE subject_key = $1
    """
  case lapseProposals = """
    UPDATE proposal SET state = 'lapsed'
    WHERE subject_key = $1 AND state = 'proposed' AND kind <> 'erasure'
    """
  case blankRequests = """
    UPDATE rights_request
    SET extension_reason = CASE WHEN extension_reason = '' THEN '' ELSE 'erased' END,
      identification = CASE WHEN identification = '' THEN '' ELSE 'erased' END,
      reason = CASE WHEN reason = '' THEN '' ELSE 'erased' END
    WHERE subject_key = $1
    """
  case dropDrafts = "DELETE FROM draft WHERE subject_key = $1"
  case dropTasks = "DELETE FROM service_task WHERE subject_key = $1"
  case dropHistory = "DELETE FROM audit_detail WHERE subject_key = $1"
  case dropDistinct = "DELETE FROM distinct_people WHERE one_key = $1 OR other_key = $1"
  case dropRegistrationAnswers = """
    DELETE FROM registration_answer
    WHERE registration_id IN (SELECT id FROM registration WHERE person_id = $1)
    """
  case dropMembershipAnswers = """
    DELETE FROM membership_answer
    WHERE membership_id IN (SELECT id FROM membership WHERE person_id = $1)
    """
  case dropAnswers = "DELETE FROM person_answer WHERE person_id = $1"
  case dropMerges = "DELETE FROM person_merge WHERE kept_id = $1"
  case dropRepresentations = "DELETE FROM representative WHERE person_id = $1"
  case organisations = "SELECT organisation_id FROM affiliation WHERE person_id = $1"
  case dropAffiliations = "DELETE FROM affiliation WHERE person_id = $1"
  case dropLoneOrganisation = """
    DELETE FROM organisation WHERE id = $1
      AND NOT EXISTS (SELECT 1 FROM affiliation WHERE organisation_id = $1)
      AND NOT EXISTS (SELECT 1 FROM membership WHERE organisation_id = $1)
    """
  case abstracts = """
    SELECT DISTINCT a.reference, a.subject_key FROM abstract_author w
    JOIN abstract a ON a.id = w.abstract_id WHERE w.person_id = $1
    """
  /// Before the author is blanked; those about an abstract of several are the others' too.
  case dropLoneAbstractAnswers = """
    DELETE FROM abstract_answer WHERE abstract_id IN (
      SELECT w.abstract_id FROM abstract_author w WHERE w.person_id = $1 AND NOT EXISTS (
        SELECT 1 FROM abstract_author o
        WHERE o.abstract_id = w.abstract_id AND o.position <> w.position))
    """
  case blankAuthor = """
    UPDATE abstract_author SET full_name = $2, first_name = '', last_name = '', email = '',
      email_key = NULL, orcid = '', person_id = NULL
    WHERE person_id = $1
    """

  case isNamed = """
    SELECT 1 WHERE EXISTS (SELECT 1 FROM registration WHERE person_id = $1)
      OR EXISTS (SELECT 1 FROM membership WHERE payer_id = $1 OR person_id = $1)
      OR EXISTS (SELECT 1 FROM charge WHERE person_id = $1)
      OR EXISTS (SELECT 1 FROM consent_event WHERE person_id = $1)
      OR EXISTS (SELECT 1 FROM disclosure WHERE person_id = $1)
    """
  case blankPerson = """
    UPDATE person SET title = '', first_name = '', last_name = '', full_name = reference,
      badge_name = '', local_name = '', position = '', organisation = '', street = '',
      postal_code = '', city = '', country = '', email = '', telephone = '', website = '',
      language = '', sort_key = reference, search_words = '', name_key = reference,
      email_key = NULL, telephone_key = NULL, telephone_unrecognised = 0, restricted_at = NULL,
      minor_until = '', version = version + 1, changed_at = $2, erased_at = $2
    WHERE id = $1
    """

  case note = """
    INSERT INTO erasure (reference, subject_key, proposal, request, kept, staff_id, at, proof)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (subject_key) DO NOTHING
    """
  case pending = "SELECT reference, proof FROM erasure WHERE gone_at IS NULL ORDER BY id"
  // The last row of each station by its key: a scan of the trail would take its whole length.
  case lastWritten = """
    SELECT MAX(a.at) FROM station s JOIN audit a ON a.station_id = s.id AND a.sequence =
      (SELECT MAX(l.sequence) FROM audit l WHERE l.station_id = s.id)
    WHERE s.name <> $1
    UNION ALL SELECT MAX(updated_at) FROM draft
    """
  case lastFailure = """
    SELECT a.at, d.body FROM audit a
    JOIN station s ON s.id = a.station_id
    JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    WHERE s.name = $1 AND a.action = 'purgeFailed' ORDER BY a.sequence DESC LIMIT 1
    """
  case prove = "UPDATE erasure SET gone_at = $2, proof = $3 WHERE reference = $1"
  case list = """
    SELECT e.reference, p.reference, e.proposal, e.request, e.kept, s.login, e.at, e.gone_at,
      e.proof
    FROM erasure e
    LEFT JOIN staff s ON s.id = e.staff_id
    LEFT JOIN person p ON p.subject_key = e.subject_key
    ORDER BY e.id DESC LIMIT $1
    """
  case applied = "SELECT erasures_applied FROM society WHERE id = 1"
  case setApplied = "UPDATE society SET erasures_applied = $1 WHERE id = 1"
}

/// Removes what deletions leave in the full-text indexes.
enum ErasureIndexSQL: String, CatalogueStatement, CaseIterable {
  case optimisePeople = "INSERT INTO person_search (person_search) VALUES ('optimize')"
  case optimiseAbstracts = "INSERT INTO abstract_search (abstract_search) VALUES ('optimize')"
  case word = "SELECT doc FROM person_vocabulary WHERE term = $1"

  var engines: Set<Dialect.Engine> { [.sqlite] }
}
