/// The society's own questions and what was answered; the newest row of a question counts.
enum QuestionSQL: String, CatalogueStatement, CaseIterable {
  case all = """
    SELECT q.code, q.definition, q.retired, p.explicit
    FROM question q JOIN purpose p ON p.id = q.purpose_id ORDER BY q.position, q.code
    """
  case put = """
    INSERT INTO question (code, position, place, purpose_id, definition, retired)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (code) DO UPDATE SET position = EXCLUDED.position, place = EXCLUDED.place,
      purpose_id = EXCLUDED.purpose_id, definition = EXCLUDED.definition,
      retired = EXCLUDED.retired
    """
  /// Every answer that was ever given, each once.
  // Through person_answer_question and its like.
  case answersGiven = """
    SELECT answer FROM person_answer WHERE question = $1
    UNION SELECT answer FROM registration_answer WHERE question = $1
    UNION SELECT answer FROM membership_answer WHERE question = $1
    UNION SELECT answer FROM abstract_answer WHERE question = $1
    """
  case ofPerson = """
    SELECT a.question, a.answer, o.source, o.at, s.login, t.name, b.reference, b.file_name,
      o.staff_id
    FROM person_answer a JOIN origin o ON o.id = a.origin_id
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE a.person_id = $1 ORDER BY a.id
    """
  case ofRegistration = """
    SELECT a.question, a.answer, o.source, o.at, s.login, t.name, b.reference, b.file_name,
      o.staff_id
    FROM registration_answer a JOIN origin o ON o.id = a.origin_id
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE a.registration_id = $1 ORDER BY a.id
    """
  case ofMembership = """
    SELECT a.question, a.answer, o.source, o.at, s.login, t.name, b.reference, b.file_name,
      o.staff_id
    FROM membership_answer a JOIN origin o ON o.id = a.origin_id
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE a.membership_id = $1 ORDER BY a.id
    """
  case ofAbstract = """
    SELECT a.question, a.answer, o.source, o.at, s.login, t.name, b.reference, b.file_name,
      o.staff_id
    FROM abstract_answer a JOIN origin o ON o.id = a.origin_id
    LEFT JOIN staff s ON s.id = o.staff_id
    LEFT JOIN station t ON t.id = o.station_id
    LEFT JOIN import_batch b ON b.id = o.batch_id
    WHERE a.abstract_id = $1 ORDER BY a.id
    """
  /// The registrations of a person, for the answers about them.
  case registrationsOf = "SELECT id, reference FROM registration WHERE person_id = $1 ORDER BY id"
  /// The memberships that a person applied and pays for, for the answers about them.
  case membershipsOf = "SELECT id, reference FROM membership WHERE payer_id = $1 ORDER BY id"
  case ofPeople = """
    SELECT person_id, question, answer FROM person_answer
    WHERE person_id > $1 AND person_id <= $2 ORDER BY id
    """
  case ofRegistrations = """
    SELECT registration_id, question, answer FROM registration_answer
    WHERE registration_id > $1 AND registration_id <= $2 ORDER BY id
    """
  case ofMemberships = """
    SELECT membership_id, question, answer FROM membership_answer
    WHERE membership_id > $1 AND membership_id <= $2 ORDER BY id
    """
  case ofAbstracts = """
    SELECT abstract_id, question, answer FROM abstract_answer
    WHERE abstract_id > $1 AND abstract_id <= $2 ORDER BY id
    """
  case addForPerson = """
    INSERT INTO person_answer (person_id, question, answer, origin_id) VALUES ($1, $2, $3, $4)
    """
  case addForRegistration = """
    INSERT INTO registration_answer (registration_id, question, answer, origin_id)
    VALUES ($1, $2, $3, $4)
    """
  case addForMembership = """
    INSERT INTO membership_answer (membership_id, question, answer, origin_id)
    VALUES ($1, $2, $3, $4)
    """
  case addForAbstract = """
    INSERT INTO abstract_answer (abstract_id, question, answer, origin_id)
    VALUES ($1, $2, $3, $4)
    """
  /// What answers are about: its key, the person who is found by them, the subject key of their
  /// audit rows, and what people call it.
  case personSubject = """
    SELECT p.id, p.id, p.subject_key, p.full_name FROM person p WHERE p.reference = $1
    """
  case registrationSubject = """
    SELECT r.id, p.id, p.subject_key, f.name FROM registration r
    JOIN person p ON p.id = r.person_id JOIN conference f ON f.id = r.conference_id
    WHERE r.reference = $1
    """
  case membershipSubject = """
    SELECT m.id, p.id, p.subject_key, COALESCE(o.name, p.full_name) FROM membership m
    JOIN person p ON p.id = m.payer_id LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE m.reference = $1
    """
  case abstractSubject = """
    SELECT a.id, NULL, a.subject_key, a.title FROM abstract a WHERE a.reference = $1
    """
  // Through person_answer_question and its like; the newest answer of each counts.
  case whoAnswered = """
    SELECT DISTINCT a.person_id FROM person_answer a
    WHERE a.question = $1 AND (a.answer = $2 OR ',' || a.answer || ',' LIKE $3)
      AND NOT EXISTS (SELECT 1 FROM person_answer n
        WHERE n.person_id = a.person_id AND n.question = a.question AND n.id > a.id)
    ORDER BY a.person_id LIMIT $4
    """
  case whoAnsweredForRegistration = """
    SELECT DISTINCT r.person_id FROM registration_answer a
    JOIN registration r ON r.id = a.registration_id
    WHERE a.question = $1 AND (a.answer = $2 OR ',' || a.answer || ',' LIKE $3)
      AND NOT EXISTS (SELECT 1 FROM registration_answer n
        WHERE n.registration_id = a.registration_id AND n.question = a.question AND n.id > a.id)
    ORDER BY r.person_id LIMIT $4
    """
  case whoAnsweredForMembership = """
    SELECT DISTINCT m.payer_id FROM membership_answer a
    JOIN membership m ON m.id = a.membership_id
    WHERE a.question = $1 AND (a.answer = $2 OR ',' || a.answer || ',' LIKE $3)
      AND NOT EXISTS (SELECT 1 FROM membership_answer n
        WHERE n.membership_id = a.membership_id AND n.question = a.question AND n.id > a.id)
    ORDER BY m.payer_id LIMIT $4
    """
  case setSearchWords = "UPDATE person SET search_words = $2 WHERE id = $1"
  case setAbstractWords = "UPDATE abstract SET search_words = $2 WHERE id = $1"
}
