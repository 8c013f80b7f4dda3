package import Terminal

/// Everything that can happen to the desk, from outside.
package enum DeskAction: Sendable {
  case key(KeyEvent)
  case resized(Size)
  /// The time; `isQuiet` when no key is waiting, so that a letter that stood alone may act.
  case time(Moment, isQuiet: Bool)
  /// Work that was given out has come back.
  case finished(Ticket, Work, Result<Answer, WorkFailure>)
  /// Long work has come so far.
  case progressed(Ticket, WorkProgress)
  /// Another desk has changed something in the database.
  case changedElsewhere
  /// The line is gone, or the program was asked to end.
  case closing
}
