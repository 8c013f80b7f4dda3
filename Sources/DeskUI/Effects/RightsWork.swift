package import DeskService

/// What is asked of the service about the rights of people.
package enum RightsWork: Equatable, Sendable {
  case requests
  case identify(String, how: String)
  case answer(String, with: String)
  case extend(String, reason: String)
  case refuse(String, reason: String)

  package var lane: WorkLane { self == .requests ? .read : .write }

  package var replaces: String? { self == .requests ? "requests" : nil }
}

package enum RightsAnswer: Sendable {
  case requests([RightsRequestLine])
  case changed(RightsRequestLine)
}

extension RightsWork {
  func run(in session: DeskSession) throws -> RightsAnswer {
    switch self {
    case .requests: .requests(try session.requests())
    case .identify(let request, let how): .changed(try session.identify(request, how: how))
    case .answer(let request, let answer): .changed(try session.answer(request, with: answer))
    case .extend(let request, let reason): .changed(try session.extend(request, reason: reason))
    case .refuse(let request, let reason): .changed(try session.refuse(request, reason: reason))
    }
  }
}
