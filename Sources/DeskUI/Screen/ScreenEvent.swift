package import Terminal

/// What can happen to a screen.
package enum ScreenEvent: Sendable {
  /// It was put on top, or is on top again.
  case shown
  /// A key that is bound to no command here: typing, moving.
  case key(Key)
  /// A command of its file, by name.
  case command(String)
  /// Work it asked for is done.
  case answered(Answer)
  /// Work it asked for was refused or failed.
  case failed(Work, WorkFailure)
  /// Long work it asked for has come so far.
  case progressed(WorkProgress)
  /// A question it asked was answered with yes.
  case confirmed(Question)
  /// A person was found by a scanned code: the home screen shows them.
  case found(String)
  /// Another desk has changed something: what is shown may be old.
  case changedElsewhere
  /// The minute is another: lines that say how long ago may be old.
  case time
}
