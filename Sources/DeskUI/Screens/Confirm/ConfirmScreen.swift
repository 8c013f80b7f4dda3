import ScreenKit
package import Terminal

/// Asks before something that cannot be taken back, and for the reason where one is needed.
package struct ConfirmScreen: Screen {
  package static let outline = ScreenOutline(
    "confirm", commands: ["confirm"], conditions: ["reasonGiven"], fields: ["reason"],
    neededFields: ["reason"])

  let question: Question
  private(set) var form: Form

  package init(_ question: Question, _ context: ScreenContext) {
    self.question = question
    form = Form(
      question.needsReason ? context.library[Self.outline.name] : nil, words: context.words)
    form.suggest(question.reason, for: "reason")
  }

  package var isTextFocused: Bool { question.needsReason }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key): _ = form.handle(key)
    case .command("confirm"):
      guard form.settle() else { return [] }
      var answered = question
      answered.reason = form["reason"]
      return [.confirmed(answered)]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "reasonGiven"
      && (!question.needsReason || form["reason"].contains { !$0.isWhitespace })
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let text = context.words.text(question.key, question.values)
    let lines = Paragraph.lines(text, columns: min(70, region.columns - 6))
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: region, row: 1 + row, column: 3, style: .bold)
    }
    if question.needsReason {
      form.draw(on: &canvas, in: region.below(lines.count + 2), context)
    } else {
      canvas.focus(in: region, row: 1, column: 3)
    }
  }
}
