package import DeskService
package import Registration

/// What is asked of the service about people. People are named by their references.
package enum PeopleWork: Equatable, Sendable {
  case find(String, limit: Int)
  /// The few lines under a list; not logged.
  case glimpse(String, language: String)
  case count
  case lookUp(String)
  /// Everything about one person, contact details masked; logged.
  case open(String, language: String)
  /// The contact details; logged.
  case unmask(String)
  case enter(PersonDetails, answering: [String: String] = [:], draft: String)
  case correct(
    String, version: Int, from: PersonDetails, to: PersonDetails, answering: AnswerSet? = nil,
    asked: AskedCorrection? = nil, draft: String)
  case duplicates(PersonDetails)
  case affiliate(String, NewAffiliation, draft: String)
  /// Ends a person's place in an organisation today.
  case endAffiliation(String, in: String)
  /// Likely pairs over the whole society.
  case pairs
  case distinct(String, String)
  case proposeMerge(kept: String, MergeRequest, reason: String)
  case merges
  case undoMerge(String)

  package var lane: WorkLane {
    switch self {
    case .find, .glimpse, .count, .lookUp, .duplicates, .merges: .read
    case .open, .unmask, .enter, .correct, .affiliate, .endAffiliation, .distinct, .proposeMerge,
      .undoMerge:
      .write
    case .pairs: .long
    }
  }

  package var replaces: String? {
    switch self {
    case .find: "find"
    case .glimpse: "glimpse"
    case .duplicates: "duplicates"
    case .merges: "merges"
    case .count, .lookUp, .open, .unmask, .enter, .correct, .affiliate, .endAffiliation, .pairs,
      .distinct,
      .proposeMerge, .undoMerge:
      nil
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
  case corrected(CorrectionDone)
  case duplicates(of: PersonDetails, [DuplicateHit])
  case affiliated
  /// A person belongs to this organisation no longer.
  case affiliationEnded(String)
  case pairs(DuplicateAnswer)
  case distinctNoted
  case mergeProposed(String)
  case merges([MergeLine])
  case mergeUndone(MergeUndone)
}

extension PeopleWork {
  /// Beyond these nobody reads on: the list is worked off from its top.
  private static let mostPairs = 500

  func run(in session: DeskSession, _ report: ProgressReport) throws -> PeopleAnswer {
    switch self {
    case .find(let query, let limit):
      return .found(query, try session.find(query, limit: limit))
    case .glimpse(let person, let language):
      return .glimpsed(try session.glimpse(person, language: language))
    case .count: return .count(try session.peopleCount())
    case .lookUp(let code): return .lookedUp(try session.lookUp(code))
    case .open(let person, let language):
      return .opened(try session.open(person, language: language))
    case .unmask(let person): return .unmasked(person, try session.unmask(person))
    case .enter(let details, let answers, let draft):
      return .entered(
        try session.enter(details, answering: answers, draft: draft), name: details.fullName)
    case .correct(let person, let version, let base, let new, let answers, let asked, let draft):
      return .corrected(
        try session.correct(
          person, version: version, from: base, to: new, answering: answers, asked: asked,
          draft: draft))
    case .duplicates(let details):
      return .duplicates(of: details, try session.likelyDuplicates(of: details))
    case .affiliate(let person, let affiliation, let draft):
      try session.affiliate(person, affiliation, draft: draft)
      return .affiliated
    case .endAffiliation(let person, let organisation):
      return .affiliationEnded(try session.endAffiliation(person, in: organisation))
    case .pairs:
      return .pairs(
        try session.duplicatePairs(limit: Self.mostPairs) { part in
          report(WorkProgress(done: Int64(part * 100), total: 100))
        })
    case .distinct(let one, let other):
      try session.areDistinct(one, other)
      return .distinctNoted
    case .proposeMerge(let kept, let request, let reason):
      return .mergeProposed(try session.proposeMerge(kept: kept, request, reason: reason))
    case .merges: return .merges(try session.merges())
    case .undoMerge(let merge): return .mergeUndone(try session.undoMerge(merge))
    }
  }
}
