/// Everything that is written into the audit trail; search rows are not.
package enum AuditAction: String, CaseIterable, Codable, Sendable {
  case societyCreated
  case chainStarted
  case loggedOn
  case logOnFailed
  case loggedOff
  case locked
  case unlocked
  case dutyAcknowledged
  case passwordChanged
  case passwordReset
  case staffAdded
  case staffRoleChanged
  case staffDisabled
  case staffEnabled
  case setUpChanged
  case conferenceChanged
  case noticePublished
  /// The page and the letters about a change of a notice were written.
  case noticeAnnounced
  /// A change of a notice was made known: published and sent.
  case noticeMadeKnown
  case purposeChanged
  case openedPerson
  case unmasked
  case entered
  case corrected
  case merged
  case mergeUndone
  case foundDistinct
  case erased
  /// What was erased is gone from the file.
  case purged
  /// It could not be taken out of the file in a quiet moment; it is tried again the next day.
  case purgeFailed
  /// What was no longer to be kept was taken away.
  case retained
  case restricted
  case unrestricted
  /// That somebody is a child, until when.
  case childNoted
  case requestReceived
  case requestChanged
  /// A person got to see what is held about them.
  case accessGiven
  /// A person got a receipt of their answers.
  case receiptGiven
  /// A person left a service.
  case objected
  case taskDone
  case affiliationChanged
  /// Questions of the society's own were answered, or answers corrected.
  case answered
  case registered
  case registrationChanged
  case optionChanged
  case checkedIn
  case checkInRefused
  case checkInUndone
  case membershipApplied
  case membershipDecided
  case membershipRenewed
  case membershipChanged
  case representativeChanged
  case consentRecorded
  case consentFlagReviewed
  case chargeRaised
  case chargeChanged
  case payerInformed
  case handedOff
  case attemptChanged
  case paymentRecorded
  case exported
  case importStarted
  case imported
  case importUndone
  case abstractFormChanged
  case openedAbstract
  case abstractEntered
  case abstractChanged
  case abstractStateChanged
  case abstractAuthorLinked
  case institutionsImported
  case proposed
  case proposalApproved
  case proposalDeclined
  case proposalLapsed
  case auditRead
  case auditVerified
  case backedUp
  case restored
}
