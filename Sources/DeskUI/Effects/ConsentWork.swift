package import DeskService
package import Registration

/// What is asked of the service about consent.
package enum ConsentWork: Equatable, Sendable {
  /// The questions of the conference and what a person has said to them.
  case sheet(person: String, language: String)
  case record(person: String, ConsentReply)
  case flags(FlagFilter)
  case review(person: String, purpose: String, ConsentFlagKind)

  package var lane: WorkLane {
    switch self {
    case .sheet, .flags: .read
    case .record, .review: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .flags: "flags"
    case .sheet, .record, .review: nil
    }
  }
}

package enum ConsentWorkAnswer: Sendable {
  case sheet(ConsentSheet)
  case recorded(ConsentReply, ConsentStatus)
  /// The flags, with the names of purposes by code.
  case flags(FlagFilter, FlagAnswer, names: [String: String])
  case reviewed
}

extension ConsentWork {
  /// The service at hand at a registration desk.
  private static let service = "conference"

  /// The names of the conference's purposes, as any sheet has them.
  private static func names(
    for answer: FlagAnswer, in session: DeskSession
  ) throws -> [String: String] {
    guard let person = answer.lines.first?.person else { return [:] }
    let sheet = try session.consentSheet(person, service: service, language: "en")
    return Dictionary(sheet.items.map { ($0.purpose.code, $0.purpose.name) }) { first, _ in first }
  }

  func run(in session: DeskSession) throws -> ConsentWorkAnswer {
    switch self {
    case .sheet(let person, let language):
      return .sheet(
        try session.consentSheet(person, service: Self.service, language: language))
    case .record(let person, let reply):
      return .recorded(reply, try session.record(person, reply))
    case .flags(let filter):
      let answer = try session.flags(filter)
      return .flags(filter, answer, names: try Self.names(for: answer, in: session))
    case .review(let person, let purpose, let kind):
      try session.review(person, purpose: purpose, kind: kind)
      return .reviewed
    }
  }
}
