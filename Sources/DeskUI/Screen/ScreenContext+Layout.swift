import ScreenKit
import Terminal

extension ScreenContext {
  /// Who is logged on and where, for the title line.
  package var who: String {
    guard let session else { return "" }
    return words.text("program.who", ["login": session.login, "station": session.station])
  }

  /// The society and the conference the desk stands at, for the title line.
  package var place: String {
    guard let session else { return settings.society }
    guard let conference = session.conference else { return session.society }
    return words.text(
      "program.line", ["society": session.society, "conference": conference.name])
  }

  /// Rows of the body of a screen that shows so many lines of attention.
  package func bodyRows(attention: Int = 1, head: Int = 0) -> Int {
    let lines = size.rows < DeskState.rowsForAllAttention ? 1 : min(3, max(1, attention))
    return max(0, size.rows - head - aboutRows - lines - 4)
  }
}
