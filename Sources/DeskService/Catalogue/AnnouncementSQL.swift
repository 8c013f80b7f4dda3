/// Notices with their versions, and what was done to make them known.
enum AnnouncementSQL: String, CatalogueStatement, CaseIterable {
  case lines = """
    SELECT n.code, n.service, v.id, v.number, v.material, v.hash, v.in_force_from, a.page_at,
      p.login, b.reference, b.people, b.left_out, a.done_at, d.login
    FROM notice n JOIN notice_version v ON v.notice_id = n.id
    LEFT JOIN notice_announcement a ON a.version_id = v.id
    LEFT JOIN staff p ON p.id = a.page_by
    LEFT JOIN disclosure_batch b ON b.id = a.letter_batch_id
    LEFT JOIN staff d ON d.id = a.done_by
    ORDER BY n.service, n.code, v.number DESC
    """
  case languages = "SELECT version_id, language FROM notice_text ORDER BY version_id, language"
  case noticeID = "SELECT id, service FROM notice WHERE code = $1"
  case batchID = "SELECT id FROM disclosure_batch WHERE reference = $1"
  case setPage = """
    INSERT INTO notice_announcement (version_id, page_at, page_by, letter_batch_id)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (version_id) DO UPDATE SET page_at = EXCLUDED.page_at,
      page_by = EXCLUDED.page_by, letter_batch_id = EXCLUDED.letter_batch_id
    """
  case setDone = """
    INSERT INTO notice_announcement (version_id, done_at, done_by) VALUES ($1, $2, $3)
    ON CONFLICT (version_id) DO UPDATE SET done_at = EXCLUDED.done_at, done_by = EXCLUDED.done_by
    """
  // Those of the notice of one service: who answered a question it governs, and who takes part.
  // Contact fields as in DisclosureSQL.people.
  case peopleOfService = """
    SELECT p.id, p.reference, p.title, p.first_name, p.last_name, p.full_name, p.badge_name,
      p.local_name, p.position, p.organisation, p.street, p.postal_code, p.city, p.country,
      p.email, p.telephone, p.website, p.language
    FROM person p
    WHERE p.id > $1 AND p.erased_at IS NULL AND (
      EXISTS (SELECT 1 FROM consent_event e JOIN purpose u ON u.id = e.purpose_id
        WHERE e.person_id = p.id AND u.notice_id = $3)
      OR ($4 = 'conference' AND EXISTS (
        SELECT 1 FROM registration r WHERE r.person_id = p.id))
      OR ($4 = 'conference' AND EXISTS (
        SELECT 1 FROM abstract_author x WHERE x.person_id = p.id))
      OR ($4 = 'membership' AND EXISTS (
        SELECT 1 FROM membership m WHERE m.person_id = p.id OR m.payer_id = p.id))
      OR ($4 = 'membership' AND EXISTS (
        SELECT 1 FROM representative s WHERE s.person_id = p.id)))
    ORDER BY p.id LIMIT $2
    """
}
