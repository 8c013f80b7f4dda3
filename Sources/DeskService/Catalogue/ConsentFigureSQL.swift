/// What figures of consent are counted from.
enum ConsentFigureSQL: String, CatalogueStatement, CaseIterable {
  case events = """
    SELECT e.person_id, e.id, e.answer, e.notice_version, e.answered_by, e.at, e.valid_until,
      e.station_id, e.corrects
    FROM consent_event e JOIN person p ON p.id = e.person_id
    WHERE e.purpose_id = $1 AND p.erased_at IS NULL AND p.restricted_at IS NULL
    ORDER BY e.person_id, e.at, e.id
    """
  case setLeast = "UPDATE society SET least_shown = $1 WHERE id = 1"
}
