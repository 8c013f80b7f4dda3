package import Registration

/// A half-filled form about a person, as a draft holds it: what was typed, and for a correction
/// the record as it was shown.
package struct PersonDraft: Equatable {
  package var typed: [String: String]
  package var version: Int?
  package var base: PersonDetails?
  /// The answers to the society's own questions as they were shown, by the key of the question.
  package var answers: [String: String] = [:]

  private static let answerPrefix = "shown."
  private static let basePrefix = "base."
  private static let versionKey = "version"

  package init(
    typed: [String: String], version: Int?, base: PersonDetails?, answers: [String: String] = [:]
  ) {
    self.answers = answers
    self.typed = typed
    self.version = version
    self.base = base
  }

  package init(_ text: String) {
    typed = [:]
    for (key, value) in DraftBody.values(of: text) ?? [:] {
      if key == Self.versionKey {
        version = Int(value)
        base = base ?? PersonDetails()
      } else if key.hasPrefix(Self.answerPrefix) {
        answers[String(key.dropFirst(Self.answerPrefix.count))] = value
      } else if key.hasPrefix(Self.basePrefix) {
        guard let field = PersonField(rawValue: String(key.dropFirst(Self.basePrefix.count)))
        else { continue }
        base = base ?? PersonDetails()
        base?[field] = value
      } else {
        typed[key] = value
      }
    }
  }

  package var text: String {
    var values = typed
    if let version, let base {
      values[Self.versionKey] = String(version)
      for field in base.given { values[Self.basePrefix + field.rawValue] = base[field] }
      for (key, answer) in answers { values[Self.answerPrefix + key] = answer }
    }
    return DraftBody.text(of: values)
  }
}
