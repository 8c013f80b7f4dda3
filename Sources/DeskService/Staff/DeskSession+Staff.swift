package import Registration

extension DeskSession {
  /// All staff, by log-on name.
  package func staffList() throws -> [StaffMember] {
    try reading(.manageStaff) { try $0.rows(StaffSQL.list, [], StaffRow.init).map(\.member) }
  }

  /// Adds a member of staff with a first password, which has to be changed at the first log-on.
  package func addStaff(
    login: String, fullName: String, role: Role, password: String
  ) throws {
    let login = try Self.checked(login: login)
    let name = try Self.checked(fullName, field: "fullName")
    let hash = try desk.accept(password: password, login: login)
    let now = now
    try writing(.manageStaff) { tx in
      guard try tx.first(StaffSQL.byLogin, [.text(login)], StaffRow.init) == nil else {
        throw DeskError.loginTaken(login)
      }
      _ = try tx.insert(
        StaffSQL.insert,
        [
          .text(login), .text(name), .text(role.rawValue), .text(hash), .int(staffID),
          .int(now.milliseconds), .int(staffID), .int(now.milliseconds), SQLValue(true),
        ])
      try audit(tx, .staffAdded, ["login": .text(login), "role": .text(role.rawValue)])
    }
  }

  /// Gives a member of staff another role.
  package func setRole(of login: String, to role: Role) throws {
    try writing(.manageStaff) { tx in
      let row = try staffRow(login, tx)
      if row.member.role == .supervisor, role != .supervisor { try keepOneSupervisor(tx) }
      try tx.run(StaffSQL.setRole, [.int(row.member.id), .text(role.rawValue)])
      try audit(
        tx, .staffRoleChanged,
        [
          "login": .text(login),
          "role": .change(from: .text(row.member.role.rawValue), to: .text(role.rawValue)),
        ])
    }
  }

  /// Closes or opens a log-on.
  package func setDisabled(_ login: String, _ isDisabled: Bool) throws {
    let now = now
    try writing(.manageStaff) { tx in
      let row = try staffRow(login, tx)
      if isDisabled, row.member.role == .supervisor, !row.member.isDisabled {
        try keepOneSupervisor(tx)
      }
      try tx.run(
        StaffSQL.setDisabled,
        [.int(row.member.id), isDisabled ? .int(now.milliseconds) : .null])
      try audit(tx, isDisabled ? .staffDisabled : .staffEnabled, ["login": .text(login)])
    }
  }

  /// Sets a new first password for somebody else; it has to be changed at the next log-on.
  package func resetPassword(of login: String, to password: String) throws {
    let hash = try desk.accept(password: password, login: login)
    let now = now
    try writing(.resetPassword) { tx in
      let row = try staffRow(login, tx)
      try tx.run(
        StaffSQL.setPassword,
        [
          .int(row.member.id), .text(hash), .int(staffID), .int(now.milliseconds),
          SQLValue(true),
        ])
      try tx.run(StaffSQL.clearFailures, [.int(row.member.id)])
      try audit(tx, .passwordReset, ["login": .text(login)])
    }
  }

  private func staffRow(_ login: String, _ reader: any SQLReader) throws -> StaffRow {
    guard let row = try reader.first(StaffSQL.byLogin, [.text(login)], StaffRow.init) else {
      throw DeskError.notFound(login)
    }
    return row
  }

  private func keepOneSupervisor(_ reader: any SQLReader) throws {
    let count = try reader.first(StaffSQL.countSupervisors) { $0.int(0) } ?? 0
    if count <= 1 { throw DeskError.lastSupervisor }
  }

  /// A log-on name: 2 to 32 lower-case letters, digits, dots, hyphens.
  static func checked(login: String) throws -> String {
    let login = login.lowercased()
    let allowed = login.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    guard allowed, (2...32).contains(login.utf8.count) else {
      throw DeskError.invalid([FieldFailure(field: "login", code: "login.malformed")])
    }
    return login
  }

  static func checked(_ text: String, field: String) throws -> String {
    do {
      let accepted = try TextRule.accept(text)
      guard !accepted.isEmpty else {
        throw DeskError.invalid([FieldFailure(field: field, code: "required")])
      }
      if CardGuard.finding(in: accepted) != nil {
        throw DeskError.invalid([FieldFailure(field: field, code: "cardNumber")])
      }
      return accepted
    } catch let refusal as TextRefusal {
      throw DeskError.invalid([FieldFailure(field: field, code: refusal.code)])
    }
  }
}
