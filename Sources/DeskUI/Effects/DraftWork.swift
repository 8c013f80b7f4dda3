package import DeskService

/// What is asked of the service about half-filled forms.
package enum DraftWork: Equatable, Sendable {
  case keep(ScreenDraft)
  case drop(slot: String)
  case list
}

package enum DraftAnswer: Sendable {
  case noted
  case list([Draft])
}

extension DraftWork {
  func run(in session: DeskSession) throws -> DraftAnswer {
    switch self {
    case .keep(let draft):
      try session.keepDraft(slot: draft.slot, subject: draft.subject, body: draft.body)
    case .drop(let slot): try session.dropDraft(slot)
    case .list: return .list(try session.drafts())
    }
    return .noted
  }
}
