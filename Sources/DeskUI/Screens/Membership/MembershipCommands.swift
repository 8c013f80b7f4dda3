import DeskService
import Registration
import ScreenKit

/// What becomes of a membership: the same on every screen that shows one.
enum MembershipCommands {
  static let names: Set<String> = [
    "approveMembership", "denyMembership", "renewMembership", "resignMembership", "endOverride",
  ]

  private static let keys: [String: (key: String, needsReason: Bool)] = [
    "approveMembership": ("screens.confirm.approveMembership", false),
    "denyMembership": ("screens.confirm.denyMembership", true),
    "renewMembership": ("screens.confirm.renewMembership", false),
    "resignMembership": ("screens.confirm.resignMembership", true),
    "endOverride": ("screens.confirm.endOverride", true),
  ]

  /// Asks before a command acts; empty for commands that are none of these.
  static func question(
    _ command: String, _ line: MembershipLine, renewal: MembershipQuote? = nil
  ) -> [Effect] {
    guard let (key, needsReason) = keys[command] else { return [] }
    let values = [
      "reference": line.membership, "name": line.holderName, "type": line.typeName,
      "from": renewal?.term.from.description ?? "", "to": renewal?.term.to.description ?? "",
      "amount": renewal?.total.formatted ?? "",
    ]
    return [
      .ask(Question(id: line.membership, key: key, values: values, needsReason: needsReason))
    ]
  }

  /// The work that follows from a yes; empty for questions that are none of these.
  static func work(after question: Question) -> [Effect] {
    let work: MembershipWork? =
      switch keys.first(where: { $0.value.key == question.key })?.key {
      case "approveMembership": .decide(question.id, approved: true)
      case "denyMembership": .decide(question.id, approved: false, reason: question.reason)
      case "renewMembership": .renew(question.id)
      case "resignMembership": .resign(question.id, reason: question.reason)
      case "endOverride": .override(question.id, nil, reason: question.reason)
      default: nil
      }
    return work.map { [.work(.membership($0))] } ?? []
  }

  /// What is said of the answer; empty for answers that change nothing.
  static func notices(after answer: MembershipAnswer, _ words: Words) -> [Effect] {
    switch answer {
    case .decided(let reference, let state):
      let state = words["membershipStates.\(state.rawValue)"]
      return [
        .say(.done("toasts.membershipStands", ["reference": reference, "state": state]))
      ]
    case .renewed(let done): return [.say(.done("toasts.membershipRenewed", values(of: done)))]
    case .applied(let done): return [.say(.done("toasts.membershipApplied", values(of: done)))]
    case .resigned(let reference):
      let state = words["membershipStates.\(MembershipState.resigned.rawValue)"]
      return [
        .say(.done("toasts.membershipStands", ["reference": reference, "state": state]))
      ]
    case .overridden(let reference):
      return [.say(.done("toasts.membershipOverridden", ["reference": reference]))]
    case .named(let reference):
      return [.say(.done("toasts.representativesChanged", ["reference": reference]))]
    case .sheets, .offers, .list: return []
    }
  }

  private static func values(of done: MembershipDone) -> [String: String] {
    [
      "reference": done.membership, "from": done.quote.term.from.description,
      "to": done.quote.term.to.description, "amount": done.quote.total.formatted,
    ]
  }
}
