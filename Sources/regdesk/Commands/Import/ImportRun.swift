import DeskService
import Dispatch
import Exchange
import Registration

/// Writes a plan, slice by slice.
struct ImportRun {
  let plan: ImportPlan
  let session: DeskSession
  let interruption: Interruption

  /// A slice holds the database for as long; other desks get their turn after it.
  private static let longestMilliseconds = 200.0
  private static let sliceRange = 20...5_000

  /// Writes all good rows, or takes back what it wrote when Ctrl-C was pressed.
  func write(fileName: String) throws -> ImportLine {
    let batch = try session.beginImport(
      fileName: fileName, digest: plan.summary.digest, rows: plan.summary.good)
    if batch.isResumed {
      Speech.say("resumed", ["batch": batch.reference, "line": "\(batch.lastLine)"])
    }
    let progress = ProgressLine()
    defer { progress.clear() }
    let rows = try plan.rows()
    var size = 200
    while case let slice = try rows.next(size), let last = slice.last {
      let new = slice.filter { $0.line > batch.lastLine }
      if !new.isEmpty {
        let milliseconds = try time {
          _ = try session.importSlice(
            batch, new.map { ImportedRow($0) })
        }
        size = Self.nextSize(after: new.count, took: milliseconds)
      }
      progress.show("writing", done: last.number, total: plan.summary.good)
      if interruption.isWanted { try takeBack(batch, progress) }
    }
    return try session.finishImport(batch)
  }

  /// So many rows as would have taken half of the longest time; a quick slice at most doubles.
  static func nextSize(after count: Int, took milliseconds: Double) -> Int {
    let fitting = Double(count) * Self.longestMilliseconds / 2 / max(milliseconds, 0.1)
    let size = Int(min(fitting, Double(count) * 2))
    return min(max(size, Self.sliceRange.lowerBound), Self.sliceRange.upperBound)
  }

  private func takeBack(_ batch: ImportBatch, _ progress: ProgressLine) throws {
    progress.clear()
    Speech.say("takingBack", ["batch": batch.reference])
    let counts = try session.undoImport(batch.reference)
    throw CommandFailure("takenBack", ["kept": "\(counts.kept.count)"])
  }

  private func time(_ work: () throws -> Void) rethrows -> Double {
    let began = DispatchTime.now().uptimeNanoseconds
    try work()
    return Double(DispatchTime.now().uptimeNanoseconds - began) / 1e6
  }
}

extension ImportedRow {
  init(_ row: ImportRow) {
    self.init(
      line: row.line, person: row.person, reference: row.reference, answers: row.answers)
  }
}
