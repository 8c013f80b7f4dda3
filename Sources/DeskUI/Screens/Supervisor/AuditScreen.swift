import DeskService
import Registration
import Terminal

/// What was done at the desks, the latest first, a page at a time.
package struct AuditScreen: Screen {
  package static let outline = ScreenOutline(
    "audit", commands: ["verifyAudit", "stopVerifying", "openEntry"],
    conditions: ["rowChosen", "verifying", "notVerifying"],
    columns: ["entries": ["moment", "station", "login", "action", "about"]])

  private(set) var lines: [AuditLine] = []
  /// Where the next page begins; nil when all has been read.
  private(set) var next: AuditCursor?
  private(set) var isLoaded = false
  private(set) var isReading = false
  /// The check that is under way.
  private(set) var check: Check?
  /// What the last check found.
  private(set) var report: AuditReport?
  private(set) var table = Table()

  /// A check of the whole trail, as far as it has come.
  struct Check {
    var progress: Progress
    /// It was asked to stop, and has not heard it yet.
    var isStopping = false
  }

  package init() {}

  var chosen: AuditLine? { table.row(of: lines.count).map { lines[$0] } }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      // While one reads further down, the list stands still.
      guard !isLoaded || table.selected == 0 else { return [] }
      return [.work(.supervisor(.trail(before: nil)))]
    case .key(let key):
      _ = table.handle(key, count: lines.count, page: context.bodyRows() - 1)
      return readOn()
    case .answered(.supervisor(let answer)): return take(answer)
    case .command("openEntry"): return chosen.map { [.show(.auditEntry($0))] } ?? []
    case .command("verifyAudit"):
      check = Check(progress: Progress(done: 0, total: 0, began: context.now))
      report = nil
      return [.work(.supervisor(.verifyTrail))]
    case .command("stopVerifying"):
      check?.isStopping = true
      return [.cancelWork]
    case .progressed(let come):
      check?.progress.reach(Int(come.done), of: Int(come.total))
    case .failed(let work, let failure):
      if work == .supervisor(.verifyTrail) { check = nil } else { isReading = false }
      if failure == .cancelled { return [.say(Notice("toasts.auditStopped"))] }
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  /// Reads the next page when the mark comes near the end.
  private mutating func readOn() -> [Effect] {
    guard let next, !isReading, table.selected + 50 >= lines.count else { return [] }
    isReading = true
    return [.work(.supervisor(.trail(before: next)))]
  }

  private mutating func take(_ answer: SupervisorAnswer) -> [Effect] {
    switch answer {
    case .trail(let before, let page, let next):
      isReading = false
      isLoaded = true
      guard before == nil || before == self.next else { return [] }
      lines = before == nil ? page : lines + page
      self.next = next
    case .verified(let report):
      check = nil
      self.report = report
      guard let fault = report.faults.first else {
        let count = Grouped.digits(report.rows)
        return [.say(.done("toasts.auditFits", ["count": count]))]
      }
      let values = ["sequence": String(fault.sequence), "station": fault.station]
      return [.say(Notice("toasts.auditBroken", values, .attention))]
    case .staff, .staffChanged, .proposals, .decided: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "verifying": check.map { !$0.isStopping } ?? false
    case "notVerifying": check == nil
    default: false
    }
  }
}
