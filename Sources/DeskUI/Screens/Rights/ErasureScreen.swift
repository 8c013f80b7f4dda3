import DeskService
import Registration
import ScreenKit
package import Terminal

/// What erasing a person would take away, what stays and why; it can be proposed here.
package struct ErasureScreen: Screen {
  package static let outline = ScreenOutline(
    "erasure", commands: ["proposeErasure", "pageDown", "pageUp"],
    conditions: ["nothingUnderWay"])

  private static let proposeKey = "screens.confirm.proposeErasure"
  private static let widest = 100

  let person: String
  private(set) var preview: ErasurePreview?
  private(set) var reading = Reading()

  package init(_ person: String) { self.person = person }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = page(context).count
    let rows = context.bodyRows(attention: attention(context, columns: context.size.columns).count)
    switch event {
    case .shown, .changedElsewhere: return [.work(.erasure(.erasurePreview(person)))]
    case .answered(.erasure(.erasurePreview(let preview))): self.preview = preview
    case .answered(.erasure(.erasureProposed(let proposal))):
      return [.say(.done("toasts.proposed", ["reference": proposal])), .leave]
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .command("proposeErasure"): return question()
    case .confirmed(let question) where question.key == Self.proposeKey:
      return [.work(.erasure(.proposeErasure(person, reason: question.reason)))]
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func question() -> [Effect] {
    guard let preview else { return [] }
    return [
      .ask(
        Question(
          id: preview.person, key: Self.proposeKey,
          values: ["name": preview.name, "reference": preview.person], needsReason: true))
    ]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "nothingUnderWay" && preview?.obstacles.isEmpty ?? false
  }

  package func title(_ context: ScreenContext) -> String {
    guard let preview else { return context.words["screens.erasure.title"] }
    return context.words.text("screens.erasure.titleOf", ["name": preview.name])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let preview else { return [AttentionLine(context.words["program.working"])] }
    guard preview.obstacles.isEmpty else { return [] }
    return [AttentionLine(context.words["screens.erasure.only"], style: .dim)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    page(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func page(_ context: ScreenContext) -> PageLayout {
    PageLayout(lines(context), columns: min(Self.widest, context.size.columns - 4))
  }

  private func lines(_ context: ScreenContext) -> [PageLine] {
    guard let preview else { return [] }
    let words = context.words
    let (gone, kept) = (
      preview.lines.filter { $0.kept == nil }, preview.lines.filter { $0.kept != nil }
    )
    var lines: [PageLine] = []
    if !preview.obstacles.isEmpty {
      lines = [.heading(words["screens.erasure.first"])]
      lines += ErasureWords.obstacles(of: preview, words).map {
        PageLine($0, style: .attention, sign: words["program.attention"])
      }
      lines.append(.blank)
    }
    lines.append(.heading(words["screens.erasure.going"]))
    lines += gone.map { PageLine(ErasureWords.name(of: $0, words), label: "\($0.count)") }
    guard !kept.isEmpty else { return lines }
    lines += [.blank, .heading(words["screens.erasure.staying"])]
    lines += kept.flatMap { line in
      [
        PageLine(ErasureWords.name(of: line, words), label: "\(line.count)"),
        PageLine(ErasureWords.reason(of: line, words), label: " ", style: .dim),
      ]
    }
    lines.append(.blank)
    lines.append(
      PageLine(words.text("screens.erasure.pseudonym", ["reference": preview.person])))
    return lines
  }
}
