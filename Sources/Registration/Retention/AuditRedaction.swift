/// Takes what is no longer kept out of the details of audit rows.
///
/// Details are never changed: a row loses its own with their salt, and what of them may stay is
/// kept in the row that says what was taken away, below ``entries``.
package struct AuditRedaction: Sendable {
  /// Below this name a row keeps what is left of others, by ``name(station:sequence:)``.
  package static let entries = "entries"

  /// A question with what its answers were given for; a person's own name nothing.
  package struct Answer: Hashable, Sendable {
    package let question: String
    /// The name of the reference in the details, as `registration`, and the reference.
    package let subject: [String: String]

    package init(question: String, place: QuestionPlace, reference: String) {
      self.question = question
      subject = place == .person ? [:] : [place.rawValue: reference]
    }
  }

  /// Names of fields, wherever their changes are kept.
  package var fields: Set<String> = []
  package var answers: Set<Answer> = []
  /// Texts that go wherever they stand as a whole; those that could be anything's are left out.
  package private(set) var texts: Set<String> = []

  package init() {}

  package var isEmpty: Bool { fields.isEmpty && answers.isEmpty && texts.isEmpty }

  package mutating func add(text: String) {
    if text.utf8.count >= 5 { texts.insert(text) }
  }

  /// How a row is named among the entries of another.
  package static func name(station: Int64, sequence: Int64) -> String { "\(station).\(sequence)" }

  /// What may stay of a row's details; nil when all of it may.
  package func remainder(
    of details: [String: AuditValue], action: AuditAction
  ) -> [String: AuditValue]? {
    var rest = details
    if case .map(let entries)? = details[Self.entries] {
      let redacted = entries.mapValues { entry -> AuditValue in
        guard case .map(let details) = entry else { return entry }
        // Whatever the row said, its names are those of fields and questions.
        return remainder(of: details, action: .corrected).map { .map($0) } ?? entry
      }
      rest[Self.entries] = .map(redacted)
    } else if action == .corrected || action == .answered {
      takeNames(from: &rest)
    }
    rest = rest.mapValues(withoutTexts)
    return rest == details ? nil : rest
  }

  private func takeNames(from details: inout [String: AuditValue]) {
    let isOfPerson = QuestionPlace.allCases.allSatisfy { details[$0.rawValue] == nil }
    if isOfPerson { for field in fields { details[field] = nil } }
    for answer in answers {
      let isMeant =
        answer.subject.isEmpty
        ? isOfPerson : answer.subject.allSatisfy { details[$0.key] == .text($0.value) }
      if isMeant { details[answer.question] = nil }
    }
  }

  /// Whether a value that is kept elsewhere, as in a draft, holds one of the texts.
  package func isIn(_ value: AuditValue) -> Bool { withoutTexts(value) != value }

  private func withoutTexts(_ value: AuditValue) -> AuditValue {
    switch value {
    case .none, .flag, .number: value
    case .text(let text): texts.contains(text) ? .none : value
    case .list(let values): .list(values.map(withoutTexts))
    case .map(let fields): .map(fields.mapValues(withoutTexts))
    }
  }

  /// The names of all rows whose details were taken, in the details of a row that says so.
  package static func taken(in details: [String: AuditValue]) -> Set<String> {
    guard case .map(let entries)? = details[entries] else { return [] }
    return entries.reduce(into: Set(entries.keys)) { names, entry in
      if case .map(let details) = entry.value { names.formUnion(taken(in: details)) }
    }
  }
}
