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
  case drafts
  case lock
  case logOff
  case leave

  /// Whether it is about a person, who is looked for first when nobody is open.
  var needsPerson: Bool {
    switch self {
    case .contact, .correct, .register, .consent, .handOff, .checkIn, .membership: true
    case .find, .new, .today, .payments, .drafts, .lock, .logOff, .leave: false
    }
  }
}
