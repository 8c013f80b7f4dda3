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
    case .good(let person, let reference):
      good += 1
      return .good(ImportRow(line: line, number: good, person: person, reference: reference))
    }
  }

  var bytesRead: Int { batch.bytesRead }
  var delimiter: CSVDelimiter { ahead.delimiter }
  var mapping: ColumnMapping { ahead.mapping }
}

/// Keeps one batch ahead of the taker, on a queue of its own.
private final class ReadAhead: Sendable {
  private struct State: ~Copyable {
    var pass: ImportPass
    var ready: ImportPass.Batch?
  }

  let delimiter: CSVDelimiter
  let mapping: ColumnMapping
  private let queue = DispatchQueue(label: "import")
  private let state: Mutex<State>

  init(_ pass: consuming sending ImportPass) {
    delimiter = pass.delimiter
    mapping = pass.mapping
    state = Mutex(State(pass: pass))
  }

  func next() -> ImportPass.Batch {
    let batch = queue.sync { take() }
    if !batch.isLast && batch.refusal == nil {
      queue.async { self.prepare() }
    }
    return batch
  }

  private func take() -> ImportPass.Batch {
    state.withLock { state in
      let batch = state.ready ?? state.pass.next()
      state.ready = nil
      return batch
    }
  }

  private func prepare() {
    state.withLock { state in state.ready = state.pass.next() }
  }
}
