import Registration

extension DeskSession {
  /// The society's whole set-up as data.
  package func setUpDocument() throws -> SetUpDocument {
    try reading(.setUp) { try SetUpDocument.read($0) }
  }

  /// What applying a set-up would change; nothing is written.
  ///
  /// - Throws: ``SetUpRefusal`` with everything that cannot be.
  package func setUpChanges(_ document: SetUpDocument) throws -> [SetUpChange] {
    try reading(.setUp) { try SetUpPlan(document, $0).changes }
  }

  /// Makes the society as the set-up says, all or nothing; applied a second time it changes nothing.
  ///
  /// `expected` are the changes that somebody has looked at before; `draft` is the slot of the draft
  /// that this saves.
  ///
  /// - Throws: ``SetUpRefusal`` with everything that cannot be, or when the changes are no longer
  ///   those that were expected.
  package func apply(
    _ document: SetUpDocument, expecting expected: [SetUpChange]? = nil, draft: String? = nil
  ) throws -> [SetUpChange] {
    try writing(.setUp) { tx in
      let plan = try SetUpPlan(document, tx)
      let changes = plan.changes
      if let expected, expected != changes {
        throw SetUpRefusal([SetUpFault([], "setUp.changedMeanwhile")])
      }
      if let draft { try dropDraft(draft, tx) }
      guard !changes.isEmpty else { return [] }
      try SetUpWriter(plan: plan, now: now, tx: tx).write()
      for subject in Self.subjects(of: changes) {
        let own = changes.filter { Self.subject(of: $0) == subject }
        try audit(tx, Self.action(on: subject), AuditDetail(Self.detail(of: own, under: subject)))
      }
      return changes
    }
  }

  /// What the changes are about, each once: a conference, a purpose, a part of the society.
  private static func subjects(of changes: [SetUpChange]) -> [[String]] {
    var subjects: [[String]] = []
    for subject in changes.map(subject) where !subjects.contains(subject) {
      subjects.append(subject)
    }
    return subjects
  }

  private static func subject(of change: SetUpChange) -> [String] {
    let isKeyed = [
      "services", "conferences", "notices", "purposes", "questions", "retention",
      "membershipTypes",
    ].contains(
      change.path[0])
    return Array(change.path.prefix(isKeyed ? 2 : 1))
  }

  private static func action(on subject: [String]) -> AuditAction {
    switch subject[0] {
    case "conferences": .conferenceChanged
    case "notices": .noticePublished
    case "purposes": .purposeChanged
    default: .setUpChanged
    }
  }

  private static func detail(
    of changes: [SetUpChange], under subject: [String]
  ) -> [String: AuditValue] {
    func value(_ text: String?) -> AuditValue {
      guard let text else { return .none }
      // The words of a notice are kept with its version.
      return .text(text.count > 300 ? text.prefix(300) + "…" : text)
    }
    let fields = changes.map { change in
      let name = change.path.dropFirst(subject.count).joined(separator: ".")
      return (
        name.isEmpty ? "order" : name,
        AuditValue.change(from: value(change.before), to: value(change.after))
      )
    }
    return [
      "setUp": .text(subject.joined(separator: ".")),
      "changes": .map(Dictionary(fields) { first, _ in first }),
    ]
  }
}
