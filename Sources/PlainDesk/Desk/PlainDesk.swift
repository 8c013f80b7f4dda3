package import DeskService
package import DeskUI
import Registration
package import ScreenKit

/// The desk for those who hear it: one question a line, the label first, then the value, then the
/// prompt. Nothing is drawn and nothing is written twice.
package final class PlainDesk {
  private let desk: Desk
  private let library: ScreenLibrary
  private let settings: DeskSettings
  private let talk: Talk

  package init(
    desk: Desk, library: ScreenLibrary, settings: DeskSettings, port: any LinePort
  ) {
    self.desk = desk
    self.library = library
    self.settings = settings
    talk = Talk(
      port, words: library.words(settings.language), lockAfterSeconds: settings.lockAfterSeconds)
  }

  /// Runs until somebody leaves or the input is over; whoever is logged on then is logged off.
  package func run() {
    talk.say("plain.opening", ["society": settings.society])
    if let invitation = settings.invitation { talk.tell(invitation) }
    while true {
      do {
        try Sitting(
          session: try logOn(), library: library, settings: settings, talk: talk
        ).run()
      } catch Leaving.end {
        break
      } catch is Leaving {
        continue
      } catch {
        talk.fail(error)
      }
    }
    talk.say("plain.closed")
  }

  /// Asks for name and password until they fit, and for the duties of a first log-on.
  private func logOn() throws -> DeskSession {
    var name = Question(talk.words["fields.login"])
    name.help = [talk.text("plain.helpLogOn")]
    let login = try talk.ask(name)
    if login.isEmpty { throw Leaving.back }
    if login == talk.words["plain.menu.leave"] { throw Leaving.end }
    let password = try talk.askSecret("fields.password")
    let session = try desk.logOn(login: login, password: password, station: settings.station)
    do {
      try FirstLogOn(session: session, settings: settings, talk: talk).fulfil(password: password)
    } catch {
      try session.logOff()
      throw error
    }
    return session
  }
}

extension Talk {
  /// Asks for a password.
  func askSecret(_ key: String) throws -> String {
    var question = Question(words[key])
    question.isSecret = true
    return try ask(question)
  }
}
