import DeskService
import Registration

/// The steps of a request, by command: what is asked before each, and the work it is.
enum RequestSteps {
  static let commands: Set<String> = [
    "identify", "answerRequest", "extendRequest", "refuseRequest", "takeBackRequest",
  ]
  static let conditions: Set<String> = ["isReceived", "isIdentified", "canExtend", "isOpen"]

  /// The question before a step; a form where it has to be said first whom the request is about.
  static func effects(of command: String, _ line: RightsRequestLine) -> [Effect] {
    if command == "identify", line.person == nil {
      return [.show(.identifyRequest(line.reference))]
    }
    let values = [
      "reference": line.reference, "name": line.name ?? "",
      "due": RightsDeadline.extended(receivedOn: line.receivedOn).description,
    ]
    return [
      .ask(
        Question(
          id: line.reference, key: prefix + command, values: values,
          needsReason: command != "takeBackRequest"))
    ]
  }

  static func work(after question: Question) -> [Effect] {
    let (request, said) = (question.id, question.reason)
    let work: RightsWork? =
      switch question.key {
      case prefix + "identify": .identify(request, how: said)
      case prefix + "answerRequest": .answer(request, with: said)
      case prefix + "extendRequest": .extend(request, reason: said)
      case prefix + "refuseRequest": .refuse(request, reason: said)
      case prefix + "takeBackRequest": .takeBack(request)
      default: nil
      }
    return work.map { [.work(.rights($0))] } ?? []
  }

  private static let prefix = "screens.confirm."

  /// Whether a step can be taken now.
  static func holds(
    _ condition: String, _ line: RightsRequestLine?, _ context: ScreenContext
  ) -> Bool {
    guard let line else { return false }
    return switch condition {
    case "isReceived": line.state == .received
    case "isIdentified": line.state == .identified
    case "isOpen": line.state.isOpen
    case "canExtend":
      line.state.isOpen && line.extendedAt == nil && context.today <= line.dueOn
    default: false
    }
  }
}
