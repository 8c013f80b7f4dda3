package import DeskService
import Synchronization

/// The service as the desk uses it: one session at a time, each piece of work run to its answer.
///
/// It runs work on the thread it is called on; ``EffectRunner`` chooses the threads.
package final class WorkRoom: Sendable {
  private let desk: Desk
  private let station: String
  private let session = Mutex<DeskSession?>(nil)

  package init(desk: Desk, station: String) {
    self.desk = desk
    self.station = station
  }

  /// Runs a piece of work to its answer or to the reason why there is none; long work reports
  /// how far it has come.
  package func run(
    _ work: Work, _ report: ProgressReport = { _ in true }
  ) -> Result<Answer, WorkFailure> {
    do {
      return .success(try answer(to: work, report))
    } catch {
      return .failure(WorkFailure(error))
    }
  }

  /// A number that changes when another desk has changed something; nil when it cannot be read.
  package func changeToken() -> Int64? { try? desk.changeToken() }

  private func answer(to work: Work, _ report: ProgressReport) throws -> Answer {
    switch work {
    case .session(.logOn(let login, let password)):
      let session = try desk.logOn(login: login, password: password.text, station: station)
      self.session.withLock { $0 = session }
      return .session(.present(try SessionInfo(of: session)))
    case .session(.logOff):
      let session = try current()
      self.session.withLock { $0 = nil }
      return .session(try SessionWork.logOff.run(in: session))
    case .session(let work): return .session(try work.run(in: current()))
    case .people(let work): return .people(try work.run(in: current(), report))
    case .drafts(let work): return .drafts(try work.run(in: current()))
    case .conference(let work): return .conference(try work.run(in: current()))
    case .consent(let work): return .consent(try work.run(in: current(), report))
    case .payments(let work): return .payments(try work.run(in: current()))
    case .membership(let work): return .membership(try work.run(in: current()))
    case .rights(let work): return .rights(try work.run(in: current()))
    case .supervisor(let work): return .supervisor(try work.run(in: current(), report))
    case .abstracts(let work): return .abstracts(try work.run(in: current()))
    case .questions(let work): return .questions(try work.run(in: current()))
    case .setUp(let work): return .setUp(try work.run(in: current()))
    case .notices(let work): return .notices(try work.run(in: current()))
    case .erasure(let work): return .erasure(try work.run(in: current(), report))
    }
  }

  private func current() throws(WorkFailure) -> DeskSession {
    guard let session = session.withLock({ $0 }) else { throw .loggedOff }
    return session
  }
}
