import Dispatch
package import Registration
import Synchronization

/// A good row.
package struct ImportRow: Sendable {
  /// The line on which it begins, from 1.
  package let line: Int
  /// Its place among the good rows, from 1: what a run that goes on after a crash begins behind.
  package let number: Int
  package let person: CheckedPerson
  /// The person's reference, when the file is an export of ours.
  package let reference: Reference?
  /// Answers to questions about people, as they are stored, by the key of the question.
  package let answers: [String: String]
}

/// The good rows of a plan, pulled in slices as large as the taker likes; one taker at a time.
///
/// While a slice is being written the next rows are already read and checked.
package final class ImportRows {
  enum Outcome {
    case blank
    case good(ImportRow)
    case refused([RowRefusal])
  }

  private let ahead: ReadAhead
  private var batch = ImportPass.Batch()
  private var position = 0
  private(set) var good = 0

  init(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions
  ) throws(ImportRefusal) {
    ahead = ReadAhead(try ImportPass(source, survey, options))
  }

  /// At most `count` rows; none at the end.
  ///
  /// - Throws: `source(.changedWhileReading)` before any row of a changed part comes out.
  package func next(_ count: Int) throws(ImportRefusal) -> [ImportRow] {
    var slice: [ImportRow] = []
    while slice.count < count, let row = try nextGood() { slice.append(row) }
    return slice
  }

  func nextGood() throws(ImportRefusal) -> ImportRow? {
    while let outcome = try nextOutcome() {
      if case .good(let row) = outcome { return row }
    }
    return nil
  }

  func nextOutcome() throws(ImportRefusal) -> Outcome? {
    while position == batch.rows.count {
      if let refusal = batch.refusal { throw refusal }
      if batch.isLast { return nil }
      batch = ahead.next()
      position = 0
    }
    let (line, outcome) = batch.rows[position]
    position += 1
    switch outcome {
    case .blank: return .blank
    case .refused(let refusals): return .refused(refusals)
    case .good(let person, let reference, let answers):
      good += 1
      return .good(
        ImportRow(
          line: line, number: good, person: person, reference: reference, answers: answers))
    }
  }

  var bytesRead: Int { batch.bytesRead }
  var delimiter: CSVDelimiter { ahead.delimiter }
  var mapping: ColumnMapping { ahead.mapping }
}

/// Keeps some batches ahead of the taker, on a queue of its own.
private final class ReadAhead: Sendable {
  private struct Ready {
    var batches: [ImportPass.Batch] = []
    var isFilling = false
    /// Nothing follows the batches that are ready.
    var isWhole = false
  }

  /// Batches that are kept at most: as many rows as one slice has.
  private static let depth = 10

  let delimiter: CSVDelimiter
  let mapping: ColumnMapping
  private let queue = DispatchQueue(label: "import")
  private let pass: Mutex<ImportPass>
  private let ready = Mutex(Ready())

  init(_ pass: consuming sending ImportPass) {
    delimiter = pass.delimiter
    mapping = pass.mapping
    self.pass = Mutex(pass)
  }

  func next() -> ImportPass.Batch {
    while true {
      if let batch = take() { return batch }
      // Behind what the queue does now, if anything.
      queue.sync { if ready.withLock(\.batches.isEmpty) { produce() } }
    }
  }

  private func take() -> ImportPass.Batch? {
    let (batch, fills) = ready.withLock { ready in
      let batch = ready.batches.isEmpty ? nil : ready.batches.removeFirst()
      let fills = batch != nil && !ready.isFilling && !ready.isWhole
      if fills { ready.isFilling = true }
      return (batch, fills)
    }
    if fills { fill() }
    return batch
  }

  private func fill() {
    queue.async { [self] in
      produce()
      let goesOn = ready.withLock { ready in
        ready.isFilling = !ready.isWhole && ready.batches.count < Self.depth
        return ready.isFilling
      }
      if goesOn { fill() }
    }
  }

  private func produce() {
    guard !ready.withLock(\.isWhole) else { return }
    let batch = pass.withLock { $0.next() }
    ready.withLock { ready in
      ready.batches.append(batch)
      ready.isWhole = batch.isLast || batch.refusal != nil
    }
  }
}
