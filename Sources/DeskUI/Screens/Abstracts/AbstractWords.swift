import DeskService
package import Registration
package import ScreenKit
import Terminal

/// What is said of abstracts on several screens.
package enum AbstractWords {
  /// How long a text is, and what its limit says to that.
  static func count(_ area: TextArea, _ context: ScreenContext) -> AttentionLine {
    let length = area.length
    let unit = area.limit?.unit ?? .words
    let count = Grouped.digits(Int64(length.count(in: unit)))
    func text(_ key: String, _ number: Int) -> String {
      context.words.text(
        "screens.abstract-text.\(unit.rawValue).\(key)",
        ["count": count, "number": Grouped.digits(Int64(number))])
    }
    switch area.limit?.verdict(length) ?? .within(left: nil) {
    case .within(let left?): return AttentionLine(text("left", left))
    case .within(nil): return AttentionLine(text("count", 0))
    case .overSoft(let by, _): return AttentionLine(text("overSoft", by), style: .attention)
    case .overHard(let by, _):
      return AttentionLine(text("overHard", by), style: Style(colour: .attention, bold: true))
    }
  }

  /// The declaration in a few words; empty when nobody has answered.
  static func interests(_ interests: InterestDeclaration, _ words: Words) -> String {
    switch interests {
    case .notAnswered: ""
    case .none: words["interests.none"]
    case .declared(let text): text.isEmpty ? words["interests.declared"] : text
    }
  }

  /// The places of an author, as they are printed.
  package static func places(of author: AbstractAuthor, in draft: AbstractDraft) -> String {
    author.affiliations.compactMap { index in
      draft.affiliations.indices.contains(index)
        ? "\(index + 1) " + draft.affiliations[index].name : nil
    }.joined(separator: "; ")
  }

  /// Why something cannot be handed in, in one sentence.
  package static func sentence(_ failure: FieldFailure, _ words: Words) -> String {
    words.text("refusals.\(failure.code)", ["detail": failure.detail ?? ""])
  }
}
