package import DeskService
package import Registration

/// What is asked of the service about people. People are named by their references.
package enum PeopleWork: Equatable, Sendable {
  case find(String, limit: Int)
  /// The few lines under a list; not logged.
  case glimpse(String)
  case count
  case lookUp(String)
  /// Everything about one person, contact details masked; logged.
  case open(String)
  /// The contact details; logged.
  case unmask(String)
  case enter(PersonDetails, draft: String)
  case correct(
    String, version: Int, from: PersonDetails, to: PersonDetails, draft: String)
  case duplicates(PersonDetails)

  package var lane: WorkLane {
    switch self {
    case .find, .glimpse, .count, .lookUp, .duplicates: .read
    case .open, .unmask, .enter, .correct: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .find: "find"
    case .glimpse: "glimpse"
    case .duplicates: "duplicates"
    case .count, .lookUp, .open, .unmask, .enter, .correct: nil
    }
  }
}

package enum PeopleAnswer: Sendable {
  case found(String, FindAnswer)
  case glimpsed(PersonGlimpse)
  case count(Int64)
  case lookedUp(LookUpAnswer)
  case opened(PersonFile)
  case unmasked(String, PersonDetails)
  case entered(String, name: String)
  case corrected(version: Int)
  case duplicates(of: PersonDetails, [DuplicateHit])
}

extension PeopleWork {
  func run(in session: DeskSession) throws -> PeopleAnswer {
    switch self {
    case .find(let query, let limit):
      .found(query, try session.find(query, limit: limit))
    case .glimpse(let person): .glimpsed(try session.glimpse(person))
    case .count: .count(try session.peopleCount())
    case .lookUp(let code): .lookedUp(try session.lookUp(code))
    case .open(let person): .opened(try session.open(person))
    case .unmask(let person): .unmasked(person, try session.unmask(person))
    case .enter(let details, let draft):
      .entered(try session.enter(details, draft: draft), name: details.fullName)
    case .correct(let person, let version, let base, let new, let draft):
      .corrected(
        version: try session.correct(person, version: version, from: base, to: new, draft: draft))
    case .duplicates(let details):
      .duplicates(of: details, try session.likelyDuplicates(of: details))
    }
  }
}
