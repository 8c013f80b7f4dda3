/// What a screen wants to happen; it happens after the update.
package enum Effect: Equatable, Sendable {
  /// Shows another screen on top of this one.
  case show(Route)
  /// Shows another screen in place of this one, whose draft is kept.
  case replace(Route)
  /// Leaves the screen and keeps its draft.
  case back
  /// Leaves the screen after its content was saved or thrown away: its draft is no more.
  case leave
  /// Shows another screen in place of this one after its content was saved.
  case leaveFor(Route)
  /// Says something on the toast line.
  case say(Notice)
  /// Asks before something that cannot be taken back.
  case ask(Question)
  /// Asks the service; the answer comes back to this screen.
  case work(Work)
  /// Stops the long work this screen has asked for; it then fails as ``WorkFailure/cancelled``.
  case cancelWork
  /// Puts a text on the clipboard, because the person at the desk asked for it.
  case copy(String)
  /// The log-on is complete, or the desk is unlocked.
  case enter(SessionInfo)
  /// The password was given again.
  case unlock
  /// Ends the session; drafts are kept.
  case logOff
  /// Ends the program.
  case quit
  /// A question this screen asked for another was answered with yes.
  case confirmed(Question)
  /// Leaves the list of commands and acts as if the command had been given on the screen below.
  case backAndRun(command: String)
}

/// What ``DeskState`` wants from the world around it.
package enum DeskEffect: Equatable, Sendable {
  case run(Work, Ticket)
  /// Stops the long work of a screen.
  case cancel(Ticket)
  case copy(String)
  case beep
  case end
}

/// Whose work an answer belongs to: a screen on the stack, or the desk itself.
package struct Ticket: Hashable, Sendable {
  /// The number a screen was given when it was put on the stack; 0 is the desk.
  package let screen: Int

  package init(screen: Int) { self.screen = screen }

  /// The desk's own work: drafts, look-ups, log-off.
  package static let desk = Ticket(screen: 0)
}
