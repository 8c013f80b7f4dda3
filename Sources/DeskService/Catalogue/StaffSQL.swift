enum StaffSQL: String, CatalogueStatement, CaseIterable {
  case insert = """
    INSERT INTO staff (login, full_name, role, password_hash, password_set_by, password_set_at,
      reset_by, reset_at, must_change_password, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6)
    RETURNING id
    """
  case byLogin = """
    SELECT id, login, full_name, role, password_hash, must_change_password, duty_version,
      failures, last_failure_at, disabled_at, password_set_by, password_set_at
    FROM staff WHERE login = $1
    """
  case byID = """
    SELECT id, login, full_name, role, password_hash, must_change_password, duty_version,
      failures, last_failure_at, disabled_at, password_set_by, password_set_at
    FROM staff WHERE id = $1
    """
  case list = """
    SELECT id, login, full_name, role, password_hash, must_change_password, duty_version,
      failures, last_failure_at, disabled_at, password_set_by, password_set_at
    FROM staff ORDER BY login
    """
  case noteFailure = """
    UPDATE staff SET failures = failures + 1, last_failure_at = $2 WHERE id = $1
    """
  case clearFailures = "UPDATE staff SET failures = 0, last_failure_at = NULL WHERE id = $1"
  case setPassword = """
    UPDATE staff SET password_hash = $2, password_set_by = $3, password_set_at = $4,
      must_change_password = $5,
      reset_by = CASE WHEN $3 <> $1 THEN $3 ELSE reset_by END,
      reset_at = CASE WHEN $3 <> $1 THEN $4 ELSE reset_at END
    WHERE id = $1
    """
  case rehash = "UPDATE staff SET password_hash = $2 WHERE id = $1"
  case setRole = "UPDATE staff SET role = $2 WHERE id = $1"
  case setDisabled = "UPDATE staff SET disabled_at = $2 WHERE id = $1"
  case acknowledgeDuty = """
    UPDATE staff SET duty_version = $2, duty_acknowledged_at = $3 WHERE id = $1
    """
  case countSupervisors = """
    SELECT COUNT(*) FROM staff WHERE role = 'supervisor' AND disabled_at IS NULL
    """
}
