package import Registration

/// A charge as it is shown: what for, how it came about, what has been paid.
package struct ChargeSheet: Equatable, Sendable {
  package let reference: String
  package let person: String
  package let name: String
  /// What it was raised for; nil when it has no registration.
  package let registration: String?
  /// The name of the conference.
  package let conference: String?
  /// The membership it was raised for; nil for a registration.
  package let membership: String?
  /// What the member's fee rests on: the last look; nil where it is none.
  package let memberProof: MemberProofLine?
  package let lines: [ChargeSheetLine]
  package let total: Money
  package let received: Money
  /// What is still to be paid; nothing when nobody may ask for it any more.
  package let owed: Money
  package let state: ChargeState
  package let raisedAt: Instant
  /// The latest first.
  package let attempts: [AttemptLine]
}

/// One line of a charge with the reasons as they were frozen.
package struct ChargeSheetLine: Equatable, Sendable {
  package let line: ChargeLine
  package let reasons: [FeeReason]
}

/// One attempt to pay, as it stands now.
package struct AttemptLine: Equatable, Sendable {
  package let reference: String
  package let charge: String
  package let amount: Money
  /// An attempt out of time is expired, whether or not that has been written.
  package let state: AttemptState
  package let openedAt: Instant
  package let expiresAt: Instant
}

/// One line of the open payments.
package struct OpenChargeLine: Equatable, Sendable {
  package let charge: String
  package let since: Instant
  package let person: String
  package let name: String
  package let organisation: String
  package let total: Money
  package let owed: Money
  package let state: ChargeState
  /// The attempt under way.
  package let attempt: AttemptLine?
}

/// What a payer is told before being handed off; the words are in `Screens/`.
package struct ProviderNotice: Equatable, Sendable {
  package let provider: String
  package let privacyAddress: String
  /// Whether data about the payer may leave the EU.
  package let outsideEU: Bool
  /// The host of the redirect page.
  package let host: String
  /// Changes whenever anything of this changes.
  package let version: Int64
}

/// A payment handed off: everything the payer needs.
package struct HandOff: Equatable, Sendable {
  package let attempt: String
  package let charge: String
  package let person: String
  package let name: String
  package let provider: String
  /// The signed redirect address.
  package let address: String
  /// The host of the address.
  package let host: String
  package let amount: Money
  package let lines: [ChargeSheetLine]
  package let expiresAt: Instant
  /// As it stands now; see ``AttemptLine/state``.
  package let state: AttemptState
}
