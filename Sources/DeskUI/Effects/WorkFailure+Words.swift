import DeskService
import Registration

extension WorkFailure {
  /// The values that the words of the code ask for.
  package var values: [String: String] {
    switch self {
    case .refused(let error): ["detail": Self.detail(of: error)]
    case .logOn(.wait(let seconds)): ["detail": Self.duration(seconds)]
    case .broken(_, let detail): ["detail": detail]
    case .logOn, .loggedOff, .cancelled: ["detail": ""]
    }
  }

  private static func detail(of error: DeskError) -> String {
    switch error {
    case .notPermitted(let act):
      (Role.allCases.first { $0.allows(act) } ?? .supervisor).rawValue
    case .notFound(let text), .soldOut(let text), .alreadyRegistered(let text),
      .attemptOpen(let text), .proposed(let text), .notAskedFor(let text), .loginTaken(let text),
      .handOffUnavailable(let text), .alreadyImported(let text), .laterMerge(let text):
      text
    case .erasureForbidden(let obstacle): obstacle.reference
    case .bothHold(let one, let other): "\(one), \(other)"
    case .password(.tooShort(let minimum)): String(minimum)
    case .password(.tooLong(let maximum)): String(maximum)
    case .membership(let refusal): refusal.detail
    case .rights(let refusal): refusal.detail
    default: ""
    }
  }

  /// `45 s`, `8 min`: the units of the SI read the same in every language.
  private static func duration(_ seconds: Int64) -> String {
    seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}
