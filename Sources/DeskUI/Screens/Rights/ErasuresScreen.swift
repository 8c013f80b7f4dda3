import DeskService
import Registration
import ScreenKit
package import Terminal

/// Who was erased, and when nothing of them was left in the file.
package struct ErasuresScreen: Screen {
  package static let outline = ScreenOutline(
    "erasures", commands: ["openErasure", "purge", "stopPurging"],
    conditions: ["rowChosen", "erasuresWait", "purging", "notPurging"],
    columns: ["erasures": ["reference", "moment", "person", "proposedBy", "gone"]])

  private static let purgeKey = "screens.confirm.purge"

  private(set) var records: [ErasureRecord]?
  /// Why it was not done by itself.
  private(set) var failure: PurgeFailure?
  private(set) var table = Table()
  /// The step of the purge that is under way.
  private(set) var step: PurgeStep?

  package init() {}

  var chosen: ErasureRecord? {
    guard let records else { return nil }
    return table.row(of: records.count).map { records[$0] }
  }

  private var waiting: Int { records?.count { $0.goneAt == nil } ?? 0 }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.erasure(.erasures))]
    case .key(let key):
      _ = table.handle(key, count: records?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.erasure(.erasures(let records, let failure))):
      (self.records, self.failure) = (records, failure)
    case .answered(.erasure(.purged(let proof))):
      step = nil
      return [.say(Self.notice(of: proof)), .work(.erasure(.erasures))]
    case .command("openErasure"): return chosen.map { [.show(.erasureProof($0))] } ?? []
    case .command("purge"):
      return [.ask(Question(id: "purge", key: Self.purgeKey, needsReason: false))]
    case .confirmed(let question) where question.key == Self.purgeKey:
      step = .index
      return [.work(.erasure(.purge))]
    case .command("stopPurging"): return [.cancelWork]
    case .progressed(let come): step = PurgeStep.allCases.dropFirst(Int(come.done)).first
    case .failed(let work, let failure):
      guard work == .erasure(.purge) else { return [.say(.failed(failure))] }
      step = nil
      return [.say(Self.notice(of: failure))]
    default: break
    }
    return []
  }

  private static func notice(of proof: ErasureProof?) -> Notice {
    guard let proof else { return Notice("toasts.purgeNothing") }
    return proof.isClean
      ? .done("toasts.purged", ["values": Grouped.digits(Int64(proof.values))])
      : Notice("toasts.purgeUnclean", [:], .attention)
  }

  /// A reader and a full disk have ways out of their own.
  private static func notice(of failure: WorkFailure) -> Notice {
    switch failure {
    case .broken("database.busy", _): Notice("toasts.purgeBusy", [:], .attention)
    case .broken("database.full", _): Notice("toasts.purgeFull", [:], .attention)
    default: .failed(failure)
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "erasuresWait": step == nil && waiting > 0
    case "purging": step != nil
    case "notPurging": step == nil
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if let step { return [AttentionLine(words["screens.erasures.steps.\(step.rawValue)"])] }
    guard waiting > 0 else { return [] }
    let text = words.text("screens.erasures.waiting", count: waiting)
    let tried = failure.map { failure in
      words.text(
        "screens.erasures.failed",
        ["moment": context.moment(failure.at), "reason": words["refusals.\(failure.code)"]])
    }
    return [text, tried].compactMap { $0 }.flatMap { Paragraph.lines($0, columns: columns) }
      .map { AttentionLine($0) }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let records else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("erasures"), context,
      count: records.count
    ) { index in
      let record = records[index]
      return TableRow([
        "reference": TableCell(record.reference),
        "moment": TableCell(context.moment(record.at)),
        "person": TableCell(record.pseudonym ?? words["program.none"]),
        "proposedBy": TableCell(record.by ?? words["screens.erasures.repeated"]),
        "gone": TableCell(
          record.goneAt.map { context.moment($0) } ?? words["screens.erasures.waits"]),
      ])
    }
  }
}
