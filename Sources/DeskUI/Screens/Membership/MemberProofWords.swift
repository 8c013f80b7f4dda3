import DeskService
import Registration
import ScreenKit

/// What the member's fee of a registration rests on, in the words of the desk.
enum MemberProofWords {
  static func text(of proof: MemberProofLine, _ context: ScreenContext) -> String {
    let words = context.words
    let shown = words.find("evidence.\(proof.evidence)") ?? proof.evidence
    let until = proof.validUntil.map {
      words.text("screens.membership.proofUntil", ["date": $0.description])
    }
    return words.text(
      "screens.membership.proof",
      [
        "evidence": GlimpseLines.joined([shown, proof.membership ?? ""], by: " "),
        "until": until ?? "", "date": proof.date.description, "by": proof.by,
        "station": proof.station, "moment": context.moment(proof.at),
      ])
  }
}
