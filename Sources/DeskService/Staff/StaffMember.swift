package import Registration

/// A member of staff, as others may see one.
package struct StaffMember: Equatable, Sendable {
  package let id: Int64
  package let login: String
  package let fullName: String
  package let role: Role
  package let mustChangePassword: Bool
  /// Whether the duty of confidentiality, in its present words, is still to be acknowledged.
  package let mustAcknowledgeDuty: Bool
  package let isDisabled: Bool

  /// Whether the role permits an act (the service asks again in the transaction).
  package func may(_ act: Act) -> Bool { role.allows(act) }
}

/// The duty of confidentiality; a new version is acknowledged anew.
package enum Duty {
  package static let version: Int64 = 1
}

/// A row of the staff table.
struct StaffRow {
  let member: StaffMember
  let passwordHash: String
  let failures: Int
  let lastFailure: Instant?
  let passwordSetBy: Int64?
  let passwordSetAt: Instant

  init(_ row: any SQLRow) throws {
    guard let role = Role(rawValue: row.text(3)) else {
      throw DatabaseFault.damaged("staff \(row.int(0)) has the role \(row.text(3))")
    }
    member = StaffMember(
      id: row.int(0), login: row.text(1), fullName: row.text(2), role: role,
      mustChangePassword: row.bool(5),
      mustAcknowledgeDuty: (row.intOrNil(6) ?? 0) < Duty.version, isDisabled: !row.isNull(9))
    passwordHash = row.text(4)
    failures = Int(row.int(7))
    lastFailure = row.intOrNil(8).map(Instant.init(milliseconds:))
    passwordSetBy = row.intOrNil(10)
    passwordSetAt = Instant(milliseconds: row.int(11))
  }
}
