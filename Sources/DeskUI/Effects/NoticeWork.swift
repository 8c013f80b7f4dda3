package import DeskService

/// What is asked of the service about notices.
package enum NoticeWork: Equatable, Sendable {
  case notices
  /// A version, word for word.
  case words(notice: String, version: Int)
  case noteMadeKnown(notice: String, version: Int)

  package var lane: WorkLane {
    switch self {
    case .notices, .words: .read
    case .noteMadeKnown: .write
    }
  }

  package var replaces: String? { self == .notices ? "notices" : nil }
}

package enum NoticeAnswer: Sendable {
  case notices([NoticeLine])
  case words(NoticeVersionText)
  case madeKnown(notice: String, version: Int)
}

extension NoticeWork {
  func run(in session: DeskSession) throws -> NoticeAnswer {
    switch self {
    case .notices: return .notices(try session.notices())
    case .words(let notice, let version):
      return .words(try session.notice(notice, version: version))
    case .noteMadeKnown(let notice, let version):
      try session.noteAnnounced(notice, version: version)
      return .madeKnown(notice: notice, version: version)
    }
  }
}
