import Dispatch
import Synchronization

/// Runs work on threads of its own: writes one after the other, reads beside them with the newest
/// search first, passwords and long work beside everything.
final class EffectRunner: Sendable {
  private struct Key: Hashable {
    let screen: Int
    let name: String
  }

  private let room: WorkRoom
  private let inbox: Inbox
  private let writes = DispatchQueue(label: "desk.writes")
  private let reads = DispatchQueue(label: "desk.reads")
  private let passwords = DispatchQueue(label: "desk.passwords")
  private let longWork = DispatchQueue(label: "desk.long")
  private let newest = Mutex<[Key: Int]>([:])
  /// Whose long work goes on.
  private let wanted = Mutex<Set<Ticket>>([])

  init(room: WorkRoom, inbox: Inbox) {
    self.room = room
    self.inbox = inbox
  }

  /// Gives work out; its answer will lie in the inbox.
  func run(_ work: Work, for ticket: Ticket) {
    inbox.began()
    if work.lane == .long { wanted.withLock { _ = $0.insert(ticket) } }
    let turn = work.replaces.map { begin(Key(screen: ticket.screen, name: $0)) }
    queue(for: work.lane).async { [self] in
      if let turn, !isNewest(turn) {
        inbox.ended(nil)
        return
      }
      inbox.ended(.finished(ticket, work, room.run(work) { report($0, for: ticket) }))
    }
  }

  /// Stops the long work of a screen at its next report.
  func cancel(_ ticket: Ticket) {
    wanted.withLock { _ = $0.remove(ticket) }
  }

  private func report(_ progress: WorkProgress, for ticket: Ticket) -> Bool {
    inbox.leave(.progressed(ticket, progress))
    return wanted.withLock { $0.contains(ticket) }
  }

  /// Waits until everything that was given out for writing is written.
  func finishWrites() {
    writes.sync {}
  }

  private func queue(for lane: WorkLane) -> DispatchQueue {
    switch lane {
    case .write: writes
    case .read: reads
    case .password: passwords
    case .long: longWork
    }
  }

  private func begin(_ key: Key) -> (key: Key, number: Int) {
    newest.withLock {
      let number = ($0[key] ?? 0) + 1
      $0[key] = number
      return (key, number)
    }
  }

  private func isNewest(_ turn: (key: Key, number: Int)) -> Bool {
    newest.withLock { $0[turn.key] == turn.number }
  }
}
