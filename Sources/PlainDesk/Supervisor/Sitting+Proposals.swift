import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// What waits for a second person, with what it would do; why one may not approve it is said.
  func readProposals() throws {
    while true {
      let lines = try session.proposals()
      if lines.isEmpty { return talk.say("screens.proposals.none") }
      let number = try choose(
        lines.map { line in
          GlimpseLines.joined([
            words["proposalKinds.\(line.kind.rawValue)"], line.name ?? line.target,
            words.text("plain.by", ["name": line.proposedBy]),
          ])
        })
      try decide(lines[number])
    }
  }

  private func decide(_ line: ProposalLine) throws {
    for change in ProposalWords.changes(of: line, words) { talk.tell(change) }
    talk.say("screens.proposals.because", ["reason": line.reason])
    if let refusal = ProposalWords.refusal(of: line, words, moment: times.moment) {
      return talk.tell(refusal)
    }
    let answer = try talk.askAnswer(
      "plain.approveWhat", among: ["approve", "decline", "skip"], ["reference": line.reference])
    switch answer {
    case "approve":
      _ = try session.approve(line.reference)
      talk.say("toasts.approved", ["reference": line.reference])
    case "decline":
      _ = try session.decline(line.reference, reason: try talk.askReason())
      talk.say("toasts.declined", ["reference": line.reference])
    default: break
    }
  }
}
