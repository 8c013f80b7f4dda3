import DeskService
import Registration
import ScreenKit
package import Terminal

/// Says whom a request is about, and how whoever asks was shown to be the person.
package struct IdentifyScreen: Screen {
  private static let fields: Set = ["person", "howShown"]
  package static let outline = ScreenOutline(
    "request-identify", conditions: ["canSave"], fields: fields, neededFields: fields)

  let reference: String
  private(set) var form: Form
  package private(set) var isSaving = false

  package init(_ reference: String, _ context: ScreenContext) {
    self.reference = reference
    form = Form(context.library[Self.outline.name], words: context.words)
  }

  package var isTextFocused: Bool { true }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"):
      guard form.settle() else { return [] }
      isSaving = true
      return [
        .work(.rights(.identify(reference, person: form["person"], how: form["howShown"])))
      ]
    case .answered(.rights(.changed(let line))):
      return [.leave, .say(RightsWords.nowIs(line, context.words))]
    case .failed(_, let failure):
      isSaving = false
      form.refuse(failure)
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.request-identify.titleOf", ["reference": reference])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
