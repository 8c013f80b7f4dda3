/// A file of people, read and checked to its end before anything is written.
///
/// Memory does not grow with the file, but for 24 to 48 bytes a row (at most 48 MiB) that find
/// rows which repeat others.
///
///     let plan = try ImportPlan.check(.file(path)) { show($0); return !isCancelled }
///     try plan.forEachGood { slice in try write(slice); return true }
package struct ImportPlan: Sendable {
  package let summary: ImportSummary
  private let source: ByteSource
  private let survey: SourceSurvey
  private let options: ImportOptions

  /// Reads the whole file and writes nothing.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: What is known of it.
  ///   - progress: Called every few thousand rows; false cancels.
  ///   - refused: Called for every reason in the order of the file, for a reject file.
  /// - Returns: The plan, also when rows are bad: its summary names them.
  /// - Throws: why nothing can be taken from the file at all.
  package static func check(
    _ source: ByteSource, options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) -> Bool = { _ in true },
    refused: (RowRefusal) -> Void = { _ in }
  ) throws(ImportRefusal) -> ImportPlan {
    let survey: SourceSurvey
    do throws(SurveyRefusal) {
      survey = try SourceSurvey.of(
        source, given: options.encoding, digest: options.makeDigest?()
      ) { progress(ImportProgress(rows: 0, bytes: 0, totalBytes: source.totalBytes)) }
    } catch {
      throw ImportRefusal(error)
    }
    let rows = try ImportRows(source, survey, options)
    var people = RepeatedPeople()
    var summary = ImportSummary(
      encoding: survey.encoding, encodingReason: survey.reason, delimiter: rows.delimiter,
      mapping: rows.mapping, totalBytes: survey.totalBytes, digest: survey.digest)
    func goesOn() -> Bool {
      progress(
        ImportProgress(rows: summary.rows, bytes: rows.bytesRead, totalBytes: survey.totalBytes))
    }
    while let outcome = try rows.nextOutcome() {
      switch outcome {
      case .blank: summary.blank += 1
      case .good(let row):
        summary.add(row, repeating: people.take(row.person, line: row.line))
      case .refused(let refusals):
        summary.add(refusals)
        refusals.forEach(refused)
      }
      summary.rows = summary.good + summary.bad
      if summary.rows % rowsBetweenReports == 0, !goesOn() {
        throw .cancelled
      }
    }
    summary.comparedAllRows = people.isComplete
    guard goesOn() else { throw .cancelled }
    return ImportPlan(summary: summary, source: source, survey: survey, options: options)
  }

  private static let rowsBetweenReports = 4096

  /// Reads the good rows again.
  ///
  /// - Parameter finished: As many good rows are passed over, as a run before has written them.
  /// - Returns: The rows behind those.
  /// - Throws: `badRows` when there are any and they are not to be skipped.
  package func rows(after finished: Int = 0) throws(ImportRefusal) -> ImportRows {
    guard summary.bad == 0 || options.skipsBad else { throw .badRows(summary.bad) }
    var options = options
    // The taker, who writes them, has a core of its own.
    options.concurrency -= 1
    let rows = try ImportRows(source, survey, options)
    while rows.good < finished, try rows.nextGood() != nil {}
    return rows
  }

  /// Gives the good rows to `body` in slices, in the order of the file, until it returns false.
  package func forEachGood(
    after finished: Int = 0, sliceSize: Int = 500, _ body: ([ImportRow]) throws -> Bool
  ) throws {
    let rows = try rows(after: finished)
    while case let slice = try rows.next(sliceSize), !slice.isEmpty {
      guard try body(slice) else { return }
    }
  }
}
