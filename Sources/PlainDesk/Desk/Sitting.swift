import DeskService
import DeskUI
import Registration
import ScreenKit

/// One log-on, from the first command to the last.
final class Sitting {
  let session: DeskSession
  let library: ScreenLibrary
  let settings: DeskSettings
  let talk: Talk
  /// The person that commands are about.
  var person: OpenPerson?

  struct OpenPerson {
    let reference: String
    let name: String
  }

  init(session: DeskSession, library: ScreenLibrary, settings: DeskSettings, talk: Talk) {
    self.session = session
    self.library = library
    self.settings = settings
    self.talk = talk
  }

  var words: Words { talk.words }

  /// What whoever is logged on may do, numbered in this order.
  private(set) var commands: [MenuCommand] = MenuCommand.allCases

  private func noteCommands() throws {
    let role = try session.staff().role
    commands = MenuCommand.allCases.filter { command in
      command.act.map { role.allows($0) } ?? true
    }
  }

  var times: PlainTimes { PlainTimes(zone: settings.timeZone, now: session.desk.environment.now()) }

  /// The conference the desk stands at.
  func conference() throws -> ConferenceSetUp {
    guard let current = try session.conferences().first(where: \.isCurrent) else {
      throw WorkFailure.broken(code: "noConference")
    }
    return try session.conference(current.conference.code)
  }

  /// Takes commands until somebody logs off or leaves, or the input is over.
  ///
  /// - Throws: ``Leaving``, always, after the log-off.
  func run() throws {
    talk.lock = { [unowned self] in try self.lock() }
    defer { talk.lock = nil }
    do {
      talk.say("toasts.welcome", ["name": try session.staff().fullName])
      try noteCommands()
      try sayDrafts()
      sayMenu()
      while true { try takeCommand() }
    } catch {
      talk.lock = nil
      try session.logOff()
      talk.say("plain.loggedOff")
      throw error
    }
  }

  private func sayDrafts() throws {
    let count = try session.drafts().count
    if count > 0 { talk.say("plain.draftsWait", count: count) }
  }

  private func takeCommand() throws {
    do {
      let typed = try talk.ask(menuQuestion())
      if typed.isEmpty { return }
      if try lookUp(typed) { return }
      if let (command, rest) = command(typed) { try perform(command, rest) }
    } catch Leaving.back, Leaving.menu {
      return
    } catch let leaving as Leaving {
      throw leaving
    } catch DeskError.disabled {
      talk.fail(DeskError.disabled)
      throw Leaving.logOff
    } catch {
      talk.fail(error)
    }
  }

  private func menuQuestion() -> Question {
    var question = Question(
      person.map { talk.text("plain.commandAbout", ["name": $0.name]) } ?? words["plain.command"])
    question.help =
      [talk.text("plain.helpMenu")]
      + commands.enumerated().map { index, command in
        talk.text(
          "plain.menuLine",
          [
            "number": String(index + 1), "name": words["plain.menu.\(command.rawValue)"],
            "does": words["plain.does.\(command.rawValue)"],
          ])
      }
    return question
  }

  private func sayMenu() {
    for line in menuQuestion().help { talk.tell(line) }
  }

  /// Hides the desk behind the password.
  func lock() throws {
    try session.lock()
    let waiting = talk.lock
    talk.lock = nil
    defer { talk.lock = waiting }
    talk.say("plain.locked", ["name": try session.staff().fullName])
    while true {
      do {
        try session.unlock(password: try talk.askSecret("fields.password"))
        return talk.say("toasts.unlocked")
      } catch Leaving.back, Leaving.menu {
        throw Leaving.logOff
      } catch let leaving as Leaving {
        throw leaving
      } catch {
        talk.fail(error)
      }
    }
  }
}
