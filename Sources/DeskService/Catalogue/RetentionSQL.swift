/// Rules of retention, what they come to, and what was taken away by them.
enum RetentionSQL: String, CatalogueStatement, CaseIterable {
  case rules = "SELECT definition, retired FROM retention_rule ORDER BY position, code"
  case putRule = """
    INSERT INTO retention_rule (code, position, definition, retired) VALUES ($1, $2, $3, $4)
    ON CONFLICT (code) DO UPDATE SET position = EXCLUDED.position,
      definition = EXCLUDED.definition, retired = EXCLUDED.retired
    """

  // From when the time counts, one row a person.
  case conferenceEnds = """
    SELECT r.person_id, MAX(c.ends_on) FROM registration r
    JOIN conference c ON c.id = r.conference_id GROUP BY r.person_id
    """
  case membershipEnds = """
    SELECT m.id, m.payer_id, m.state, m.left_on,
      (SELECT MAX(t.to_date) FROM membership_term t WHERE t.membership_id = m.id)
    FROM membership m
    """
  // The trail still knows of a contact when what was said has gone.
  case lastContacts = """
    SELECT c.person_id, MAX(c.at) FROM (
      SELECT id AS person_id, created_at AS at FROM person
      UNION ALL SELECT person_id, created_at FROM registration
      UNION ALL SELECT person_id, in_at FROM registration WHERE in_at IS NOT NULL
      UNION ALL SELECT person_id, at FROM consent_event
      UNION ALL SELECT person_id, created_at FROM charge
      UNION ALL SELECT payer_id, applied_at FROM membership
      UNION ALL SELECT m.payer_id, t.created_at FROM membership_term t
        JOIN membership m ON m.id = t.membership_id
      UNION ALL SELECT p.id, a.at FROM audit a
        JOIN person p ON p.subject_key = a.subject_key
        WHERE a.action = 'answered' OR a.action = 'corrected'
      UNION ALL SELECT p.id, q.created_at FROM rights_request q
        JOIN person p ON p.subject_key = q.subject_key
    ) c GROUP BY c.person_id
    """

  // What may go. Sixteen contact fields from column 3 on, in the order of PersonField.allCases.
  case people = """
    SELECT id, subject_key, restricted_at, title, first_name, last_name, full_name, badge_name,
      local_name, position, organisation, street, postal_code, city, country, email, telephone,
      website, language
    FROM person WHERE erased_at IS NULL ORDER BY id
    """
  // The subject that is answered about, the row, the answer, when it was given, the person, their
  // key, whether they are restricted, and the end of the conference; the newest row comes last.
  case personAnswers = """
    SELECT a.person_id, a.id, a.answer, o.at, p.id, p.subject_key, p.restricted_at, NULL,
      p.reference
    FROM person_answer a JOIN origin o ON o.id = a.origin_id JOIN person p ON p.id = a.person_id
    WHERE a.question = $1 AND p.erased_at IS NULL ORDER BY a.person_id, a.id
    """
  case registrationAnswers = """
    SELECT a.registration_id, a.id, a.answer, o.at, p.id, p.subject_key, p.restricted_at,
      c.ends_on, r.reference
    FROM registration_answer a JOIN origin o ON o.id = a.origin_id
    JOIN registration r ON r.id = a.registration_id
    JOIN conference c ON c.id = r.conference_id
    JOIN person p ON p.id = r.person_id
    WHERE a.question = $1 AND p.erased_at IS NULL ORDER BY a.registration_id, a.id
    """
  case membershipAnswers = """
    SELECT a.membership_id, a.id, a.answer, o.at, p.id, p.subject_key, p.restricted_at, NULL,
      m.reference
    FROM membership_answer a JOIN origin o ON o.id = a.origin_id
    JOIN membership m ON m.id = a.membership_id
    JOIN person p ON p.id = m.payer_id
    WHERE a.question = $1 AND p.erased_at IS NULL ORDER BY a.membership_id, a.id
    """
  case abstractAnswers = """
    SELECT a.abstract_id, a.id, a.answer, o.at, NULL, b.subject_key, NULL, c.ends_on, b.reference
    FROM abstract_answer a JOIN origin o ON o.id = a.origin_id
    JOIN abstract b ON b.id = a.abstract_id
    JOIN conference c ON c.id = b.conference_id
    WHERE a.question = $1 ORDER BY a.abstract_id, a.id
    """
  // The row, the subject, whether they are restricted, when it ended, the service, its texts.
  case requests = """
    SELECT q.id, q.subject_key, p.restricted_at, q.answered_at, q.service, q.extension_reason,
      q.identification, q.answer, q.reason
    FROM rights_request q LEFT JOIN person p ON p.subject_key = q.subject_key
    WHERE q.answered_at IS NOT NULL ORDER BY q.id
    """
  case tasks = """
    SELECT t.id, t.subject_key, p.restricted_at, t.done_at, t.service, t.body, '', '', ''
    FROM service_task t LEFT JOIN person p ON p.subject_key = t.subject_key
    WHERE t.done_at IS NOT NULL ORDER BY t.id
    """
  case proposals = """
    SELECT o.id, o.subject_key, p.restricted_at, COALESCE(o.decided_at, o.proposed_at), '',
      o.body, o.reason, o.decision_reason, ''
    FROM proposal o LEFT JOIN person p ON p.subject_key = o.subject_key
    WHERE o.state <> 'proposed' ORDER BY o.id
    """

  // What takes it away.
  case dropPersonAnswers = """
    DELETE FROM person_answer WHERE person_id = $1 AND question = $2 AND id <= $3
    """
  case dropRegistrationAnswers = """
    DELETE FROM registration_answer WHERE registration_id = $1 AND question = $2 AND id <= $3
    """
  case dropMembershipAnswers = """
    DELETE FROM membership_answer WHERE membership_id = $1 AND question = $2 AND id <= $3
    """
  case dropAbstractAnswers = """
    DELETE FROM abstract_answer WHERE abstract_id = $1 AND question = $2 AND id <= $3
    """
  case newestPersonAnswer = """
    SELECT MAX(id) FROM person_answer WHERE person_id = $1 AND question = $2
    """
  case newestRegistrationAnswer = """
    SELECT MAX(id) FROM registration_answer WHERE registration_id = $1 AND question = $2
    """
  case newestMembershipAnswer = """
    SELECT MAX(id) FROM membership_answer WHERE membership_id = $1 AND question = $2
    """
  case newestAbstractAnswer = """
    SELECT MAX(id) FROM abstract_answer WHERE abstract_id = $1 AND question = $2
    """
  case dropRequest = "DELETE FROM rights_request WHERE id = $1 AND answered_at IS NOT NULL"
  case dropTask = "DELETE FROM service_task WHERE id = $1 AND done_at IS NOT NULL"
  case dropProposal = "DELETE FROM proposal WHERE id = $1 AND state <> 'proposed'"

  // Where the values lie beside it.
  case isRestricted = "SELECT restricted_at FROM person WHERE id = $1"
  case details = """
    SELECT d.station_id, d.sequence, a.action, d.body FROM audit_detail d
    JOIN audit a ON a.station_id = d.station_id AND a.sequence = d.sequence
    WHERE d.subject_key = $1 ORDER BY d.station_id, d.sequence
    """
  case dropDetail = "DELETE FROM audit_detail WHERE station_id = $1 AND sequence = $2"
  case drafts = "SELECT id, body FROM draft WHERE subject_key = $1"
  case dropDraft = "DELETE FROM draft WHERE id = $1"
  case proposalBodies = "SELECT id, body FROM proposal WHERE subject_key = $1 AND body <> ''"
  case blankProposal = """
    UPDATE proposal SET body = '',
      state = CASE WHEN state = 'proposed' THEN 'lapsed' ELSE state END
    WHERE id = $1
    """
  case journals = "SELECT id, journal FROM person_merge WHERE kept_id = $1"
  case setJournal = "UPDATE person_merge SET journal = $2 WHERE id = $1"

  // Runs.
  case begin = """
    INSERT INTO retention_run (reference, staff_id, on_date, journal, cleared, started_at)
    VALUES ($1, $2, $3, $4, 0, $5) RETURNING id
    """
  case unfinished = """
    SELECT reference FROM retention_run WHERE finished_at IS NULL ORDER BY id LIMIT 1
    """
  case journal = "SELECT journal FROM retention_run WHERE reference = $1"
  case note = "UPDATE retention_run SET journal = $2, cleared = $3 WHERE reference = $1"
  case finish = """
    UPDATE retention_run SET finished_at = $2 WHERE reference = $1 AND finished_at IS NULL
    """
  case ranOn = "SELECT 1 FROM retention_run WHERE on_date = $1 LIMIT 1"
  case pending = """
    SELECT reference, journal FROM retention_run
    WHERE gone_at IS NULL AND finished_at IS NOT NULL AND cleared > 0 ORDER BY id
    """
  case prove = "UPDATE retention_run SET gone_at = $2, journal = $3 WHERE reference = $1"
  case run = """
    SELECT r.reference, s.login, r.on_date, r.journal, r.cleared, r.started_at, r.finished_at,
      r.gone_at
    FROM retention_run r LEFT JOIN staff s ON s.id = r.staff_id WHERE r.reference = $1
    """
  case runs = """
    SELECT r.reference, s.login, r.on_date, r.journal, r.cleared, r.started_at, r.finished_at,
      r.gone_at
    FROM retention_run r LEFT JOIN staff s ON s.id = r.staff_id
    WHERE r.cleared > 0 OR r.finished_at IS NULL
    ORDER BY r.id DESC LIMIT $1
    """
}
