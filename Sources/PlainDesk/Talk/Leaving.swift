/// What is typed at any question to leave it.
enum Leaving: Error {
  /// To the question before, or out of what one is in.
  case back
  /// To the commands.
  case menu
  /// To the log-on.
  case logOff
  /// The input is over, or the desk is left.
  case end
}
