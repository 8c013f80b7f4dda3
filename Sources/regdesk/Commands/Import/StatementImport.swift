import DeskService
import Dispatch
import Exchange
import Registration

/// Brings a file of registrations or memberships in: read and checked as a whole, compared with
/// what is held, then written slice by slice.
struct StatementImport<Statement: RowStatement> {
  let kind: String
  let file: ImportFileOptions
  let reading: StatementReading<Statement>
  let session: DeskSession
  let interruption: Interruption
  let review: ([Statement], inout FileReview) throws -> [StatedFate]
  let write: (ImportBatch, [Statement]) throws -> ImportCounts

  private static var reviewSize: Int { 200 }

  /// Does it, or says what it would do; `show` writes the report.
  func run(_ show: (StatementReport) throws -> Void) throws {
    // Asked before the file is read: who may not import does not learn what is wrong with it.
    _ = try session.imports(limit: 1)
    let rejects = try RejectOutput(path: file.rejects)
    var report = StatementReport(file: file.name, kind: kind)
    let plan = try StatementPlan<Statement>.check(
      file.source(), as: reading, options: file.options, map: file.map
    ) { refusals in
      report.add(refusals)
      refusals.forEach(rejects.append)
    }
    report.take(plan)
    let rest = try session.unfinishedImport(digest: plan.digest, kind: kind)
    let refused = try compare(plan, after: rest?.lastLine ?? 0, &report, rejects)
    report.begin(with: rest?.line)
    try rejects.finish()
    guard report.bad == 0 || file.skipBad else {
      try show(report)
      throw ImportRefusal.badRows(report.bad)
    }
    report.isCounted = true
    if file.dryRun {
      if let rest {
        Speech.say("wouldResume", ["batch": rest.line.reference, "line": "\(rest.lastLine)"])
      }
      try show(report)
      return Speech.say("dryRun")
    }
    report.done = try write(plan, leavingOut: refused, report)
    try show(report)
    if let done = report.done {
      Speech.say(
        "\(kind)Imported",
        [
          "batch": done.reference, "written": "\(done.written)", "known": "\(done.known)",
          "people": "\(report.newPeople)",
        ])
    }
  }

  /// Compares every good row with what is held; gives the lines that are refused by it.
  private func compare(
    _ plan: StatementPlan<Statement>, after lastLine: Int, _ report: inout StatementReport,
    _ rejects: RejectOutput
  ) throws -> Set<Int> {
    var refused: Set<Int> = []
    var review = FileReview()
    let progress = ProgressLine()
    defer { progress.clear() }
    let rows = try plan.rows()
    var compared = 0
    while case let slice = try rows.next(Self.reviewSize), !slice.isEmpty {
      let new = slice.filter { $0.line > lastLine }
      for (row, fate) in zip(new, try self.review(new, &review)) {
        report.take(fate)
        guard case .refused(let failures) = fate else { continue }
        refused.insert(row.line)
        let refusals = failures.map { plan.mapping.refusal(row.line, $0) }
        report.add(refusals)
        refusals.forEach(rejects.append)
      }
      compared += slice.count
      progress.show("comparing", done: compared, total: plan.rowCount)
      if interruption.isWanted { throw ImportRefusal.cancelled }
    }
    return refused
  }

  private func write(
    _ plan: StatementPlan<Statement>, leavingOut refused: Set<Int>, _ report: StatementReport
  ) throws -> ImportLine {
    let batch = try session.beginImport(
      of: kind, fileName: file.name, digest: plan.digest, rows: report.good)
    if batch.isResumed {
      Speech.say("resumed", ["batch": batch.reference, "line": "\(batch.lastLine)"])
    }
    let progress = ProgressLine()
    defer { progress.clear() }
    let rows = try plan.rows()
    var (size, written) = (50, 0)
    while case let slice = try rows.next(size), !slice.isEmpty {
      let new = slice.filter { $0.line > batch.lastLine && !refused.contains($0.line) }
      if !new.isEmpty {
        let began = DispatchTime.now().uptimeNanoseconds
        do {
          _ = try write(batch, new)
        } catch let change as RowChanged {
          try takeBack(batch, progress)
          throw change
        }
        let took = Double(DispatchTime.now().uptimeNanoseconds - began) / 1e6
        size = ImportRun.nextSize(after: new.count, took: took)
      }
      written += slice.count
      progress.show("writing", done: written, total: plan.rowCount)
      if interruption.isWanted {
        let kept = try takeBack(batch, progress)
        throw CommandFailure("takenBack", ["kept": "\(kept)"])
      }
    }
    return try session.finishImport(batch)
  }

  @discardableResult
  private func takeBack(_ batch: ImportBatch, _ progress: ProgressLine) throws -> Int {
    progress.clear()
    Speech.say("takingBack", ["batch": batch.reference])
    return try session.undoImport(batch.reference).kept.count
  }
}
