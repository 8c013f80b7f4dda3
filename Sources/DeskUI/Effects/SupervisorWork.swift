package import DeskService
package import Registration

/// What is asked of the service by supervisors: staff, decisions of two people, the audit trail.
package enum SupervisorWork: Equatable, Sendable {
  case staff
  case addStaff(login: String, fullName: String, role: Role, password: Secret)
  case setRole(login: String, Role)
  case setDisabled(login: String, Bool)
  case resetPassword(login: String, Secret)
  case proposals
  case approve(String)
  case decline(String, reason: String)
  /// A page of the trail; nil is the newest.
  case trail(before: AuditCursor?)
  case verifyTrail

  package var lane: WorkLane {
    switch self {
    case .staff, .proposals, .trail: .read
    case .setRole, .setDisabled, .approve, .decline: .write
    // A password takes a tenth of a second: nothing waits for it.
    case .addStaff, .resetPassword: .password
    case .verifyTrail: .long
    }
  }

  package var replaces: String? {
    switch self {
    case .staff: "staff"
    case .proposals: "proposals"
    default: nil
    }
  }
}

package enum SupervisorAnswer: Sendable {
  case staff([StaffMember])
  case staffChanged
  case proposals([ProposalLine])
  case decided(ProposalLine)
  case trail(before: AuditCursor?, [AuditLine], next: AuditCursor?)
  case verified(AuditReport)
}

extension SupervisorWork {
  /// Entries of the trail that are read at once.
  static let pageSize = 200

  func run(in session: DeskSession, _ report: ProgressReport) throws -> SupervisorAnswer {
    switch self {
    case .staff: return .staff(try session.staffList())
    case .addStaff(let login, let name, let role, let password):
      try session.addStaff(login: login, fullName: name, role: role, password: password.text)
    case .setRole(let login, let role): try session.setRole(of: login, to: role)
    case .setDisabled(let login, let isDisabled): try session.setDisabled(login, isDisabled)
    case .resetPassword(let login, let password):
      try session.resetPassword(of: login, to: password.text)
    case .proposals: return .proposals(try session.proposals())
    case .approve(let reference): return .decided(try session.approve(reference))
    case .decline(let reference, let reason):
      return .decided(try session.decline(reference, reason: reason))
    case .trail(let cursor):
      let page = try session.auditTrail(before: cursor ?? .newest, limit: Self.pageSize)
      return .trail(before: cursor, page.lines, next: page.next)
    case .verifyTrail:
      let total = try session.desk.auditLength()
      return .verified(
        try session.desk.verifyAudit { report(WorkProgress(done: $0, total: max($0, total))) })
    }
    return .staffChanged
  }
}
