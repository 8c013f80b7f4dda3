import DeskService
import Registration
import ScreenKit

/// What is said of a check-in.
enum CheckInWords {
  /// The notice for an answer, a yes or the reason why not.
  static func notice(_ done: CheckInDone, _ context: ScreenContext) -> Notice {
    let values = values(of: done, context)
    let level: Notice.Level = done.answer == .ok ? .done : .attention
    if case .unpaid(nil) = done.answer { return Notice("checkIn.unpaidUnknown", values, level) }
    return Notice("checkIn.\(done.answer.code)", values, level)
  }

  /// The notice when there is no registration to check in.
  static func notRegistered(name: String) -> Notice {
    Notice("checkIn.notRegistered", ["name": name], .attention)
  }

  private static func values(
    of done: CheckInDone, _ context: ScreenContext
  ) -> [String: String] {
    var values = ["name": done.name, "station": done.station ?? context.words["program.none"]]
    switch done.answer {
    case .alreadyIn(let at, _): values["time"] = context.moment(at)
    case .unpaid(let owed): values["amount"] = owed?.formatted ?? ""
    case .wrongDay(let from, let to):
      values["from"] = from.description
      values["to"] = to.description
    case .needsAnswer(let codes): values["count"] = String(codes.count)
    case .nameAmbiguous(let count): values["count"] = String(count)
    case .referToSupervisor(let reason):
      values["reason"] = context.words.find("checkInReferrals.\(reason)") ?? reason
    case .ok, .cancelled, .transferred, .notApproved, .rejected, .notFinished, .notRegistered:
      break
    }
    return values
  }

  /// What is said after an answer about a registration on any screen; empty for other answers.
  static func effects(after answer: ConferenceAnswer, _ context: ScreenContext) -> [Effect] {
    switch answer {
    case .checkedIn(let done): [.say(notice(done, context))]
    case .notRegistered(let name): [.say(notRegistered(name: name))]
    case .withdrawn, .decided:
      RegistrationCommands.notice(after: answer).map { [.say($0)] } ?? []
    case .ground, .quoted, .registered, .today: []
    }
  }
}
