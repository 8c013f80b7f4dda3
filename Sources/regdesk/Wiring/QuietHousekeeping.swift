import DeskService
import Dispatch
import Synchronization

/// What a desk does beside everything else when nobody writes: it takes what was erased out of the
/// file.
///
/// It looks at once and then every few minutes, until it is ended. What fails stands in the audit
/// trail and on the page of erasures; where not even the trail can be written, the desk says so at
/// the next key, and this looks again later.
final class QuietHousekeeping {
  private static let interval = DispatchTimeInterval.seconds(600)

  private final class State: Sendable {
    let isWanted = Atomic(true)
  }

  private let state = State()
  private let queue = DispatchQueue(label: "desk.housekeeping", qos: .background)
  private let timer: any DispatchSourceTimer

  init(_ desk: Desk) {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    self.timer = timer
    timer.schedule(deadline: .now(), repeating: Self.interval)
    timer.setEventHandler { [state] in
      _ = Result {
        try desk.purgeInQuietMoment { state.isWanted.load(ordering: .relaxed) }
      }
    }
    timer.resume()
  }

  /// Ends it; waits for the step that is under way.
  func end() {
    state.isWanted.store(false, ordering: .relaxed)
    timer.cancel()
    queue.sync {}
  }
}
