package import Registration

/// Who is logged on, as far as screens show it.
package struct SessionInfo: Equatable, Sendable {
  package var login: String
  package var fullName: String
  package var role: Role
  package var station: String
  package var society: String
  /// The conference the desk stands at, or nil.
  package var conference: ConferenceInfo?
  package var mustChangePassword: Bool
  package var mustAcknowledgeDuty: Bool

  package init(
    login: String, fullName: String, role: Role, station: String, society: String,
    conference: ConferenceInfo?, mustChangePassword: Bool, mustAcknowledgeDuty: Bool
  ) {
    self.login = login
    self.fullName = fullName
    self.role = role
    self.station = station
    self.society = society
    self.conference = conference
    self.mustChangePassword = mustChangePassword
    self.mustAcknowledgeDuty = mustAcknowledgeDuty
  }
}

/// The conference the desk stands at.
package struct ConferenceInfo: Equatable, Sendable {
  package var code: String
  package var name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
