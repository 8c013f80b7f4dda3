package import Registration

/// One flag of one person, as it is named in a decision.
package struct FlagSubject: Hashable, Sendable {
  package let person: String
  package let purpose: String
  package let kind: ConsentFlagKind

  package init(person: String, purpose: String, kind: ConsentFlagKind) {
    self.person = person
    self.purpose = purpose
    self.kind = kind
  }
}

extension FlagLine {
  package var subject: FlagSubject {
    FlagSubject(person: person, purpose: flag.purpose, kind: flag.kind)
  }
}

extension ConsentDecision {
  /// Whether it can be taken about many people at once, without any of them.
  package var isForMany: Bool { self == .askAgain || self == .dismissed }
}

extension DeskSession {
  /// What a person has answered for one purpose, the latest first. Not logged: it stands beside the
  /// flag that is decided.
  package func ledger(of person: String, purpose: String) throws -> [ConsentLine] {
    try reading(.reviewConsentFlags) { reader in
      let key = try PersonKey.find(person, reader)
      return try consentLines(key.id, PurposeBook(reader), reader).filter {
        $0.event.purpose == purpose
      }.reversed()
    }
  }

  /// Decides in one way about many flags, up to two hundred people in one step so that other desks
  /// go on; a flag that is gone, or that cannot be decided so, is left as it is.
  ///
  /// `report`: Takes how many were looked at; false stops before the next step.
  ///
  /// - Throws: ``DeskError/reasonMissing``; ``DeskError/stateForbids(from:to:)`` for a decision that
  ///   needs the person.
  /// - Returns: How many were decided.
  package func decide(
    _ flags: [FlagSubject], _ decision: ConsentDecision, reason: String = "",
    report: (Int) -> Bool = { _ in true }
  ) throws -> Int {
    guard decision.isForMany else {
      throw DeskError.stateForbids(from: "", to: decision.rawValue)
    }
    let reason =
      decision.needsReason || !reason.isEmpty ? try Self.checked(reason: reason) : ""
    let fitting = flags.filter { ConsentDecision.choices(for: $0.kind).contains(decision) }
    var decided = 0
    for start in stride(from: 0, to: fitting.count, by: Self.decisionsInOneStep) {
      guard report(start) else { break }
      let step = Array(fitting[start..<min(fitting.count, start + Self.decisionsInOneStep)])
      decided += try writing(.reviewConsentFlags) { tx in
        try note(decision, reason: reason, about: step, tx)
      }
    }
    return decided
  }

  /// The same about everything that fits a filter.
  package func decide(
    all filter: FlagFilter, _ decision: ConsentDecision, reason: String = "",
    report: (Int) -> Bool = { _ in true }
  ) throws -> Int {
    let kinds = ConsentFlagKind.allCases.filter {
      filter.kind ?? $0 == $0 && ConsentDecision.choices(for: $0).contains(decision)
    }
    var decided = 0
    for kind in kinds {
      var own = filter
      own.kind = kind
      while true {
        let before = decided
        let lines = try flags(own, limit: Self.decisionsInOnePass).lines
        decided += try decide(lines.map(\.subject), decision, reason: reason) {
          report(before + $0)
        }
        // None left, stopped, or nothing that could be decided.
        if lines.count < Self.decisionsInOnePass || decided - before < lines.count { break }
      }
    }
    return decided
  }

  private static let decisionsInOneStep = 200
  private static let decisionsInOnePass = 10_000

  private func note(
    _ decision: ConsentDecision, reason: String, about flags: [FlagSubject], _ tx: any SQLWriter
  ) throws -> Int {
    let search = try flagSearch(tx)
    let book = try PurposeBook(tx)
    var people: [String: PersonKey] = [:]
    for flag in flags where people[flag.person] == nil {
      people[flag.person] = try PersonKey.find(flag.person, tx)
    }
    let open = try search.flags(of: people.values.map(\.id), tx)
    var decided = 0
    for flag in flags {
      guard let person = people[flag.person], let entry = book.entry(code: flag.purpose),
        open[person.id]?.contains(where: {
          $0.flag.kind == flag.kind && $0.flag.purpose == flag.purpose
            && !(decision == .askAgain && $0.isToBeAsked)
        }) ?? false
      else { continue }
      try noteDecision(
        FlagDecision(decision), reason: reason, flag.purpose, entry.id, flag.kind, person, tx)
      decided += 1
    }
    return decided
  }
}
