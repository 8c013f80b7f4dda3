package import DeskService
import Registration
import ScreenKit
package import Terminal

/// Who received values that were wrong, so that they can be told.
package struct RecipientsScreen: Screen {
  package static let outline = ScreenOutline(
    "recipients", commands: ["taskDone"], conditions: ["toBeTold"],
    columns: ["recipients": ["reference", "since", "forPurpose", "recipient", "fields"]])

  let person: String
  let done: CorrectionDone
  private(set) var table = Table()

  package init(_ done: CorrectionDone, person: String) {
    self.done = done
    self.person = person
  }

  package var aboutPerson: String? { person }

  private var chosen: WrongValueRecipient? {
    table.row(of: done.recipients.count).map { done.recipients[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      _ = table.handle(key, count: done.recipients.count, page: context.bodyRows() - 1)
    case .command("taskDone"):
      return done.task.map { [.work(.rights(.finishTask($0)))] } ?? []
    case .answered(.rights(.taskDone(let task))):
      return [.say(.done("screens.tasks.isDone", ["reference": task])), .leave]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "toBeTold" && done.task != nil
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    let who = chosen.map { line in
      words.text(
        "screens.recipients.line",
        [
          "recipient": line.disclosure.recipient.isEmpty
            ? words["screens.recipients.society"] : line.disclosure.recipient,
          "by": line.disclosure.by, "moment": context.moment(line.disclosure.at),
        ])
    }
    let task = words.text("screens.recipients.task", ["reference": done.task ?? ""])
    return [AttentionLine(who ?? "")] + AttentionLine.sentence(task, columns: columns, style: .dim)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("recipients"), context,
      count: done.recipients.count
    ) { index in
      let line = done.recipients[index]
      return TableRow([
        "reference": TableCell(line.disclosure.batch),
        "since": TableCell(context.day(line.disclosure.at)),
        "forPurpose": TableCell(line.disclosure.purpose),
        "recipient": TableCell(
          line.disclosure.recipient.isEmpty
            ? words["screens.recipients.society"] : line.disclosure.recipient),
        "fields": TableCell(
          line.fields.map { words["fields.\($0.rawValue)"] }.joined(separator: ", ")),
      ])
    }
  }
}
