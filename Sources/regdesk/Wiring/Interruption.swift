import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while a command runs: the first asks it to stop with nothing half done, the second ends
/// the process at once.
///
/// It listens from `init` until it is released.
final class Interruption {
  private final class State: Sendable {
    let isWanted = Atomic(false)
  }

  private let state = State()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "interruption"))
    source.setEventHandler { [state] in
      if state.isWanted.exchange(true, ordering: .relaxed) { _exit(ExitStatus.refused.rawValue) }
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether somebody has pressed Ctrl-C.
  var isWanted: Bool { state.isWanted.load(ordering: .relaxed) }
}
