extension Migration {
  /// Services, decisions about consent, the rights of the person, retention and erasure.
  ///
  /// `consent_standing` is derived from `consent_event`, one row a person, so that flags and
  /// audiences of a whole society are read in one pass (``ConsentStandings``). A person who was
  /// erased while accounts name them stays as an empty row (`erased_at`).
  static let sixth = Migration(
    number: 6,
    shared: """
      CREATE TABLE service (
        id {id},
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        kind TEXT NOT NULL,
        definition TEXT NOT NULL,
        position {int} NOT NULL,
        retired {int} NOT NULL CHECK (retired IN (0, 1)),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL
      ) {strict};

      ALTER TABLE society ADD COLUMN controller TEXT NOT NULL DEFAULT '{}';
      ALTER TABLE society ADD COLUMN erasures_applied {int} NOT NULL DEFAULT 0;
      ALTER TABLE notice ADD COLUMN service TEXT NOT NULL DEFAULT '';
      ALTER TABLE purpose ADD COLUMN particulars TEXT NOT NULL DEFAULT '{}';

      CREATE TABLE notice_announcement (
        version_id {int} PRIMARY KEY REFERENCES notice_version (id),
        page_at {int},
        page_by {int} REFERENCES staff (id),
        letter_batch_id {int} REFERENCES disclosure_batch (id),
        done_at {int},
        done_by {int} REFERENCES staff (id),
        CHECK ((page_at IS NULL) = (page_by IS NULL)),
        CHECK ((done_at IS NULL) = (done_by IS NULL))
      ) {strict};

      ALTER TABLE person ADD COLUMN restricted_at {int};
      ALTER TABLE person ADD COLUMN erased_at {int};
      ALTER TABLE person ADD COLUMN minor_until TEXT NOT NULL DEFAULT '';
      CREATE INDEX person_restricted ON person (restricted_at) WHERE restricted_at IS NOT NULL;
      CREATE INDEX person_erased ON person (erased_at) WHERE erased_at IS NOT NULL;
      CREATE INDEX person_minor ON person (minor_until) WHERE minor_until <> '';

      ALTER TABLE consent_event ADD COLUMN corrects {int} REFERENCES consent_event (id);
      CREATE TABLE consent_standing (
        person_id {int} PRIMARY KEY REFERENCES person (id),
        body {bytes} NOT NULL
      ) {strict};

      CREATE TABLE consent_decision (
        id {id},
        person_id {int} NOT NULL REFERENCES person (id),
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        kind TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision IN
          ('askAgain', 'confirmed', 'withdrawn', 'corrected', 'dismissed')),
        reason TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        at {int} NOT NULL,
        CHECK (decision NOT IN ('corrected', 'dismissed') OR reason <> '')
      ) {strict};
      CREATE INDEX consent_decision_person ON consent_decision (person_id, purpose_id, kind, at);
      INSERT INTO consent_decision (person_id, purpose_id, kind, decision, reason, staff_id, at)
        SELECT person_id, purpose_id, kind, 'dismissed', 'reviewed', staff_id, at
        FROM consent_flag_review;
      DROP TABLE consent_flag_review;

      ALTER TABLE disclosure_batch ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
      ALTER TABLE disclosure_batch ADD COLUMN recipient TEXT NOT NULL DEFAULT '';

      CREATE TABLE rights_request (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
          ('existence', 'access', 'portability', 'correction', 'restriction', 'objection',
           'optOut', 'erasure')),
        subject_key {bytes},
        service TEXT NOT NULL,
        channel TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
          ('received', 'identified', 'answered', 'refused', 'withdrawn')),
        received_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        extended_at {int},
        extension_reason TEXT NOT NULL,
        identified_at {int},
        identification TEXT NOT NULL,
        answered_at {int},
        answered_by {int} REFERENCES staff (id),
        answer TEXT NOT NULL,
        reason TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        CHECK (received_on <= due_on),
        CHECK ((extended_at IS NULL) = (extension_reason = '')),
        CHECK ((identified_at IS NULL) = (identification = '')),
        CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
        CHECK ((answered_at IS NULL) = (state IN ('received', 'identified'))),
        CHECK (state <> 'refused' OR reason <> '')
      ) {strict};
      CREATE INDEX rights_request_open ON rights_request (due_on)
        WHERE state IN ('received', 'identified');
      CREATE INDEX rights_request_subject ON rights_request (subject_key)
        WHERE subject_key IS NOT NULL;

      CREATE TABLE service_task (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind <> ''),
        service TEXT NOT NULL,
        subject_key {bytes},
        body TEXT NOT NULL,
        created_by {int} NOT NULL REFERENCES staff (id),
        created_at {int} NOT NULL,
        done_by {int} REFERENCES staff (id),
        done_at {int},
        CHECK ((done_at IS NULL) = (done_by IS NULL))
      ) {strict};
      CREATE INDEX service_task_open ON service_task (service, created_at) WHERE done_at IS NULL;
      CREATE INDEX service_task_subject ON service_task (subject_key)
        WHERE subject_key IS NOT NULL;

      CREATE TABLE retention_rule (
        code TEXT PRIMARY KEY CHECK (code <> ''),
        position {int} NOT NULL,
        definition TEXT NOT NULL,
        retired {int} NOT NULL CHECK (retired IN (0, 1))
      ) {keyed};

      CREATE TABLE retention_run (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        staff_id {int} REFERENCES staff (id),
        on_date TEXT NOT NULL,
        journal TEXT NOT NULL,
        cleared {int} NOT NULL CHECK (cleared >= 0),
        started_at {int} NOT NULL,
        finished_at {int},
        gone_at {int}
      ) {strict};

      CREATE TABLE erasure (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        subject_key {bytes} NOT NULL UNIQUE,
        proposal TEXT NOT NULL,
        request TEXT NOT NULL,
        kept TEXT NOT NULL,
        staff_id {int} REFERENCES staff (id),
        at {int} NOT NULL,
        gone_at {int},
        proof TEXT NOT NULL
      ) {strict};
      CREATE INDEX erasure_pending ON erasure (at) WHERE gone_at IS NULL;

      CREATE TABLE proposal_renewed (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
          ('erasure', 'manualConfirmation', 'refund', 'correction', 'consentCorrection', 'merge')),
        subject_key {bytes},
        target TEXT NOT NULL,
        body TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'declined', 'lapsed')),
        proposed_by {int} NOT NULL REFERENCES staff (id),
        proposed_at {int} NOT NULL,
        decided_by {int} REFERENCES staff (id),
        decided_at {int},
        decision_reason TEXT NOT NULL,
        alone {int} NOT NULL DEFAULT 0 CHECK (alone IN (0, 1)),
        CHECK ((state IN ('approved', 'declined')) = (decided_by IS NOT NULL)),
        CHECK (decided_by IS NULL OR decided_by <> proposed_by OR alone = 1 OR state = 'declined')
      ) {strict};
      INSERT INTO proposal_renewed (reference, kind, subject_key, target, body, reason, state,
          proposed_by, proposed_at, decided_by, decided_at, decision_reason, alone)
        SELECT reference, kind, subject_key, target, body, reason, state, proposed_by, proposed_at,
          decided_by, decided_at, decision_reason, alone
        FROM proposal ORDER BY id;
      DROP TABLE proposal;
      ALTER TABLE proposal_renewed RENAME TO proposal;
      CREATE INDEX proposal_open ON proposal (proposed_at) WHERE state = 'proposed';
      CREATE INDEX proposal_subject ON proposal (subject_key) WHERE subject_key IS NOT NULL;
      """,
    only: [:])
}
