extension Migration {
  /// Abstracts with their authors, and the canonical list of institutions.
  static let third = Migration(
    number: 3,
    shared: """
      CREATE TABLE institution (
        id {id},
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        country TEXT NOT NULL CHECK (country = '' OR LENGTH(country) = 2),
        website TEXT NOT NULL,
        name_key TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id)
      ) {strict};
      CREATE INDEX institution_name ON institution (name_key);

      CREATE TABLE institution_alias (
        institution_id {int} NOT NULL REFERENCES institution (id),
        alias TEXT NOT NULL CHECK (alias <> ''),
        PRIMARY KEY (institution_id, alias)
      ) {keyed};

      CREATE TABLE abstract_form (
        conference_id {int} PRIMARY KEY REFERENCES conference (id),
        definition TEXT NOT NULL,
        closes_on TEXT NOT NULL,
        changed_at {int} NOT NULL
      ) {strict};

      CREATE TABLE abstract (
        id {id},
        subject_key {bytes} NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        conference_id {int} NOT NULL REFERENCES conference (id),
        source_key TEXT NOT NULL,
        source_digest {bytes},
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        topic TEXT NOT NULL,
        wish TEXT NOT NULL CHECK (wish IN ('', 'oral', 'poster', 'either')),
        interests TEXT NOT NULL CHECK (interests IN ('notAnswered', 'none', 'declared')),
        interests_text TEXT NOT NULL,
        late {int} NOT NULL CHECK (late IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn')),
        words {int} NOT NULL CHECK (words >= 0),
        characters {int} NOT NULL CHECK (characters >= 0),
        reason TEXT NOT NULL,
        search_words TEXT NOT NULL,
        origin_id {int} NOT NULL REFERENCES origin (id),
        version {int} NOT NULL DEFAULT 1 CHECK (version >= 1),
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        submitted_at {int},
        CHECK (interests = 'declared' OR interests_text = ''),
        CHECK (state <> 'submitted' OR submitted_at IS NOT NULL),
        CHECK (state <> 'withdrawn' OR reason <> '')
      ) {strict};
      CREATE UNIQUE INDEX abstract_source ON abstract (conference_id, source_key)
        WHERE source_key <> '';
      CREATE INDEX abstract_title ON abstract (conference_id, title_key);
      CREATE INDEX abstract_origin ON abstract (origin_id);

      CREATE TABLE abstract_section (
        abstract_id {int} NOT NULL REFERENCES abstract (id),
        code TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (abstract_id, code)
      ) {keyed};

      CREATE TABLE abstract_affiliation (
        abstract_id {int} NOT NULL REFERENCES abstract (id),
        position {int} NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL,
        city TEXT NOT NULL,
        country TEXT NOT NULL CHECK (country = '' OR LENGTH(country) = 2),
        institution_id {int} REFERENCES institution (id),
        PRIMARY KEY (abstract_id, position)
      ) {keyed};

      CREATE TABLE abstract_author (
        abstract_id {int} NOT NULL REFERENCES abstract (id),
        position {int} NOT NULL CHECK (position >= 0),
        full_name TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        email TEXT NOT NULL,
        email_key TEXT,
        orcid TEXT NOT NULL,
        affiliations TEXT NOT NULL,
        presenter {int} NOT NULL CHECK (presenter IN (0, 1)),
        corresponding {int} NOT NULL CHECK (corresponding IN (0, 1)),
        person_id {int} REFERENCES person (id),
        PRIMARY KEY (abstract_id, position)
      ) {keyed};
      CREATE INDEX abstract_author_person ON abstract_author (person_id)
        WHERE person_id IS NOT NULL;
      """,
    only: [
      .sqlite: """

      CREATE VIRTUAL TABLE abstract_search USING fts5 (
        search_words, content = 'abstract', content_rowid = 'id', columnsize = 0, detail = none,
        prefix = '1 2 3 4 5 6', tokenize = 'ascii'
      );
      """,
      .postgres: """

      CREATE INDEX abstract_search ON abstract USING gin (to_tsvector('simple', search_words));
      """,
    ])
}
