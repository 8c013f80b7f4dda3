import Registration

/// What can be asked for at the commands, in the order in which they are read out.
///
/// The words stand below `plain.menu.` and `plain.does.`.
enum MenuCommand: String, CaseIterable {
  case find
  case new
  case contact
  case correct
  case register
  case consent
  case handOff
  case checkIn
  case membership
  case today
  case payments
  case decisions
  case abstracts
  case newAbstract
  case flags
  case proposals
  case drafts
  case lock
  case logOff
  case leave

  /// Whether it is about a person, who is looked for first when nobody is open.
  var needsPerson: Bool {
    switch self {
    case .contact, .correct, .register, .consent, .handOff, .checkIn, .membership: true
    case .find, .new, .today, .payments, .decisions, .abstracts, .newAbstract, .flags, .proposals,
      .drafts, .lock, .logOff, .leave:
      false
    }
  }

  /// What the role has to allow; nil for what everybody may do.
  var act: Act? {
    switch self {
    case .decisions: .decideMembership
    case .abstracts: .readAbstracts
    case .newAbstract: .editAbstracts
    case .flags: .reviewConsentFlags
    case .proposals: .propose
    default: nil
    }
  }
}
