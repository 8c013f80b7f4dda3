import Dispatch
import Registration

/// One reading of a file that was surveyed: its heading matched, its rows checked, many at a time.
///
/// Every pass over the same bytes comes to the same outcomes, so what is written is what the
/// check has shown.
struct ImportPass: ~Copyable {
  /// Rows in their order and what became of each.
  struct Batch: Sendable {
    var rows: [(line: Int, outcome: RowOutcome)] = []
    /// How far the file was read for them.
    var bytesRead = 0
    /// What follows the rows.
    var isLast = false
    var refusal: ImportRefusal?
  }

  private static let batchSize = 512

  let mapping: ColumnMapping
  let delimiter: CSVDelimiter
  private let stream: ByteStream
  private var reader: CSVReader
  private let check: RowCheck
  private let concurrency: Int
  private var rows: [CSVRow]

  init(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions
  ) throws(ImportRefusal) {
    let stream: ByteStream
    do throws(SourceRefusal) {
      stream = try source.open(expecting: survey.chunkMarks)
    } catch {
      throw .source(error)
    }
    var row = CSVRow()
    var reader = try Self.refusing { () throws(CSVFault) in
      try CSVReader(
        TextStream(stream, encoding: survey.encoding), delimiter: options.delimiter,
        limits: options.limits)
    }
    let headings = try Self.refusing { () throws(CSVFault) in
      try reader.next(&row) ? row.texts : []
    }
    do throws(MappingRefusal) {
      mapping = try ColumnMapping(
        headings: headings, overrides: options.overrides, questions: options.questions)
    } catch {
      throw .mapping(error)
    }
    check = RowCheck(mapping, headings: headings, questions: options.questions)
    delimiter = reader.delimiter
    concurrency = max(1, options.concurrency)
    rows = Array(repeating: CSVRow(), count: Self.batchSize)
    self.stream = stream
    self.reader = reader
  }

  /// The next rows; a refusal of the file comes with the rows before it.
  mutating func next() -> Batch {
    var batch = Batch()
    var count = 0
    do throws(CSVFault) {
      while count < rows.count, try reader.next(&rows[count]) { count += 1 }
      batch.isLast = count < rows.count
    } catch {
      batch.refusal = ImportRefusal(error)
    }
    batch.rows = outcomes(ofFirst: count)
    batch.bytesRead = stream.bytesRead
    return batch
  }

  private func outcomes(ofFirst count: Int) -> [(line: Int, outcome: RowOutcome)] {
    var outcomes = Array(repeating: (line: 0, outcome: RowOutcome.blank), count: count)
    outcomes.withUnsafeMutableBufferPointer { buffer in
      // Each part writes its own places and only reads the rows.
      nonisolated(unsafe) let buffer = buffer
      let (rows, check, parts) = (rows, check, concurrency)
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        for index in count * part / parts..<count * (part + 1) / parts {
          buffer[index] = (rows[index].line, check.outcome(of: rows[index]))
        }
      }
    }
    return outcomes
  }

  private static func refusing<Value: ~Copyable>(
    _ body: () throws(CSVFault) -> Value
  ) throws(ImportRefusal) -> Value {
    do throws(CSVFault) {
      return try body()
    } catch {
      throw ImportRefusal(error)
    }
  }
}
