extension Migration {
  /// Memberships: their types, terms, dues and representatives, and what the member rate rests on.
  static let second = Migration(
    number: 2,
    shared: """
      CREATE TABLE membership_type (
        id {id},
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        definition TEXT NOT NULL,
        position {int} NOT NULL,
        retired {int} NOT NULL CHECK (retired IN (0, 1)),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL
      ) {strict};

      CREATE TABLE membership (
        id {id},
        reference TEXT NOT NULL UNIQUE,
        type_id {int} NOT NULL REFERENCES membership_type (id),
        person_id {int} REFERENCES person (id),
        organisation_id {int} REFERENCES organisation (id),
        payer_id {int} NOT NULL REFERENCES person (id),
        state TEXT NOT NULL CHECK (state IN
          ('applied', 'approved', 'denied', 'pendingPayment', 'current', 'lapsed', 'resigned',
           'honorary', 'deceased')),
        since TEXT,
        left_on TEXT,
        reason TEXT NOT NULL,
        override_state TEXT,
        override_reason TEXT,
        override_from TEXT,
        override_to TEXT,
        applied_by {int} NOT NULL REFERENCES staff (id),
        applied_at {int} NOT NULL,
        decided_by {int} REFERENCES staff (id),
        decided_at {int},
        origin_id {int} NOT NULL REFERENCES origin (id),
        version {int} NOT NULL DEFAULT 1 CHECK (version >= 1),
        changed_at {int} NOT NULL,
        CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
        CHECK (person_id IS NULL OR person_id = payer_id),
        CHECK (state <> 'denied' OR reason <> ''),
        CHECK (left_on IS NULL OR state = 'resigned' OR state = 'deceased'),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK (state <> 'denied' OR decided_by IS NOT NULL),
        CHECK ((override_state IS NULL) = (override_reason IS NULL)),
        CHECK ((override_state IS NULL) = (override_from IS NULL)),
        CHECK (override_to IS NULL OR override_from <= override_to)
      ) {strict};
      CREATE UNIQUE INDEX membership_once_person ON membership (person_id, type_id)
        WHERE person_id IS NOT NULL AND state <> 'denied' AND state <> 'resigned'
          AND state <> 'deceased';
      CREATE UNIQUE INDEX membership_once_organisation ON membership (organisation_id, type_id)
        WHERE organisation_id IS NOT NULL AND state <> 'denied' AND state <> 'resigned'
          AND state <> 'deceased';
      CREATE INDEX membership_person ON membership (person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX membership_organisation ON membership (organisation_id)
        WHERE organisation_id IS NOT NULL;
      CREATE INDEX membership_payer ON membership (payer_id);
      CREATE INDEX membership_type_used ON membership (type_id);
      CREATE INDEX membership_applied ON membership (applied_at) WHERE state = 'applied';

      ALTER TABLE charge ADD COLUMN membership_id {int} REFERENCES membership (id)
        CHECK (membership_id IS NULL OR registration_id IS NULL);
      CREATE INDEX charge_membership ON charge (membership_id) WHERE membership_id IS NOT NULL;

      CREATE TABLE membership_term (
        id {id},
        membership_id {int} NOT NULL REFERENCES membership (id),
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        since TEXT NOT NULL,
        band TEXT NOT NULL,
        charge_id {int} UNIQUE REFERENCES charge (id),
        origin_id {int} NOT NULL REFERENCES origin (id),
        created_at {int} NOT NULL,
        CHECK (from_date <= to_date),
        CHECK (since <= from_date)
      ) {strict};
      CREATE INDEX membership_term_membership ON membership_term (membership_id, from_date);
      CREATE INDEX membership_term_end ON membership_term (to_date);

      CREATE TABLE representative (
        id {id},
        membership_id {int} NOT NULL REFERENCES membership (id),
        person_id {int} NOT NULL REFERENCES person (id),
        role TEXT NOT NULL CHECK (role IN ('dues', 'vote', 'contact')),
        from_date TEXT NOT NULL,
        to_date TEXT,
        origin_id {int} NOT NULL REFERENCES origin (id),
        CHECK (to_date IS NULL OR from_date <= to_date)
      ) {strict};
      CREATE INDEX representative_membership ON representative (membership_id);
      CREATE INDEX representative_person ON representative (person_id);

      CREATE TABLE member_proof (
        id {id},
        registration_id {int} NOT NULL REFERENCES registration (id),
        evidence TEXT NOT NULL CHECK (evidence <> ''),
        membership_id {int} REFERENCES membership (id),
        membership_state TEXT,
        looked_at TEXT NOT NULL,
        valid_until TEXT,
        staff_id {int} NOT NULL REFERENCES staff (id),
        station_id {int} NOT NULL REFERENCES station (id),
        at {int} NOT NULL,
        CHECK ((evidence = 'onRecord') = (membership_id IS NOT NULL)),
        CHECK ((membership_id IS NULL) = (membership_state IS NULL))
      ) {strict};
      CREATE INDEX member_proof_registration ON member_proof (registration_id, at);
      CREATE INDEX member_proof_membership ON member_proof (membership_id)
        WHERE membership_id IS NOT NULL;
      """,
    only: [:])
}
