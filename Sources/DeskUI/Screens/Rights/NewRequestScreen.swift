import DeskService
import Registration
import ScreenKit
package import Terminal

/// Enters on the register what somebody asks for.
package struct NewRequestScreen: Screen {
  private static let fields: Set = ["requestKind", "person", "cameBy", "receivedOn"]
  package static let outline = ScreenOutline(
    "request-new", conditions: ["canSave"], fields: fields, neededFields: ["requestKind"])

  private(set) var form: Form
  package private(set) var isSaving = false

  package init(person: String?, _ context: ScreenContext) {
    let words = context.words
    form = Form(
      context.library[Self.outline.name], words: words,
      choices: [
        "requestKind": ChoiceItem.requestKinds(words), "cameBy": ChoiceItem.channels(words),
      ])
    form["person"] = person ?? ""
    form["cameBy"] = ConsentChannel.desk.rawValue
    form["receivedOn"] = context.today.description
  }

  package var isTextFocused: Bool { true }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.rights(.received(let line))):
      let said = Effect.say(RightsWords.nowIs(line, context.words))
      return context.allows(.answerRequest)
        ? [.leaveFor(.request(line.reference)), said] : [.leave, said]
    case .failed(_, let failure):
      isSaving = false
      form.refuse(failure)
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    guard let kind = RightsRequestKind(rawValue: form["requestKind"]) else {
      form.refuse([FieldFailure(field: "requestKind", code: "required")])
      return []
    }
    isSaving = true
    let person = form["person"]
    return [
      .work(
        .rights(
          .receive(
            NewRightsRequest(
              kind, person: person.isEmpty ? nil : person, channel: form.cameBy,
              receivedOn: form.receivedOn))))
    ]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
