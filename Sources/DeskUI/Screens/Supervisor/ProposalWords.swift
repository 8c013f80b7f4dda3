package import DeskService
import Foundation
package import Registration
package import ScreenKit

/// What a proposal would do, and why one may not approve it, in words.
package enum ProposalWords {
  /// What would change, line by line; empty when the body says nothing that people read.
  package static func changes(of line: ProposalLine, _ words: Words) -> [String] {
    let body = Data(line.body.utf8)
    switch line.kind {
    case .correction:
      let changes = try? JSONDecoder().decode(ProposedCorrection.self, from: body).changes
      return (changes ?? []).map {
        let values = [
          "field": words["fields.\($0.field.rawValue)"],
          "before": $0.before.isEmpty ? words["program.none"] : $0.before,
          "after": $0.after.isEmpty ? words["program.none"] : $0.after,
        ]
        return words.text("screens.proposals.change", values)
      }
    case .manualConfirmation:
      guard let body = try? JSONDecoder().decode(ManualConfirmation.self, from: body) else {
        return []
      }
      return [
        words.text(
          "screens.proposals.received",
          ["amount": body.received.formatted, "reference": line.target])
      ]
    case .merge:
      guard let body = try? JSONDecoder().decode(MergeRequest.self, from: body) else { return [] }
      let joined = words.text(
        "screens.proposals.merge", ["gone": body.gone, "kept": line.target])
      guard !body.take.isEmpty else { return [joined] }
      let fields = body.take.map { words["fields.\($0.rawValue)"] }.joined(separator: ", ")
      return [joined, words.text("screens.proposals.taken", ["fields": fields])]
    case .consentCorrection:
      guard let body = try? JSONDecoder().decode(ConsentCorrection.self, from: body) else {
        return []
      }
      return [
        words.text(
          "screens.proposals.answer",
          ["purpose": body.purpose, "answer": words["consentAnswers.\(body.answer.rawValue)"]])
      ]
    case .erasure: return [words["screens.proposals.erasure"]]
    case .refund: return []
    }
  }

  /// Why the one who is logged on may not approve it now; nil when they may.
  static func refusal(of line: ProposalLine, _ context: ScreenContext) -> String? {
    refusal(of: line, context.words) { context.moment($0) }
  }

  /// The same with another way to say moments.
  package static func refusal(
    of line: ProposalLine, _ words: Words, moment: (Instant) -> String
  ) -> String? {
    guard let refusal = line.refusal else { return nil }
    switch refusal {
    case .waiting(let until):
      return words.text("refusals.proposalWaiting", ["detail": moment(until)])
    case .notPermitted:
      let role = Role.allCases.first { $0.allows(.approveProposal) } ?? .supervisor
      return words.text(
        "refusals.notPermitted", ["detail": words["roles.\(role.rawValue)"].lowercased()])
    case .notOpen, .ownProposal, .passwordResetByProposer:
      return words["refusals.\(refusal.code)"]
    }
  }
}
