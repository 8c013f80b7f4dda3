package import DeskService
package import Registration

/// What is asked of the service about erasures.
package enum ErasureWork: Equatable, Sendable {
  case erasurePreview(String)
  case proposeErasure(String, reason: String)
  case erasures
  /// Makes erasures physical and proves it.
  case purge

  package var lane: WorkLane {
    switch self {
    case .erasurePreview, .erasures: .read
    case .proposeErasure: .write
    case .purge: .long
    }
  }

  package var replaces: String? { self == .erasures ? "erasures" : nil }
}

package enum ErasureAnswer: Sendable {
  case erasurePreview(ErasurePreview)
  case erasureProposed(String)
  case erasures([ErasureRecord], PurgeFailure?)
  /// Nil when nothing waited.
  case purged(ErasureProof?)
}

extension ErasureWork {
  func run(in session: DeskSession, _ report: ProgressReport) throws -> ErasureAnswer {
    switch self {
    case .erasurePreview(let person):
      return .erasurePreview(try session.erasurePreview(person))
    case .proposeErasure(let person, let reason):
      return .erasureProposed(try session.proposeErasure(of: person, reason: reason))
    case .erasures:
      return .erasures(try session.erasures(), try session.lastPurgeFailure())
    case .purge:
      let steps = PurgeStep.allCases
      let proof = try session.purge { step in
        report(
          WorkProgress(
            done: Int64(steps.firstIndex(of: step) ?? 0), total: Int64(steps.count)))
      }
      return .purged(proof)
    }
  }
}
