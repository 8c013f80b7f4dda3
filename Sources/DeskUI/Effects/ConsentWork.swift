package import DeskService
package import Registration

/// What is asked of the service about consent.
package enum ConsentWork: Equatable, Sendable {
  /// The questions of a service, or of all of them, and what a person has said to them.
  case sheet(person: String, service: String?, language: String)
  case record(person: String, ConsentReply)
  case flags(FlagFilter, language: String)
  case figures(FigureSearch, language: String)
  case decide(person: String, ConsentFlag, FlagDecision)
  /// What a person takes home about their answers; that it was given is recorded.
  case receipt(person: String)
  /// What a person has answered for a purpose.
  case ledger(person: String, purpose: String)
  /// One decision about the flags that are named, or about all that fit the filter.
  case decideMany([FlagSubject]?, FlagFilter, ConsentDecision, reason: String)

  package var lane: WorkLane {
    switch self {
    case .sheet, .flags, .ledger, .figures: .read
    case .decideMany: .long
    case .record, .decide, .receipt: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .flags: "flags"
    case .figures: "figures"
    case .ledger: "ledger"
    case .sheet, .record, .decide, .decideMany, .receipt: nil
    }
  }
}

package enum ConsentWorkAnswer: Sendable {
  case sheet(ConsentSheet)
  case recorded(ConsentReply, ConsentStatus)
  case flags(FlagFilter, FlagAnswer)
  /// With the least count that they show.
  case figures(FigureSearch, [ConsentFigures], least: Int)
  /// With the reference of the proposal, if a second person has to agree.
  case decided(proposal: String?)
  case receipt(ConsentReceipt)
  case ledger(person: String, purpose: String, [ConsentLine])
  /// How many were decided.
  case decidedMany(Int)
}

extension ConsentWork {
  func run(in session: DeskSession, _ report: ProgressReport) throws -> ConsentWorkAnswer {
    switch self {
    case .sheet(let person, let service, let language):
      return .sheet(
        try session.consentSheet(person, service: service, language: language))
    case .record(let person, let reply):
      return .recorded(reply, try session.record(person, reply))
    case .flags(let filter, let language):
      return .flags(filter, try session.flags(filter, language: language))
    case .figures(let search, let language):
      let (figures, least) = try session.consentFigures(search, language: language)
      return .figures(search, figures, least: least)
    case .decide(let person, let flag, let decision):
      return .decided(
        proposal: try session.decide(person, purpose: flag.purpose, kind: flag.kind, decision))
    case .receipt(let person): return .receipt(try session.consentReceipt(person))
    case .ledger(let person, let purpose):
      return .ledger(
        person: person, purpose: purpose, try session.ledger(of: person, purpose: purpose))
    case .decideMany(let flags, let filter, let decision, let reason):
      func come(_ done: Int) -> Bool {
        report(WorkProgress(done: Int64(done), total: Int64(flags?.count ?? 0)))
      }
      return .decidedMany(
        try flags.map { try session.decide($0, decision, reason: reason, report: come) }
          ?? session.decide(all: filter, decision, reason: reason, report: come))
    }
  }
}
