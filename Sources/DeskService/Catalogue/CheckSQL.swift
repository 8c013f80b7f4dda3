enum CheckSQL: String, CatalogueStatement, CaseIterable {
  case placesMiscounted = """
    SELECT o.code FROM conference_option o
    WHERE o.taken <> (
      SELECT COALESCE(SUM(x.quantity), 0) FROM registration_option x
      JOIN registration r ON r.id = x.registration_id
      WHERE x.option_id = o.id AND r.state <> 'withdrawn' AND r.state <> 'rejected'
        AND r.state <> 'transferred' AND r.state <> 'draft'
    ) LIMIT 100
    """
  case chargeTotalDiffers = """
    SELECT c.reference FROM charge c
    WHERE c.total <> (SELECT COALESCE(SUM(l.amount), 0) FROM charge_line l WHERE l.charge_id = c.id)
    LIMIT 100
    """
}
