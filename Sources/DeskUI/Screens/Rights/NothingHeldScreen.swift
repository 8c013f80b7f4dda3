import DeskService
import Registration
import ScreenKit
package import Terminal

/// Searches for somebody who asks whether anything is held, and confirms that nothing is; the name
/// is stored nowhere.
package struct NothingHeldScreen: Screen {
  private static let searched: [PersonField] = [.fullName, .email, .telephone]
  package static let outline = ScreenOutline(
    "nothing-held", conditions: ["canSave"],
    fields: Set(searched.map(\.rawValue)).union(["cameBy", "receivedOn"]),
    neededFields: ["fullName"])

  private(set) var form: Form
  package private(set) var isSaving = false
  /// What was confirmed, once nothing was found.
  private(set) var confirmed: (line: RightsRequestLine, society: String)?

  package init(_ context: ScreenContext) {
    form = Form(
      context.library[Self.outline.name], words: context.words,
      choices: ["cameBy": ChoiceItem.channels(context.words)])
    form["cameBy"] = ConsentChannel.desk.rawValue
    form["receivedOn"] = context.today.description
  }

  package var isTextFocused: Bool { confirmed == nil }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key): if !isSaving, confirmed == nil { _ = form.handle(key) }
    case .command("save"):
      guard form.settle() else { return [] }
      isSaving = true
      var details = PersonDetails()
      for field in Self.searched { details[field] = form[field.rawValue] }
      return [
        .work(
          .rights(
            .nothingHeld(details, channel: form.cameBy, receivedOn: form.receivedOn)))
      ]
    case .answered(.rights(.nothingHeld(let line, let society))):
      isSaving = false
      confirmed = (line, society)
      return [.say(RightsWords.nowIs(line, context.words))]
    case .failed(_, let failure):
      isSaving = false
      form.refuse(failure)
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && confirmed == nil
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    confirmed == nil ? form.attention(context.words, columns: columns) : []
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let (line, society) = confirmed else {
      return form.draw(on: &canvas, in: region.below(1), context)
    }
    let text = context.words.text(
      "rights.nothingHeld",
      [
        "society": society, "day": line.receivedOn.description, "reference": line.reference,
      ])
    for (row, line) in Paragraph.lines(text, columns: min(70, region.columns - 6)).enumerated() {
      canvas.write(line, in: region, row: 1 + row, column: 3)
    }
    canvas.focus(in: region, row: 1, column: 3)
  }
}
