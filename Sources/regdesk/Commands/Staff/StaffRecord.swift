import DeskService
import Registration

/// A log-on as machines read it.
struct StaffRecord: Encodable {
  let login: String
  let name: String
  let role: String
  let state: String

  init(_ member: StaffMember) {
    login = member.login
    name = member.fullName
    role = member.role.rawValue
    state = member.stateCode
  }
}

extension StaffMember {
  /// The key of its state below `staffStates.`.
  var stateCode: String {
    isDisabled ? "disabled" : mustChangePassword ? "firstPassword" : "active"
  }
}

/// Whose log-on was changed, as machines read it.
struct StaffChangeRecord: Encodable {
  let login: String
}
