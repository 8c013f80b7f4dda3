import DeskService
import Registration
import ScreenKit
package import Terminal

extension RegisterScreen {
  private static let margin = 3
  /// Rows the fee takes at least: a line, its reasons, the total.
  private static let leastFeeRows = 5
  /// A line that is too wide is hard to follow from end to end.
  static let columnLimit = 100

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.register.title", ["name": glimpse?.name ?? ""])
  }

  package func status(_ context: ScreenContext) -> String { conference?.name ?? "" }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    func refusal(_ text: String) -> [AttentionLine] {
      Paragraph.lines("! " + text, columns: columns).map {
        AttentionLine($0, style: Style(colour: .attention, bold: true))
      }
    }
    if isSaving { return [AttentionLine(words["program.working"])] }
    guard existing == nil, let form else { return [] }
    if let failure { return refusal(words.text("refusals.\(failure.code)", failure.values)) }
    if let refused = form.refusal { return refusal(refused.sentence(words)) }
    if form.focus == .questions { return form.questions.attention(words, columns: columns) }
    guard let hint = context.library[name]?.field(Self.key(of: form.focus))?.hint else {
      return []
    }
    return AttentionLine.sentence(words[hint], columns: columns)
  }

  private static func key(of focus: RegistrationForm.Focus) -> String {
    switch focus {
    case .category: "category"
    case .member: "member"
    case .option: "options"
    case .questions: "questions"
    }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    if let existing {
      drawExisting(existing, on: &canvas, in: region, context)
      return
    }
    guard conference != nil else {
      let text = context.words["refusals.noConference"]
      for (row, line) in Paragraph.lines(text, columns: region.columns - 6).enumerated() {
        canvas.write(line, in: region, row: 1 + row, column: Self.margin)
      }
      canvas.focus(in: region, row: 1, column: Self.margin)
      return
    }
    guard let form else { return }
    let region = region.left(Self.columnLimit)
    let body = region.rows > 16 ? region.below(1) : region
    let feeRows = feeRows(context)
    let asked = form.questions.lineCount(context.words, columns: body.columns)
    let fee = asked > 0 ? Self.leastFeeRows : max(Self.leastFeeRows, feeRows.count)
    let room = max(1, body.rows - 3 - fee)
    let (options, questions) = Self.share(
      room, options: form.options.count, questions: asked, isAsking: form.focus == .questions)
    let foot = body.below(2 + options + questions + 1)
    drawFee(feeRows, on: &canvas, in: foot, context)
    drawOptions(form, on: &canvas, in: body.below(2).top(options), context)
    if questions > 0 {
      form.questions.draw(
        on: &canvas, in: body.below(2 + options).top(questions), context,
        hasFocus: form.focus == .questions)
    }
    // Last, so that an open list lies over what is below it.
    drawChoice(form.member, "member", at: 1, form, on: &canvas, in: body, context)
    drawChoice(form.category, "category", at: 0, form, on: &canvas, in: body, context)
  }

  /// The rows of options and of questions: where not all fit, the part with the focus is seen.
  private static func share(
    _ room: Int, options: Int, questions: Int, isAsking: Bool
  ) -> (options: Int, questions: Int) {
    guard options + questions > room else { return (options, questions) }
    let asked =
      isAsking ? min(questions, room) : min(questions, max(room - options, min(1, room - 1)))
    return (min(options, room - asked), asked)
  }

  /// The column where fields begin.
  private func fieldColumn(_ context: ScreenContext) -> Int {
    let labels = (context.library[name]?.fields ?? []).map {
      DisplayWidth.of(context.words[$0.label])
    }
    return Self.margin + (labels.max() ?? 0) + 2
  }

  private func drawChoice(
    _ field: ChoiceField, _ key: String, at row: Int, _ form: RegistrationForm,
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    guard let definition = context.library[name]?.field(key) else { return }
    let isFocused = Self.key(of: form.focus) == key
    let column = fieldColumn(context)
    canvas.write(
      context.words[definition.label], in: region, row: row, column: Self.margin,
      style: isFocused ? .bold : .plain)
    if isFocused { canvas.write("\u{203A}", in: region, row: row, column: 1, style: .markedSign) }
    let width = min(definition.width, region.columns - column - 1)
    field.draw(
      on: &canvas, in: region, row: row, column: column, width: width, isFocused: isFocused,
      empty: "")
    if isFocused {
      field.drawList(
        on: &canvas, in: region, row: row + 1, column: column,
        width: min(40, region.columns - column))
    }
  }

  private func drawOptions(
    _ form: RegistrationForm, on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    guard let definition = context.library[name]?.field("options"), !region.isEmpty else { return }
    var focused: Int?
    if case .option(let index) = form.focus { focused = index }
    let column = fieldColumn(context)
    let first = min(
      max(0, (focused ?? 0) - region.rows + 1), max(0, form.options.count - region.rows))
    canvas.write(
      context.words[definition.label], in: region, row: 0, column: Self.margin,
      style: focused == nil ? .plain : .bold)
    for row in 0..<region.rows where first + row < form.options.count {
      let index = first + row
      drawOption(
        form.options[index], quantity: form.quantities[form.options[index].item.code] ?? 0,
        isFocused: index == focused, on: &canvas, in: region, row: row, column: column, context)
    }
  }

  private func drawOption(
    _ option: OptionPlaces, quantity: Int, isFocused: Bool, on canvas: inout Canvas,
    in region: Region, row: Int, column: Int, _ context: ScreenContext
  ) {
    let words = context.words
    let left = option.left
    let isFull = left.map { $0 < max(1, quantity) } ?? false
    let places = left.map { left in
      left == 0
        ? words["screens.register.full"]
        : words.text("screens.register.placesLeft", count: left)
    }
    let price = option.item.price.formatted
    let mark = quantity == 0 ? "[ ]" : "[\(quantity)]"
    let placesWidth = min(12, region.columns / 5)
    let nameColumn = column + 4
    let placesColumn = region.columns - placesWidth - 1
    let priceColumn = placesColumn - DisplayWidth.of(price) - 2
    if isFocused { canvas.write("\u{203A}", in: region, row: row, column: 1, style: .markedSign) }
    canvas.write(
      mark, in: region, row: row, column: column, style: quantity > 0 ? .bold : .plain)
    canvas.write(
      option.item.name, in: region, row: row, column: nameColumn,
      style: isFocused ? .bold : .plain, width: max(0, priceColumn - nameColumn - 1))
    canvas.write(price, in: region, row: row, column: priceColumn)
    canvas.write(
      places ?? "", in: region, row: row, column: placesColumn,
      style: isFull ? .attention : .plain, width: placesWidth)
    if isFocused { canvas.focus(in: region, row: row, column: column + 1) }
  }

  private func drawExisting(
    _ existing: PersonRegistration, on canvas: inout Canvas, in region: Region,
    _ context: ScreenContext
  ) {
    let words = context.words
    let text = words.text(
      "screens.register.already",
      ["name": glimpse?.name ?? "", "reference": existing.reference])
    var row = 1
    for line in Paragraph.lines(text, columns: region.columns - 6) {
      canvas.write(line, in: region, row: row, column: Self.margin, style: .bold)
      row += 1
    }
    var parts = [existing.category, words["registrationStates.\(existing.state.rawValue)"]]
    if let total = existing.total, existing.paid?.isOwed ?? false { parts.append(total.formatted) }
    canvas.write(parts.joined(separator: " \u{00B7} "), in: region, row: row, column: Self.margin)
    canvas.focus(in: region, row: 1, column: Self.margin)
  }
}
