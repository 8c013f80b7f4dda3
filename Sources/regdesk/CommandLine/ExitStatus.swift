/// What the shell is told.
enum ExitStatus: Int32 {
  case done = 0
  /// Refused or failed.
  case refused = 1
  /// The command line itself was wrong.
  case usage = 2
  /// Some of the input was bad, and nothing was changed.
  case badInput = 3
}
