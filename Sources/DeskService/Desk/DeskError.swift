package import Registration

/// Why a verb was refused; the words for people are found by ``code``.
package enum DeskError: Error, Equatable, Sendable {
  /// The role of the member of staff does not permit the act.
  case notPermitted(Act)
  /// The log-on was disabled while the desk was open.
  case disabled
  /// The first password has to be changed before anything else.
  case mustChangePassword
  /// The duty of confidentiality has to be acknowledged before anything else.
  case dutyNotAcknowledged
  /// Fields that cannot be stored, each with its code.
  case invalid([FieldFailure])
  /// Nothing has this reference or code.
  case notFound(String)
  /// Somebody else has changed these fields since the record was read.
  case changedMeanwhile([PersonField])
  /// Somebody else has changed these parts of an abstract since it was read.
  case abstractChangedMeanwhile([String])
  /// The state of the thing does not allow the change.
  case stateForbids(from: String, to: String)
  /// No place is left.
  case soldOut(option: String)
  /// The person is registered already.
  case alreadyRegistered(String)
  /// Both of two people have what one person can have once: a registration for a conference, a
  /// membership of a type.
  case bothHold(String, String)
  /// A merge of the same person, which has to be undone first.
  case laterMerge(String)
  /// A payment is under way already.
  case attemptOpen(String)
  /// The charge is settled, or is nothing.
  case nothingToPay
  /// The fee table has no answer.
  case fee(FeeRefusal)
  /// Why something about a membership was not done.
  case membership(MembershipRefusal)
  /// The password cannot be used.
  case password(PasswordRefusal)
  /// The new password is the old one.
  case passwordUnchanged
  /// The old password is wrong.
  case wrongPassword
  /// Recorded as a proposal with this reference: a second person has to approve it.
  case proposed(String)
  /// The proposal cannot be approved by this person now.
  case proposal(ProposalRefusal)
  /// The purpose is not one that is asked for: it rests on another basis.
  case notAskedFor(String)
  /// The notice has changed since it was shown; show the new one.
  case noticeChanged
  /// A reason has to be given.
  case reasonMissing
  /// The log-on name is taken.
  case loginTaken(String)
  /// A society needs one active supervisor.
  case lastSupervisor
  /// The redirect address could not be made.
  case handOffUnavailable(String)
  /// The society has not named a payment provider yet.
  case noProvider
  /// Another payment provider was named since the desk was opened.
  case otherProvider
  /// Something of the person has to be ended before they can be erased.
  case erasureForbidden(ErasureObstacle)
  /// Why something about a right was not done.
  case rights(RightsRefusal)
  /// The same file was imported already.
  case alreadyImported(String)

  package var code: String {
    switch self {
    case .notPermitted: "notPermitted"
    case .disabled: "disabled"
    case .mustChangePassword: "mustChangePassword"
    case .dutyNotAcknowledged: "dutyNotAcknowledged"
    case .invalid: "invalid"
    case .notFound: "notFound"
    case .changedMeanwhile, .abstractChangedMeanwhile: "changedMeanwhile"
    case .stateForbids: "stateForbids"
    case .soldOut: "soldOut"
    case .alreadyRegistered: "alreadyRegistered"
    case .bothHold: "bothHold"
    case .laterMerge: "laterMerge"
    case .attemptOpen: "attemptOpen"
    case .nothingToPay: "nothingToPay"
    case .fee(let refusal): refusal.code
    case .membership(let refusal): refusal.code
    case .password(let refusal): refusal.code
    case .passwordUnchanged: "passwordUnchanged"
    case .wrongPassword: "wrongPassword"
    case .proposed: "proposed"
    case .proposal(let refusal): refusal.code
    case .notAskedFor: "notAskedFor"
    case .noticeChanged: "noticeChanged"
    case .reasonMissing: "reasonMissing"
    case .loginTaken: "loginTaken"
    case .lastSupervisor: "lastSupervisor"
    case .handOffUnavailable: "handOffUnavailable"
    case .noProvider: "noProvider"
    case .otherProvider: "otherProvider"
    case .erasureForbidden(let obstacle): obstacle.code
    case .rights(let refusal): refusal.code
    case .alreadyImported: "alreadyImported"
    }
  }
}

/// Why nobody was logged on. A wrong name and a wrong password are one answer.
package enum LogOnRefusal: Error, Equatable, Sendable {
  case wrong
  /// Too many failures in a row: the password was not even looked at.
  case wait(seconds: Int64)
  /// Closed after a hundred failures until a supervisor sets a new password.
  case closed
  case disabled

  package var code: String {
    switch self {
    case .wrong: "logOnWrong"
    case .wait: "logOnWait"
    case .closed: "logOnClosed"
    case .disabled: "logOnDisabled"
    }
  }
}
