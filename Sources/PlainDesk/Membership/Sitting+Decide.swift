import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Applications that nobody has decided yet, the oldest first; each is approved or denied.
  func decideMemberships() throws {
    while true {
      let lines = try session.memberships(.waiting)
      if lines.isEmpty { return talk.say("plain.noneWaiting") }
      let number = try choose(
        lines.map { GlimpseLines.joined([$0.holderName, $0.typeName, times.moment($0.appliedAt)]) })
      try decide(lines[number])
    }
  }

  private func decide(_ line: MembershipLine) throws {
    let sheet = try session.membership(line.membership)
    tell("columns.membershipType", self.line(line))
    tell("plain.pays", sheet.payerName)
    let answer = try talk.askAnswer(
      "plain.decide", among: ["yes", "no", "skip"], ["name": line.holderName])
    switch answer {
    case "yes":
      say(try session.decideMembership(line.membership, approved: true), of: line)
    case "no":
      let reason = try talk.askReason()
      say(
        try session.decideMembership(line.membership, approved: false, reason: reason), of: line)
    default: break
    }
  }

  private func say(_ state: MembershipState, of line: MembershipLine) {
    talk.say(
      "toasts.membershipStands",
      ["reference": line.membership, "state": words["membershipStates.\(state.rawValue)"]])
  }
}

extension Talk {
  /// Asks until one of these words below `plain.answers.` is typed, or its first letter.
  func askAnswer(
    _ key: String, among answers: [String], _ values: [String: String] = [:]
  ) throws -> String {
    let names = answers.map { words["plain.answers.\($0)"] }.joined(separator: ", ")
    var question = Question(text(key, values))
    let help = text("plain.typeOneOf", ["answers": names])
    question.help = [help]
    while true {
      if let answer = answer(try ask(question), among: answers) { return answer }
      tell(help)
    }
  }

  /// Asks why; nothing is done without a reason.
  func askReason() throws -> String {
    var question = Question(words["fields.reason"])
    question.isText = true
    while true {
      let reason = try ask(question)
      if !reason.isEmpty { return reason }
      say("refusals.required")
    }
  }
}
