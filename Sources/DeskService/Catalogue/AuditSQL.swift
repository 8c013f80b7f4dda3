enum AuditSQL: String, CatalogueStatement, CaseIterable {
  // The primary key (station_id, sequence) answers this by one descent.
  case head = """
    SELECT sequence, mac FROM audit WHERE station_id = $1 ORDER BY sequence DESC LIMIT 1
    """
  // One descent a station, however long the chains are.
  case otherHeads = """
    SELECT s.id, a.sequence, a.mac
    FROM station s
    JOIN audit a ON a.station_id = s.id
      AND a.sequence = (SELECT MAX(h.sequence) FROM audit h WHERE h.station_id = s.id)
    WHERE s.id <> $1 ORDER BY s.id
    """
  case insert = """
    INSERT INTO audit (station_id, sequence, at, staff_id, action, subject_key, commitment,
      anchors, previous, mac)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    """
  case insertDetail = """
    INSERT INTO audit_detail (station_id, sequence, subject_key, salt, body)
    VALUES ($1, $2, $3, $4, $5)
    """
  case stations = "SELECT DISTINCT station_id FROM audit ORDER BY station_id"
  case stationNames = "SELECT id, name FROM station"
  case macAt = "SELECT mac FROM audit WHERE station_id = $1 AND sequence = $2"
  case chain = """
    SELECT a.station_id, a.sequence, a.at, a.staff_id, a.action, a.subject_key, a.commitment,
      a.anchors, a.previous, a.mac, d.salt, d.body, p.id
    FROM audit a
    LEFT JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    LEFT JOIN person p ON p.subject_key = a.subject_key AND p.erased_at IS NULL
    WHERE a.station_id = $1 ORDER BY a.sequence
    """
  case details = """
    SELECT d.body FROM audit a
    JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    WHERE a.action = $1
    """
  case detachedDetails = """
    SELECT d.station_id, d.sequence FROM audit_detail d
    LEFT JOIN audit a ON a.station_id = d.station_id AND a.sequence = d.sequence
    WHERE a.sequence IS NULL ORDER BY d.station_id, d.sequence LIMIT 1
    """
  // Read backwards through audit_time (at, station_id, sequence).
  case trail = """
    SELECT a.at, s.name, a.sequence, f.login, a.action, p.reference, p.full_name, d.body,
      a.station_id
    FROM audit a
    JOIN station s ON s.id = a.station_id
    LEFT JOIN staff f ON f.id = a.staff_id
    LEFT JOIN person p ON p.subject_key = a.subject_key
    LEFT JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    WHERE (a.at, a.station_id, a.sequence) < ($1, $2, $3)
    ORDER BY a.at DESC, a.station_id DESC, a.sequence DESC LIMIT $4
    """
  case history = """
    SELECT a.at, s.name, a.sequence, f.login, a.action, d.body
    FROM audit_detail d
    JOIN audit a ON a.station_id = d.station_id AND a.sequence = d.sequence
    JOIN station s ON s.id = a.station_id
    LEFT JOIN staff f ON f.id = a.staff_id
    WHERE d.subject_key = $1
    ORDER BY a.at DESC, a.station_id DESC, a.sequence DESC LIMIT $2
    """
}
