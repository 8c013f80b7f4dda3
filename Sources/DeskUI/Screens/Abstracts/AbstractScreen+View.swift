import DeskService
import Registration
import ScreenKit
package import Terminal

extension AbstractScreen {
  package func title(_ context: ScreenContext) -> String {
    let title = file?.draft.title ?? ""
    return title.isEmpty ? context.words["screens.abstract.title"] : title
  }

  package func status(_ context: ScreenContext) -> String {
    guard let file else { return "" }
    var state = context.words["abstractStates.\(file.state.rawValue)"]
    if file.draft.isLate { state += ", " + context.words["abstractStates.late"] }
    return "\(file.reference)  \(state)"
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if isSaving { return [AttentionLine(words["program.working"])] }
    guard let file, let marked else { return [] }
    if let hit = likelyHit {
      let who = GlimpseLines.joined([hit.name, hit.organisation, hit.person])
      let why = hit.match.reasons.map { words[$0.code] }.joined(separator: ", ")
      return AttentionLine.sentence(
        words.text("screens.abstract.perhaps", ["name": who, "reasons": why]), columns: columns,
        style: .attention)
    }
    if file.state == .draft,
      let failure = file.failures.first(where: { marked.isMeant(by: $0.field) })
    {
      return AttentionLine.sentence(
        "! " + AbstractWords.sentence(failure, words), columns: columns, style: .attention)
    }
    if !file.reason.isEmpty {
      let said = words.text("screens.abstract.withdrawn", ["reason": file.reason])
      return AttentionLine.sentence(said, columns: columns)
    }
    if case .author = marked, let standing { return [said(of: standing, words)] }
    let count = file.failures.count
    guard file.state == .draft, count > 0 else { return [] }
    return [AttentionLine(words.text("screens.abstract.missing", ["count": "\(count)"]))]
  }

  private func said(of standing: AuthorStanding, _ words: Words) -> AttentionLine {
    guard let person = standing.person else {
      return AttentionLine(words["screens.abstract.unknownAuthor"])
    }
    if let registration = standing.registration {
      return AttentionLine(
        words.text(
          "screens.abstract.registeredAuthor",
          ["person": person, "registration": registration.reference]), style: .done)
    }
    return AttentionLine(
      words.text("screens.abstract.notRegistered", ["person": person]), style: .attention)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let file else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let parts = parts
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("parts"), context, count: parts.count
    ) { row(parts[$0], file, context.words) }
  }

  private func row(_ part: Part, _ file: AbstractFile, _ words: Words) -> TableRow {
    var row = cells(of: part, file, words)
    // Of authors the flag says more, and the sentence stands below.
    if case .author = part { return row }
    if isMissing(part) {
      row.cells["note"] = TableCell("! " + (row.cells["note"]?.text ?? ""), style: .attention)
    }
    return row
  }

  private func cells(of part: Part, _ file: AbstractFile, _ words: Words) -> TableRow {
    let draft = file.draft
    switch part {
    case .facts(let name):
      return TableRow([
        "part": TableCell(words["screens.abstract.parts.\(name)"]),
        "content": TableCell(fact(name, file, words)), "note": "",
      ])
    case .section(let section):
      let text = draft.sections[section.code] ?? ""
      let count = Grouped.digits(Int64(WordCounter.words(in: text)))
      return TableRow([
        "part": TableCell(section.name),
        "content": TableCell(String(text.prefix(300)).replacing("\n", with: " ")),
        "note": TableCell(words.text("screens.abstract.words", ["count": count])),
      ])
    case .question(let question):
      let line = file.answers.first { $0.question.key == question.key }
      return TableRow([
        "part": TableCell(question.label),
        "content": TableCell(line.map { AnswerWords.text(of: $0, words) } ?? ""), "note": "",
      ])
    case .author(let index):
      let author = draft.authors[index]
      return TableRow([
        "part": TableCell("\(index + 1)  \(author.fullName)"),
        "content": TableCell(AbstractWords.places(of: author, in: draft)),
        "note": note(of: index, author, file, words),
      ])
    }
  }

  private func fact(_ name: String, _ file: AbstractFile, _ words: Words) -> String {
    let draft = file.draft
    switch name {
    case "title": return draft.title
    case "topic":
      return file.rules.form.topics.first { $0.code == draft.topic }?.name ?? draft.topic
    case "wish": return draft.wish.map { words["wishes.\($0.rawValue)"] } ?? ""
    default: return AbstractWords.interests(draft.interests, words)
    }
  }

  private func note(
    of index: Int, _ author: AbstractAuthor, _ file: AbstractFile, _ words: Words
  ) -> TableCell {
    var parts: [String] = []
    if author.isPresenter { parts.append(words["screens.abstract.presents"]) }
    if author.isCorresponding { parts.append(words["screens.abstract.corresponds"]) }
    let standing = file.standings[index]
    if standing.registration != nil { parts.append("\u{2713}") }
    let isMissed = author.isPresenter && standing.registration == nil && file.state != .withdrawn
    if isMissed { parts.append("\u{2691}") }
    return TableCell(parts.joined(separator: " "), style: isMissed ? .attention : .plain)
  }
}
