/// A kind of data that is held about a person.
package enum HeldData: String, CaseIterable, Codable, Sendable {
  case details
  case affiliations
  case answers
  case drafts
  case proposals
  case requests
  case tasks
  case representations
  case authorships
  case merges
  case registrations
  case memberships
  case charges
  case consents
  case disclosures
  case history
}

/// Why something stays when a person is erased, under a pseudonym.
package enum KeepingReason: String, CaseIterable, Codable, Sendable {
  /// Accounts have to be kept for the time the law says (GDPR, article 17(3)(b)).
  case accounts
  /// How many votes there were on a day has to stay true.
  case votersRoll
  /// That consent was given, refused or withdrawn may have to be shown (article 17(3)(e)).
  case evidence
  /// Who received what has to be known, to tell them (article 19).
  case recipients
  /// How many people came.
  case attendance
}

/// What an erasure does with one kind of data.
package struct ErasureLine: Hashable, Codable, Sendable {
  package let what: HeldData
  /// How many there are.
  package let count: Int
  /// Why it stays; nil when it goes.
  package let kept: KeepingReason?

  package init(what: HeldData, count: Int, kept: KeepingReason? = nil) {
    self.what = what
    self.count = count
    self.kept = kept
  }
}

/// What has to be ended before a person can be erased.
package enum ErasureObstacle: Hashable, Codable, Sendable {
  /// Registered for a conference that is not over.
  case registration(String)
  case membership(String)
  /// A payment under way.
  case payment(String)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .registration: "erasureRegistration"
    case .membership: "erasureMembership"
    case .payment: "erasurePayment"
    }
  }

  /// The reference of what has to be ended.
  package var reference: String {
    switch self {
    case .registration(let reference), .membership(let reference), .payment(let reference):
      reference
    }
  }
}

/// What an erasure would do.
package struct ErasurePreview: Hashable, Codable, Sendable {
  package let person: String
  package let name: String
  package let lines: [ErasureLine]
  package let obstacles: [ErasureObstacle]

  package init(
    person: String, name: String, lines: [ErasureLine], obstacles: [ErasureObstacle]
  ) {
    self.person = person
    self.name = name
    self.lines = lines
    self.obstacles = obstacles
  }
}

/// That nothing of erased people is left in the file.
package struct ErasureProof: Hashable, Codable, Sendable {
  /// The values that were looked for, as typed and as folded.
  package let values: Int
  /// Those of them that a living record has too.
  package let shared: Int
  /// Those too short to be told from chance.
  package let short: Int
  /// The bytes that were read.
  package let bytes: Int64
  /// Where a value was found that nobody living has; empty when all is gone.
  package let residue: [String]

  package init(values: Int, shared: Int, short: Int, bytes: Int64, residue: [String]) {
    self.values = values
    self.shared = shared
    self.short = short
    self.bytes = bytes
    self.residue = residue
  }

  package var isClean: Bool { residue.isEmpty }
}
