import DeskService
import Exchange
import Foundation
import Registration

/// Files in and out without a command: the same steps that the commands go.
struct FileOfRows {
  let session: DeskSession

  struct Outcome: Equatable {
    var written = 0
    var known = 0
    var newPeople = 0
    /// `line column code`, in the order in which they were found.
    var refusals: [String] = []
    var batch = ""
  }

  // MARK: In

  func registrations(
    _ csv: String, conference: String = "2026", map: [String] = [], skipBad: Bool = false,
    reviewOnly: Bool = false
  ) throws -> Outcome {
    try run(
      csv, kind: "registrations",
      .registrations(questions: try session.questions(about: .registration)), map, skipBad,
      reviewOnly, review: { try session.review($0, conference: conference, &$1) },
      write: { try session.importSlice($0, $1, conference: conference) })
  }

  func memberships(
    _ csv: String, map: [String] = [], skipBad: Bool = false, reviewOnly: Bool = false
  ) throws -> Outcome {
    try run(
      csv, kind: "memberships",
      .memberships(questions: try session.questions(about: .membership)), map, skipBad,
      reviewOnly,
      review: { try session.review($0, &$1) }, write: { try session.importSlice($0, $1) })
  }

  func abstracts(_ csv: String, conference: String = "2026") throws -> Outcome {
    let plan = try AbstractPlan.check(
      .memory(Array(csv.utf8)), form: session.abstractRules(conference: conference).form,
      questions: session.questions(about: .abstract))
    var outcome = Outcome()
    outcome.refusals = plan.refusals.map(Self.words)
    let rows = plan.rows.map {
      ImportedAbstract(
        line: $0.line, sourceKey: $0.key, draft: $0.draft, state: $0.state, reason: $0.reason,
        submittedAt: $0.submittedAt, answers: $0.answers)
    }
    let fates = try session.fates(of: rows, conference: conference)
    for (row, fate) in zip(rows, fates) {
      if case .contradicts(let reference) = fate {
        outcome.refusals.append("\(row.line) \(reference) abstract.contradicts")
      }
    }
    guard outcome.refusals.isEmpty else { return outcome }
    let line = try session.importAbstracts(
      rows, conference: conference, fileName: "abstracts.csv",
      digest: Sodium.sha256(Array(csv.utf8)))
    (outcome.written, outcome.known, outcome.batch) = (line.written, line.known, line.reference)
    return outcome
  }

  func people(_ csv: String) throws -> Outcome {
    var options = ImportOptions()
    options.questions = try session.questions(about: .person)
    let plan = try ImportPlan.check(.memory(Array(csv.utf8)), options: options)
    var outcome = Outcome()
    outcome.refusals = plan.summary.refusals.map(Self.words)
    guard outcome.refusals.isEmpty else { return outcome }
    let batch = try session.beginImport(
      fileName: "people.csv", digest: Sodium.sha256(Array(csv.utf8)), rows: plan.summary.good)
    try plan.forEachGood(sliceSize: 7) { slice in
      _ = try session.importSlice(
        batch,
        slice.map {
          ImportedRow(
            line: $0.line, person: $0.person, reference: $0.reference, answers: $0.answers)
        })
      return true
    }
    let line = try session.finishImport(batch)
    (outcome.written, outcome.known, outcome.batch) = (line.written, line.known, line.reference)
    return outcome
  }

  private func run<Statement: RowStatement>(
    _ csv: String, kind: String, _ reading: StatementReading<Statement>, _ map: [String],
    _ skipBad: Bool, _ reviewOnly: Bool,
    review: ([Statement], inout FileReview) throws -> [StatedFate],
    write: (ImportBatch, [Statement]) throws -> ImportCounts
  ) throws -> Outcome {
    var outcome = Outcome()
    let plan = try StatementPlan<Statement>.check(
      .memory(Array(csv.utf8)), as: reading, map: map
    ) { outcome.refusals += $0.map(Self.words) }
    var refused: Set<Int> = []
    var seen = FileReview()
    let rows = try plan.rows()
    while case let slice = try rows.next(7), !slice.isEmpty {
      for (row, fate) in zip(slice, try review(slice, &seen)) {
        switch fate {
        case .new(let isNewPerson):
          outcome.written += 1
          if isNewPerson { outcome.newPeople += 1 }
        case .known: outcome.known += 1
        case .refused(let failures):
          refused.insert(row.line)
          outcome.refusals += failures.map { Self.words(plan.mapping.refusal(row.line, $0)) }
        }
      }
    }
    guard !reviewOnly, outcome.refusals.isEmpty || skipBad else { return outcome }
    let batch = try session.beginImport(
      of: kind, fileName: "\(kind).csv", digest: Sodium.sha256(Array(csv.utf8)),
      rows: plan.rowCount)
    let again = try plan.rows()
    while case let slice = try again.next(5), !slice.isEmpty {
      _ = try write(batch, slice.filter { !refused.contains($0.line) })
    }
    let line = try session.finishImport(batch)
    outcome.batch = line.reference
    guard (line.written, line.known) == (outcome.written, outcome.known) else {
      throw DatabaseFault.other(
        "foreseen \(outcome.written) \(outcome.known), done \(line.written) \(line.known)")
    }
    return outcome
  }

  private static func words(_ refusal: RowRefusal) -> String {
    "\(refusal.line) \(refusal.column?.heading ?? "-") \(refusal.code)"
  }

  // MARK: Out

  func exportedPeople(purpose: String = "conference") throws -> String {
    try csv(
      ExportColumns.people() + session.exportedQuestions(purpose: purpose, about: .person)
    ) { try session.exportPeople(purpose: purpose, format: "csv", row: $0) }
  }

  func exportedRegistrations(purpose: String = "conference") throws -> String {
    try csv(
      ExportColumns.registrations
        + session.exportedQuestions(purpose: purpose, about: .registration)
    ) {
      try session.exportRegistrations(
        conference: "2026", purpose: purpose, format: "csv", row: $0)
    }
  }

  func exportedMemberships(purpose: String = "conference") throws -> String {
    try csv(
      ExportColumns.memberships
        + session.exportedQuestions(purpose: purpose, about: .membership)
    ) {
      try session.exportMemberships(purpose: purpose, format: "csv", row: $0)
    }
  }

  func exportedAbstracts(purpose: String = "conference") throws -> String {
    let form = try session.abstractRules(conference: "2026").form
    return try csv(
      AbstractColumn.all(form).map(\.name)
        + session.exportedQuestions(purpose: purpose, about: .abstract)
    ) { row in
      try session.exportAbstracts(conference: "2026", purpose: purpose, format: "csv") {
        try row(
          AbstractExportRow.cells(
            key: $0.reference, $0.draft, state: $0.state, reason: $0.reason,
            submittedAt: $0.submittedAt, form: form, answers: $0.answers))
      }
    }
  }

  private func csv(
    _ columns: [String], _ body: (([String]) throws -> Void) throws -> ExportDone
  ) throws -> String {
    var writer = TableWriter(.csv, columns: columns)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    _ = try body { writer.append($0, to: &bytes) }
    writer.end(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
