import DeskService
import ScreenKit
import Terminal

/// The duty of confidentiality, read to the end and promised at the first log-on.
package struct DutyScreen: Screen {
  package static let outline = ScreenOutline(
    "duty", commands: ["acknowledge", "pageDown", "pageUp"], conditions: ["readToTheEnd"])

  private(set) var reading = Reading()
  private(set) var isWaiting = false

  package init() {}

  package var takesScans: Bool { false }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = Self.lines(context).count
    let rows = context.bodyRows()
    switch event {
    case .shown, .time: reading.see(lines: count, rows: rows)
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .command("acknowledge"):
      guard !isWaiting else { return [] }
      isWaiting = true
      return [.work(.session(.acknowledgeDuty(version: Duty.version)))]
    case .answered(.session(.present(let session))):
      return [.say(.done("toasts.dutyAcknowledged")), .enter(session)]
    case .failed(_, let failure):
      isWaiting = false
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "readToTheEnd"
      && (reading.hasReachedEnd || Self.lines(context).count <= context.bodyRows())
  }

  static func lines(_ context: ScreenContext) -> [AttentionLine] {
    Paragraph.lines(
      context.words.text("screens.duty.text", ["society": context.settings.society]),
      columns: min(72, context.size.columns - 6)
    ).map { AttentionLine($0) }
  }
}
