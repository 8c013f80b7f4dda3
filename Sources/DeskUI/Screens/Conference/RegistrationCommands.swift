import DeskService
import Registration

/// What becomes of a registration after it was made: it is withdrawn, or somebody decides about one
/// that waits for approval. The same on every screen that shows one.
enum RegistrationCommands {
  static let names: Set<String> = ["withdraw", "accept", "turnDown"]

  private static let withdrawKey = "screens.confirm.withdrawRegistration"
  private static let acceptKey = "screens.confirm.acceptRegistration"
  private static let turnDownKey = "screens.confirm.turnDownRegistration"

  /// Asks before a command acts; empty for commands that are none of these.
  static func question(_ command: String, registration: String, name: String) -> [Effect] {
    let values = ["reference": registration, "name": name]
    func ask(_ key: String, needsReason: Bool) -> [Effect] {
      [.ask(Question(id: registration, key: key, values: values, needsReason: needsReason))]
    }
    return switch command {
    case "withdraw": ask(withdrawKey, needsReason: true)
    case "accept": ask(acceptKey, needsReason: false)
    case "turnDown": ask(turnDownKey, needsReason: true)
    default: []
    }
  }

  /// The work that follows from a yes; empty for questions that are none of these.
  static func work(after question: Question) -> [Effect] {
    let work: ConferenceWork? =
      switch question.key {
      case withdrawKey: .withdraw(registration: question.id, reason: question.reason)
      case acceptKey: .decide(registration: question.id, accepted: true)
      case turnDownKey:
        .decide(registration: question.id, accepted: false, reason: question.reason)
      default: nil
      }
    return work.map { [.work(.conference($0))] } ?? []
  }

  /// What is said of the answer; nil for answers that are none of these.
  static func notice(after answer: ConferenceAnswer) -> Notice? {
    switch answer {
    case .withdrawn(let registration, nil):
      .done("toasts.withdrawn", ["reference": registration])
    case .withdrawn(let registration, let received?):
      Notice(
        "toasts.withdrawnPaid", ["reference": registration, "amount": received.formatted],
        .attention)
    case .decided(let registration, .rejected):
      .done("toasts.turnedDown", ["reference": registration])
    case .decided(let registration, _):
      .done("toasts.accepted", ["reference": registration])
    default: nil
    }
  }
}
