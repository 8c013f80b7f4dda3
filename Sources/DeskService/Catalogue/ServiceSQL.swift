/// What the society offers.
enum ServiceSQL: String, CatalogueStatement, CaseIterable {
  case all = "SELECT definition, retired FROM service ORDER BY position, id"
  case put = """
    INSERT INTO service (code, kind, definition, position, retired, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (code) DO UPDATE SET kind = EXCLUDED.kind, definition = EXCLUDED.definition,
      position = EXCLUDED.position, retired = EXCLUDED.retired, changed_at = EXCLUDED.changed_at
    """
  case setNoticeService = "UPDATE notice SET service = $2 WHERE id = $1"
  case setController = "UPDATE society SET controller = $1 WHERE id = 1"
}
