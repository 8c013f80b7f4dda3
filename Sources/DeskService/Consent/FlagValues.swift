package import Registration

/// Which flags are asked for; nil means all.
package struct FlagFilter: Equatable, Sendable {
  package var purpose: String?
  package var kind: ConsentFlagKind?
  /// The code of a service at which the purpose is asked.
  package var service: String?
  /// The name of the station that recorded the answer, or registered who was never asked.
  package var station: String?
  package var person: String?
  /// Those that the next desk has to ask about, instead of those that wait for a decision.
  package var isToBeAsked: Bool

  package init(
    purpose: String? = nil, kind: ConsentFlagKind? = nil, service: String? = nil,
    station: String? = nil, person: String? = nil, isToBeAsked: Bool = false
  ) {
    self.purpose = purpose
    self.kind = kind
    self.service = service
    self.station = station
    self.person = person
    self.isToBeAsked = isToBeAsked
  }
}

/// One thing for a supervisor to look at.
package struct FlagLine: Equatable, Sendable {
  package let person: String
  package let name: String
  package let flag: ConsentFlag
  /// The name of the purpose in the language asked for.
  package let purposeName: String
  /// The name of the station that recorded the answer, or registered who was never asked.
  package let station: String
}

/// The flags that fit a filter, the most urgent first.
package struct FlagAnswer: Equatable, Sendable {
  package let lines: [FlagLine]
  /// How many there are in all.
  package let total: Int
  /// How many there are of each kind, before the filter asks for one kind.
  package let counts: [ConsentFlagKind: Int]
  /// What a filter can ask for.
  package let choices: FlagChoices

  package init(
    lines: [FlagLine], total: Int, counts: [ConsentFlagKind: Int],
    choices: FlagChoices = FlagChoices()
  ) {
    self.lines = lines
    self.total = total
    self.counts = counts
    self.choices = choices
  }
}

/// What flags can be narrowed to.
package struct FlagChoices: Equatable, Sendable {
  /// The codes of the purposes with their names, in the order of the set-up.
  package var purposes: [PurposeName] = []
  /// The codes of the services at which something is asked.
  package var services: [String] = []
  /// The names of the stations.
  package var stations: [String] = []

  package init() {}

  package struct PurposeName: Equatable, Sendable {
    package let code: String
    package let name: String
  }
}
