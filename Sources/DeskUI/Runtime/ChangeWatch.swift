import Synchronization

/// Leaves an action in the inbox whenever another desk has changed something.
final class ChangeWatch: Sendable {
  private let room: WorkRoom
  private let inbox: Inbox
  private let last: Mutex<Int64?>

  init(room: WorkRoom, inbox: Inbox) {
    self.room = room
    self.inbox = inbox
    last = Mutex(room.changeToken())
  }

  func look() {
    guard let token = room.changeToken() else { return }
    let isNews = last.withLock { last in
      defer { last = token }
      return last != nil && last != token
    }
    if isNews { inbox.leave(.changedElsewhere) }
  }
}
