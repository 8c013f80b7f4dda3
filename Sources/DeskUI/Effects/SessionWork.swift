import DeskService
import Registration

/// What is asked of the service about logging on.
package enum SessionWork: Equatable, Sendable {
  case logOn(login: String, password: Secret)
  case changePassword(old: Secret, new: Secret)
  case acknowledgeDuty(version: Int64)
  case unlock(password: Secret)
  /// Notes that the desk was locked.
  case lock
  case logOff
  /// Reads anew who is logged on: a supervisor may have changed the role.
  case whoAmI

  package var lane: WorkLane {
    switch self {
    case .logOn, .changePassword, .unlock: .password
    case .acknowledgeDuty, .lock, .logOff: .write
    case .whoAmI: .read
    }
  }
}

package enum SessionAnswer: Equatable, Sendable {
  /// Who is logged on now.
  case present(SessionInfo)
  case unlocked
  case noted
}

extension SessionWork {
  /// Runs what needs a session; logging on itself is ``WorkRoom``'s.
  func run(in session: DeskSession) throws -> SessionAnswer {
    switch self {
    case .logOn, .whoAmI: break
    case .changePassword(let old, let new):
      try session.changeOwnPassword(old: old.text, new: new.text)
    case .acknowledgeDuty(let version):
      try session.acknowledgeDuty(version: version)
    case .unlock(let password):
      try session.unlock(password: password.text)
      return .unlocked
    case .lock:
      try session.lock()
      return .noted
    case .logOff:
      try session.logOff()
      return .noted
    }
    return .present(try SessionInfo(of: session))
  }
}

extension SessionInfo {
  /// Reads who is logged on and where the desk stands.
  init(of session: DeskSession) throws {
    let staff = try session.staff()
    let society = try session.desk.society()
    let conferences =
      staff.mustChangePassword || staff.mustAcknowledgeDuty ? [] : try session.conferences()
    self.init(
      login: staff.login, fullName: staff.fullName, role: staff.role,
      station: session.station.name, society: society?.name ?? "",
      conference: conferences.first(where: \.isCurrent).map {
        ConferenceInfo(code: $0.conference.code, name: $0.conference.name)
      },
      mustChangePassword: staff.mustChangePassword,
      mustAcknowledgeDuty: staff.mustAcknowledgeDuty)
  }
}
