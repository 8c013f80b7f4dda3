import DeskService
import Exchange

/// Foresees what a run of a plan comes to, slice by slice, and writes nothing.
struct ImportRehearsal {
  let plan: ImportPlan
  let session: DeskSession
  let interruption: Interruption

  private static let sliceSize = 500

  /// Goes through the rows that a run would write.
  func forecast() throws -> ImportForecast {
    let rest = try session.unfinishedImport(digest: plan.summary.digest)
    let lastLine = rest?.lastLine ?? 0
    if let rest {
      Speech.say("wouldResume", ["batch": rest.line.reference, "line": "\(lastLine)"])
    }
    var forecast = ImportForecast(written: rest?.line.written ?? 0, known: rest?.line.known ?? 0)
    let progress = ProgressLine()
    defer { progress.clear() }
    let rows = try plan.rows()
    while case let slice = try rows.next(Self.sliceSize), let last = slice.last {
      let new = slice.filter { $0.line > lastLine }
      let held = try session.known(new.map { ImportedRow($0) })
      for (row, isHeld) in zip(new, held) { forecast.take(row, isHeld: isHeld) }
      progress.show("comparing", done: last.number, total: plan.summary.good)
      if interruption.isWanted { throw ImportRefusal.cancelled }
    }
    return forecast
  }
}
