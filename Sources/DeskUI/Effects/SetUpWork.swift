package import DeskService
import Registration

/// What is asked of the service about the society's set-up.
package enum SetUpWork: Equatable, Sendable {
  case read
  /// What applying it would change; nothing is written.
  case preview(SetUpDocument)
  /// Applies what was previewed, and drops the draft.
  case apply(SetUpDocument, expecting: [SetUpChange], draft: String)

  package var lane: WorkLane {
    switch self {
    case .read, .preview: .read
    case .apply: .write
    }
  }

  package var replaces: String? {
    if case .read = self { "setUp" } else { nil }
  }
}

package enum SetUpAnswer: Sendable {
  case setUp(SetUpDocument)
  case changes([SetUpChange])
  case applied([SetUpChange])
  /// Nothing of it was applied.
  case refused(SetUpRefusal)
}

extension SetUpWork {
  func run(in session: DeskSession) throws -> SetUpAnswer {
    do {
      return switch self {
      case .read: .setUp(try session.setUpDocument())
      case .preview(let document): .changes(try session.setUpChanges(document))
      case .apply(let document, let expected, let draft):
        .applied(try session.apply(document, expecting: expected, draft: draft))
      }
    } catch let refusal as SetUpRefusal {
      return .refused(refusal)
    }
  }
}
