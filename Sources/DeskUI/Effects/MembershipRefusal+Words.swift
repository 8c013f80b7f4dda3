package import DeskService
import Registration

extension MembershipRefusal {
  /// What the words of ``code`` name: references, days and rows as they are written everywhere.
  package var detail: String {
    switch self {
    case .types(let failures): failures.first?.detail ?? ""
    case .typeTwice(let code), .typeInUse(let code, _), .holderInUse(let code, _),
      .typeRetired(let code):
      code
    case .alreadyMember(let reference): reference
    case .renewal(.alreadyRenewed(let term)): term.words
    case .renewal(.term(.overlap(let existing, _))): existing.words
    case .leavesBeforeItBegins(let date): date.description
    case .representative(.tooMany(let limit, _)): String(limit)
    case .notMember(let reasons, _), .memberRateEnded(let reasons, _):
      reasons.first?.detail ?? ""
    case .otherHolder, .state, .dues, .renewal, .representative, .notNamed, .override, .noOverride:
      ""
    }
  }
}

extension MembershipTypeFailure {
  /// The type, and the rows and days of its dues: `full #2 #3 2025-01-01 – 2025-01-31`.
  package var detail: String {
    var parts = [type]
    if case .dues(let fault) = fault {
      parts += fault.rows.map { "#\($0)" }
      switch fault {
      case .gap(_, _, let from, let to): parts.append("\(from) – \(to)")
      case .overlap(_, _, let from, let to):
        parts.append("\(from) – \(to?.description ?? "")")
      default: break
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension NoMember {
  fileprivate var detail: String {
    switch self {
    case .state(let membership, _, let ended):
      [membership, ended?.description].compactMap { $0 }.joined(separator: ", ")
    case .notYetNamed(let membership, let date), .noLongerNamed(let membership, let date):
      "\(membership), \(date)"
    }
  }
}

extension MembershipTerm {
  fileprivate var words: String { "\(from) – \(to)" }
}
