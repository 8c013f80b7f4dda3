import Dispatch
import Synchronization

/// What a desk does beside everything else when nobody writes: it takes away what is no longer to
/// be kept, and takes what is gone out of the file.
///
/// It looks at once and then every few minutes, until it is ended. What fails stands in the audit
/// trail and on the page of erasures; where not even the trail can be written, the desk says so at
/// the next key, and this looks again later.
package final class QuietHousekeeping {
  private static let interval = DispatchTimeInterval.seconds(600)

  private final class State: Sendable {
    let isWanted = Atomic(true)
  }

  private let state = State()
  private let queue = DispatchQueue(label: "desk.housekeeping", qos: .background)
  private let timer: any DispatchSourceTimer

  /// Keeps house for a desk.
  package convenience init(_ desk: Desk) {
    self.init(every: Self.interval) { goesOn in
      // One that fails keeps the other from nothing.
      _ = Result { try desk.retainInQuietMoment(goesOn: goesOn) }
      _ = Result { try desk.purgeInQuietMoment(goesOn: goesOn) }
    }
  }

  /// Does some work now and then; it asks before each step whether it is still wanted.
  init(
    every interval: DispatchTimeInterval, _ work: @escaping @Sendable (() -> Bool) -> Void
  ) {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    self.timer = timer
    timer.schedule(deadline: .now(), repeating: interval)
    timer.setEventHandler { [state] in
      work { state.isWanted.load(ordering: .relaxed) }
    }
    timer.resume()
  }

  /// Ends it; waits for the step that is under way.
  package func end() {
    state.isWanted.store(false, ordering: .relaxed)
    timer.cancel()
    queue.sync {}
  }
}
