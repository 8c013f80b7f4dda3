extension Migration {
  /// People, conferences, consent, charges, staff and the audit chain.
  ///
  /// SQLite builds an index for a list of three or more behind `IN` at each insert: what is written
  /// while a queue waits spells its states out with OR.
  static let first = Migration(
    number: 1,
    shared: """
      CREATE TABLE schema_version (
        number {int} PRIMARY KEY,
        applied_at {int} NOT NULL
      ) {strict};

      CREATE TABLE society (
        id {int} PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL CHECK (name <> ''),
        current_conference TEXT,
        unclassified_band TEXT NOT NULL,
        provider TEXT NOT NULL,
        created_at {int} NOT NULL
      ) {strict};

      CREATE TABLE station (
        id {id},
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        created_at {int} NOT NULL
      ) {strict};

      CREATE TABLE staff (
        id {id},
        login TEXT NOT NULL UNIQUE CHECK (login <> ''),
        full_name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('desk', 'clerk', 'supervisor')),
        password_hash TEXT NOT NULL,
        password_set_by {int} REFERENCES staff (id),
        password_set_at {int} NOT NULL,
        reset_by {int} REFERENCES staff (id),
        reset_at {int},
        must_change_password {int} NOT NULL CHECK (must_change_password IN (0, 1)),
        duty_version {int},
        duty_acknowledged_at {int},
        failures {int} NOT NULL DEFAULT 0 CHECK (failures >= 0),
        last_failure_at {int},
        disabled_at {int},
        created_at {int} NOT NULL,
        CHECK ((duty_version IS NULL) = (duty_acknowledged_at IS NULL))
      ) {strict};

      CREATE TABLE origin (
        id {id},
        source TEXT NOT NULL CHECK (source IN ('desk', 'import', 'set-up', 'command')),
        staff_id {int} REFERENCES staff (id),
        station_id {int} REFERENCES station (id),
        batch_id {int},
        at {int} NOT NULL,
        CHECK ((source = 'import') = (batch_id IS NOT NULL))
      ) {strict};

      CREATE TABLE import_batch (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('people', 'registrations', 'abstracts', 'memberships')),
        file_name TEXT NOT NULL,
        file_digest {bytes} NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        state TEXT NOT NULL CHECK (state IN ('writing', 'done', 'undone')),
        rows_planned {int} NOT NULL CHECK (rows_planned >= 0),
        rows_written {int} NOT NULL DEFAULT 0 CHECK (rows_written >= 0),
        rows_known {int} NOT NULL DEFAULT 0 CHECK (rows_known >= 0),
        last_line {int} NOT NULL DEFAULT 0,
        started_at {int} NOT NULL,
        finished_at {int},
        CHECK ((state = 'writing') = (finished_at IS NULL))
      ) {strict};

      CREATE TABLE person (
        id {id},
        subject_key {bytes} NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        full_name TEXT NOT NULL CHECK (full_name <> ''),
        badge_name TEXT NOT NULL,
        local_name TEXT NOT NULL,
        position TEXT NOT NULL,
        organisation TEXT NOT NULL,
        street TEXT NOT NULL,
        postal_code TEXT NOT NULL,
        city TEXT NOT NULL,
        country TEXT NOT NULL CHECK (country = '' OR LENGTH(country) = 2),
        email TEXT NOT NULL,
        telephone TEXT NOT NULL,
        website TEXT NOT NULL,
        language TEXT NOT NULL,
        sort_key TEXT NOT NULL,
        search_words TEXT NOT NULL,
        name_key TEXT NOT NULL,
        email_key TEXT,
        telephone_key TEXT,
        telephone_unrecognised {int} NOT NULL CHECK (telephone_unrecognised IN (0, 1)),
        origin_id {int} NOT NULL REFERENCES origin (id),
        version {int} NOT NULL DEFAULT 1 CHECK (version >= 1),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL
      ) {strict};
      CREATE INDEX person_email ON person (email_key) WHERE email_key IS NOT NULL;
      CREATE INDEX person_telephone ON person (telephone_key) WHERE telephone_key IS NOT NULL;
      CREATE INDEX person_name ON person (name_key);
      CREATE INDEX person_origin ON person (origin_id);

      CREATE TABLE search_word (
        word TEXT PRIMARY KEY,
        reversed TEXT NOT NULL
      ) {keyed};
      CREATE INDEX search_word_reversed ON search_word (reversed);

      CREATE TABLE field_origin (
        person_id {int} NOT NULL REFERENCES person (id),
        field TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id),
        PRIMARY KEY (person_id, field)
      ) {keyed};

      CREATE TABLE organisation (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL UNIQUE,
        city TEXT NOT NULL,
        country TEXT NOT NULL CHECK (country = '' OR LENGTH(country) = 2),
        website TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id),
        created_at {int} NOT NULL
      ) {strict};

      CREATE TABLE affiliation (
        id {id},
        person_id {int} NOT NULL REFERENCES person (id),
        organisation_id {int} NOT NULL REFERENCES organisation (id),
        role TEXT NOT NULL,
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id),
        CHECK (to_date = '' OR from_date <= to_date)
      ) {strict};
      CREATE INDEX affiliation_person ON affiliation (person_id);
      CREATE INDEX affiliation_organisation ON affiliation (organisation_id);

      CREATE TABLE conference (
        id {id},
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        name TEXT NOT NULL,
        place TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (LENGTH(currency) = 3),
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        member_evidence_required {int} NOT NULL CHECK (member_evidence_required IN (0, 1)),
        created_at {int} NOT NULL,
        CHECK (starts_on <= ends_on)
      ) {strict};

      CREATE TABLE category (
        id {id},
        conference_id {int} NOT NULL REFERENCES conference (id),
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        needs_approval {int} NOT NULL CHECK (needs_approval IN (0, 1)),
        position {int} NOT NULL,
        UNIQUE (conference_id, code)
      ) {strict};

      CREATE TABLE fee_period (
        conference_id {int} NOT NULL REFERENCES conference (id),
        code TEXT NOT NULL CHECK (code <> ''),
        name TEXT NOT NULL,
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        PRIMARY KEY (conference_id, code),
        CHECK (from_date <= to_date)
      ) {keyed};

      CREATE TABLE fee_rule (
        conference_id {int} NOT NULL,
        category TEXT NOT NULL,
        period TEXT NOT NULL,
        member {int} NOT NULL CHECK (member IN (0, 1)),
        band TEXT NOT NULL,
        amount {int} NOT NULL CHECK (amount >= 0),
        PRIMARY KEY (conference_id, category, period, member, band),
        FOREIGN KEY (conference_id, category) REFERENCES category (conference_id, code),
        FOREIGN KEY (conference_id, period) REFERENCES fee_period (conference_id, code)
      ) {keyed};

      CREATE TABLE income_band (
        country TEXT NOT NULL CHECK (LENGTH(country) = 2),
        band TEXT NOT NULL,
        from_date TEXT NOT NULL,
        to_date TEXT,
        PRIMARY KEY (country, from_date),
        CHECK (to_date IS NULL OR from_date <= to_date)
      ) {keyed};

      CREATE TABLE conference_option (
        id {id},
        conference_id {int} NOT NULL REFERENCES conference (id),
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        price {int} NOT NULL CHECK (price >= 0),
        places {int} CHECK (places >= 0),
        taken {int} NOT NULL DEFAULT 0 CHECK (taken >= 0),
        position {int} NOT NULL,
        UNIQUE (conference_id, code),
        CHECK (places IS NULL OR taken <= places)
      ) {strict};

      CREATE TABLE registration (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        person_id {int} NOT NULL REFERENCES person (id),
        conference_id {int} NOT NULL REFERENCES conference (id),
        category TEXT NOT NULL,
        state TEXT NOT NULL CHECK (
          state = 'draft' OR state = 'pendingApproval' OR state = 'unpaid'
          OR state = 'complete' OR state = 'rejected' OR state = 'withdrawn'
          OR state = 'transferred'),
        member {int} NOT NULL CHECK (member IN (0, 1)),
        member_evidence TEXT NOT NULL,
        band TEXT NOT NULL,
        period TEXT NOT NULL,
        reason TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        station_id {int} NOT NULL REFERENCES station (id),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        in_at {int},
        in_station_id {int} REFERENCES station (id),
        CHECK ((in_at IS NULL) = (in_station_id IS NULL)),
        CHECK (member = 1 OR member_evidence = ''),
        CHECK (state NOT IN ('withdrawn', 'rejected') OR reason <> '')
      ) {strict};
      CREATE UNIQUE INDEX registration_once ON registration (person_id, conference_id)
        WHERE state <> 'withdrawn' AND state <> 'rejected' AND state <> 'transferred';
      CREATE INDEX registration_conference ON registration (conference_id, created_at);

      CREATE TABLE registration_option (
        registration_id {int} NOT NULL REFERENCES registration (id),
        option_id {int} NOT NULL REFERENCES conference_option (id),
        quantity {int} NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (registration_id, option_id)
      ) {keyed};

      CREATE TABLE attendance (
        id {id},
        registration_id {int} NOT NULL REFERENCES registration (id),
        answer TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        station_id {int} NOT NULL REFERENCES station (id),
        at {int} NOT NULL
      ) {strict};
      CREATE INDEX attendance_registration ON attendance (registration_id);

      CREATE TABLE notice (
        id {id},
        code TEXT NOT NULL UNIQUE
      ) {strict};

      CREATE TABLE notice_version (
        id {id},
        notice_id {int} NOT NULL REFERENCES notice (id),
        number {int} NOT NULL CHECK (number >= 1),
        material {int} NOT NULL CHECK (material IN (0, 1)),
        hash TEXT NOT NULL,
        in_force_from {int} NOT NULL,
        UNIQUE (notice_id, number)
      ) {strict};

      CREATE TABLE notice_text (
        version_id {int} NOT NULL REFERENCES notice_version (id),
        language TEXT NOT NULL,
        body TEXT NOT NULL CHECK (body <> ''),
        PRIMARY KEY (version_id, language)
      ) {keyed};

      CREATE TABLE purpose (
        id {id},
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        position {int} NOT NULL,
        legal_basis TEXT NOT NULL CHECK (legal_basis IN
          ('consent', 'contract', 'legalObligation', 'legitimateInterest')),
        explicit {int} NOT NULL CHECK (explicit IN (0, 1)),
        services TEXT NOT NULL,
        validity_months {int} CHECK (validity_months > 0),
        visibility TEXT NOT NULL CHECK (visibility IN ('none', 'members', 'everyone')),
        recipients TEXT NOT NULL,
        retention TEXT NOT NULL,
        notice_id {int} NOT NULL REFERENCES notice (id),
        CHECK (explicit = 0 OR legal_basis = 'consent')
      ) {strict};

      CREATE TABLE purpose_text (
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        language TEXT NOT NULL,
        name TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (purpose_id, language)
      ) {keyed};

      CREATE TABLE consent_event (
        id {id},
        record_id {bytes} NOT NULL,
        person_id {int} NOT NULL REFERENCES person (id),
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        answer TEXT NOT NULL CHECK (
          answer = 'given' OR answer = 'refused' OR answer = 'withdrawn'
          OR answer = 'later'),
        notice_version {int} NOT NULL,
        notice_hash TEXT NOT NULL,
        language TEXT NOT NULL,
        channel TEXT NOT NULL CHECK (
          channel = 'desk' OR channel = 'paper' OR channel = 'web'
          OR channel = 'email' OR channel = 'import'),
        answered_by TEXT NOT NULL CHECK (
          answered_by = 'self' OR answered_by = 'parent'
          OR answered_by = 'proxy'),
        asked_by {int} NOT NULL REFERENCES staff (id),
        station_id {int} NOT NULL REFERENCES station (id),
        at {int} NOT NULL,
        valid_until {int},
        CHECK (valid_until IS NULL OR answer = 'given')
      ) {strict};
      CREATE INDEX consent_event_person ON consent_event (person_id, purpose_id, at);

      CREATE TABLE consent_flag_review (
        person_id {int} NOT NULL REFERENCES person (id),
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        kind TEXT NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        at {int} NOT NULL,
        PRIMARY KEY (person_id, purpose_id, kind)
      ) {keyed};

      CREATE TABLE disclosure_batch (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        purpose_id {int} NOT NULL REFERENCES purpose (id),
        kind TEXT NOT NULL,
        format TEXT NOT NULL,
        people {int} NOT NULL CHECK (people >= 0),
        left_out {int} NOT NULL CHECK (left_out >= 0),
        staff_id {int} NOT NULL REFERENCES staff (id),
        at {int} NOT NULL
      ) {strict};

      CREATE TABLE disclosure (
        batch_id {int} NOT NULL REFERENCES disclosure_batch (id),
        person_id {int} NOT NULL REFERENCES person (id),
        PRIMARY KEY (person_id, batch_id)
      ) {keyed};

      CREATE TABLE charge (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        person_id {int} NOT NULL REFERENCES person (id),
        registration_id {int} REFERENCES registration (id),
        currency TEXT NOT NULL CHECK (LENGTH(currency) = 3),
        total {int} NOT NULL CHECK (total >= 0),
        received {int} NOT NULL DEFAULT 0 CHECK (received >= 0),
        state TEXT NOT NULL CHECK (
          state = 'open' OR state = 'partlyPaid' OR state = 'paid'
          OR state = 'overpaid' OR state = 'cancelled' OR state = 'credited'),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        CHECK (received = 0 OR (state <> 'open' AND state <> 'cancelled' AND state <> 'credited')),
        CHECK (state <> 'partlyPaid' OR (received > 0 AND received < total)),
        CHECK (state <> 'paid' OR received = total),
        CHECK (state <> 'overpaid' OR received > 0)
      ) {strict};
      CREATE INDEX charge_person ON charge (person_id);
      CREATE UNIQUE INDEX charge_registration ON charge (registration_id)
        WHERE registration_id IS NOT NULL;
      CREATE INDEX charge_open ON charge (created_at) WHERE state IN ('open', 'partlyPaid');

      CREATE TABLE charge_line (
        charge_id {int} NOT NULL REFERENCES charge (id),
        position {int} NOT NULL,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        quantity {int} NOT NULL CHECK (quantity > 0),
        unit {int} NOT NULL,
        amount {int} NOT NULL,
        reasons TEXT NOT NULL,
        PRIMARY KEY (charge_id, position)
      ) {keyed};

      CREATE TABLE payment_attempt (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        charge_id {int} NOT NULL REFERENCES charge (id),
        provider TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
          ('created', 'queued', 'redirected', 'waiting', 'pending', 'confirmed', 'failed',
           'cancelled', 'expired', 'refundedInPart', 'refunded', 'chargedBack', 'double', 'short',
           'over')),
        address TEXT NOT NULL,
        amount {int} NOT NULL CHECK (amount > 0),
        received {int} NOT NULL DEFAULT 0 CHECK (received >= 0),
        currency TEXT NOT NULL CHECK (LENGTH(currency) = 3),
        told_at {int} NOT NULL,
        told_notice {int} NOT NULL,
        expires_at {int} NOT NULL,
        staff_id {int} NOT NULL REFERENCES staff (id),
        station_id {int} NOT NULL REFERENCES station (id),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        CHECK (state <> 'confirmed' OR received = amount),
        CHECK (state NOT IN ('created', 'queued', 'redirected', 'waiting', 'pending', 'failed',
          'cancelled', 'expired') OR received = 0)
      ) {strict};
      CREATE UNIQUE INDEX payment_attempt_open ON payment_attempt (charge_id)
        WHERE state IN ('created', 'queued', 'redirected', 'waiting', 'pending');
      CREATE INDEX payment_attempt_charge ON payment_attempt (charge_id, created_at);

      CREATE TABLE draft (
        id {id},
        staff_id {int} NOT NULL REFERENCES staff (id),
        slot TEXT NOT NULL,
        subject_key {bytes},
        body TEXT NOT NULL,
        updated_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        UNIQUE (staff_id, slot)
      ) {strict};
      CREATE INDEX draft_subject ON draft (subject_key) WHERE subject_key IS NOT NULL;

      CREATE TABLE proposal (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
          ('erasure', 'manualConfirmation', 'refund', 'correction', 'merge')),
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
      CREATE INDEX proposal_open ON proposal (proposed_at) WHERE state = 'proposed';

      CREATE TABLE audit (
        station_id {int} NOT NULL REFERENCES station (id),
        sequence {int} NOT NULL CHECK (sequence >= 1),
        at {int} NOT NULL,
        staff_id {int},
        action TEXT NOT NULL,
        subject_key {bytes},
        commitment {bytes} NOT NULL,
        anchors {bytes} NOT NULL,
        previous {bytes} NOT NULL,
        mac {bytes} NOT NULL,
        PRIMARY KEY (station_id, sequence)
      ) {strict};
      CREATE INDEX audit_time ON audit (at, station_id, sequence);

      CREATE TABLE audit_detail (
        station_id {int} NOT NULL,
        sequence {int} NOT NULL,
        subject_key {bytes},
        salt {bytes} NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (station_id, sequence)
      ) {keyed};
      CREATE INDEX audit_detail_subject ON audit_detail (subject_key)
        WHERE subject_key IS NOT NULL;
      """,
    only: [
      .sqlite: """

      CREATE VIRTUAL TABLE person_search USING fts5 (
        search_words, content = 'person', content_rowid = 'id', columnsize = 0, detail = none,
        prefix = '1 2 3 4 5 6', tokenize = 'ascii'
      );
      CREATE VIRTUAL TABLE person_vocabulary USING fts5vocab ('person_search', 'row');
      """,
      .postgres: """

      CREATE INDEX person_search ON person USING gin (to_tsvector('simple', search_words));
      """,
    ])
}
