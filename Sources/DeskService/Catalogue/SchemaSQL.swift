enum SchemaSQL: String, CatalogueStatement, CaseIterable {
  case versions = "SELECT number FROM schema_version ORDER BY number"
  case note = "INSERT INTO schema_version (number, applied_at) VALUES ($1, $2)"
}

/// Asks the engine's own tables whether the schema is there yet.
enum SchemaProbeSQL: String, CatalogueStatement, CaseIterable {
  case sqlite = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_version'"
  case postgres = """
    SELECT COUNT(*) FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_name = 'schema_version'
    """

  var engines: Set<Dialect.Engine> { self == .sqlite ? [.sqlite] : [.postgres] }
}

enum SocietySQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO society (id, name, unclassified_band, provider, created_at)
    VALUES (1, $1, $2, $3, $4)
    """
  case select = """
    SELECT name, current_conference, unclassified_band, provider, controller, least_shown
    FROM society WHERE id = 1
    """
  case setConference = "UPDATE society SET current_conference = $1 WHERE id = 1"
  case setProvider = "UPDATE society SET provider = $1 WHERE id = 1"
}

enum StationSQL: String, CatalogueStatement, CaseIterable {
  case byName = "SELECT id FROM station WHERE name = $1"
  case insert = "INSERT INTO station (name, created_at) VALUES ($1, $2) RETURNING id"
}
