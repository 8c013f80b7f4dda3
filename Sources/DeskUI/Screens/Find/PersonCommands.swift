/// What can be done with a person from a list and from the person's own screen, by command.
package enum PersonCommands {
  /// The commands of `Screens/desk` that act on the marked person.
  package static let names: Set<String> = ["register", "consent", "handOff", "checkIn"]

  /// What a command does with a person; empty for commands that are none of these.
  ///
  /// `occasion`: What consent is asked for; at a queue that is the registration.
  package static func effects(
    of command: String, person: String, occasion: ConsentOccasion = .registration
  ) -> [Effect] {
    switch command {
    case "register": [.show(.register(person: person))]
    case "consent": [.show(.consent(person: person, occasion: occasion))]
    case "handOff": [.show(.handOffOf(person: person))]
    case "checkIn": [.work(.conference(.checkInPerson(person)))]
    default: []
    }
  }
}

/// The screens that the function keys of the home screen lead to, by command.
package enum DeskCommands {
  package static let names: Set<String> = [
    "today", "payments", "flags", "proposals", "staff", "audit", "duplicates", "memberships",
    "abstracts", "setUp", "requests", "erasures", "notices", "tasks",
  ]

  /// The screen a command shows; nil for commands that are none of these.
  package static func route(_ command: String) -> Route? {
    switch command {
    case "today": .today
    case "memberships": .memberships
    case "payments": .payments
    case "flags": .flags
    case "proposals": .proposals
    case "requests": .requests
    case "tasks": .tasks
    case "staff": .staff
    case "audit": .audit
    case "duplicates": .duplicates
    case "abstracts": .abstracts
    case "setUp": .setUp
    case "erasures": .erasures
    case "notices": .notices
    default: nil
    }
  }
}
