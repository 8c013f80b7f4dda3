import Dispatch
import Synchronization

/// Where other threads leave actions for the desk; the one thread of the desk empties it.
final class Inbox: Sendable {
  private struct Content {
    var actions: [DeskAction] = []
    /// Work that was given out and has not come back.
    var inFlight = 0
  }

  private let content = Mutex(Content())
  private let news = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Counts work before it is given out, so that idle is never reported too early.
  func began() { content.withLock { $0.inFlight += 1 } }

  /// Leaves the answer of counted work; nil where newer work has taken its place.
  func ended(_ action: DeskAction?) {
    content.withLock {
      $0.inFlight -= 1
      if let action { $0.actions.append(action) }
    }
    news.signal()
    wake()
  }

  /// Leaves news that no work asked for.
  func leave(_ action: DeskAction) {
    content.withLock { $0.actions.append(action) }
    news.signal()
    wake()
  }

  /// Everything left here, in the order it came.
  func empty() -> [DeskAction] {
    content.withLock { content in
      defer { content.actions.removeAll(keepingCapacity: true) }
      return content.actions
    }
  }

  /// Waits until something was left here or work has come back.
  func wait() { news.wait() }

  /// Whether nothing waits and nothing is under way.
  var isIdle: Bool { content.withLock { $0.inFlight == 0 && $0.actions.isEmpty } }
}
