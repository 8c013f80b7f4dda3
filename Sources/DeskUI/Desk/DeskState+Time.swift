import Registration

extension DeskState {
  /// How long before the lock the desk says that it will lock; any key keeps it open.
  static let lockWarning: Int64 = 60_000
  private static let minute: Int64 = 60_000

  mutating func take(_ moment: Moment, isQuiet: Bool) -> [DeskEffect] {
    let minuteBefore = self.moment.instant.milliseconds / Self.minute
    self.moment = moment
    var effects: [DeskEffect] = []
    if isQuiet, let key = scan.quiet(at: moment.milliseconds) { effects += act(on: key) }
    if isQuiet, scan.tellsLoss(at: moment.milliseconds) {
      say(Notice("toasts.keysTooFast", [:], .attention))
    }
    effects += keepDueDrafts()
    effects += lockWhenIdle()
    if moment.instant.milliseconds / Self.minute != minuteBefore { effects += deliverToTop(.time) }
    return effects
  }

  /// The next time at which something is due, on the clock that stamps keys; nil when nothing is.
  package var nextDue: Int64? {
    let toMinute = Self.minute - moment.instant.milliseconds % Self.minute
    let change = top.nextChange(context).map {
      moment.milliseconds + max(1, $0.milliseconds(since: moment.instant))
    }
    let dues: [Int64?] =
      [scan.due, lockDue, moment.milliseconds + toMinute, change] + stack.map(\.draftDue)
    return dues.compactMap { $0 }.min()
  }

  /// What a script waits for: a letter that waits for silence, a draft; never the clock alone.
  package var nextDueOfKeys: Int64? { ([scan.due] + stack.map(\.draftDue)).compactMap { $0 }.min() }

  private var lockDue: Int64? {
    guard let limit = lockLimit else { return nil }
    return lastKeyAt + (warnedOfLock ? limit : max(limit / 2, limit - Self.lockWarning))
  }

  private var lockLimit: Int64? {
    guard session != nil, !isLocked, settings.lockAfterSeconds > 0 else { return nil }
    return Int64(settings.lockAfterSeconds) * 1_000
  }

  private mutating func lockWhenIdle() -> [DeskEffect] {
    guard let limit = lockLimit, let due = lockDue, due <= moment.milliseconds else { return [] }
    if lastKeyAt + limit <= moment.milliseconds { return lock() }
    warnedOfLock = true
    let left = (lastKeyAt + limit - moment.milliseconds + 999) / 1_000
    say(Notice("program.idle", ["seconds": String(left)], .attention))
    return []
  }

  /// Hides everything behind the password; drafts are kept.
  mutating func lock() -> [DeskEffect] {
    guard session != nil, !isLocked else { return [] }
    notice = nil
    return keepDrafts() + [.run(.session(.lock), .desk)] + push(LockScreen(context))
  }
}
