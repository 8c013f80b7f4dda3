package import Registration
package import ScreenKit

/// Why a field does not take what was typed: a code, and a value that repeats no content.
package struct FieldRefusal: Equatable, Sendable {
  /// The words key, without "refusals.".
  package let code: String
  package let detail: String?

  package init(_ code: String, detail: String? = nil) {
    self.code = code
    self.detail = detail
  }

  package init(_ refusal: TextRefusal) { self.init(refusal.code, detail: refusal.detail) }

  /// The sentence for people.
  package func sentence(_ words: Words) -> String {
    words.text("refusals.\(code)", ["detail": detail ?? ""])
  }
}

extension FieldRefusal {
  /// Somebody else has written this field meanwhile; it can be overwritten, knowingly.
  static let changedMeanwhile = "changedMeanwhile"

  /// Whether a form cannot be saved with it.
  var isHard: Bool { code != Self.changedMeanwhile && code != "telephone.unrecognised" }
}
