package import Registration

/// The rows of a file that was surveyed, pulled one by one or in slices.
package final class StatementRows<Statement: RowStatement> {
  private var reader: CSVReader
  private var row = CSVRow()
  private let mapping: TableMapping
  private let cells: RowCells
  private let reading: StatementReading<Statement>

  init(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions,
    _ mapping: TableMapping, _ headings: [String], _ reading: StatementReading<Statement>
  ) throws {
    self.mapping = mapping
    self.reading = reading
    var fields: [PersonField?] = Array(repeating: nil, count: mapping.columns.count)
    for (column, index) in mapping.indexes {
      if case .person(let field) = column { fields[index] = field }
    }
    cells = RowCells(mapping.columns, fields: fields, headings: headings)
    reader = try Self.reader(source, survey, options)
    _ = try Self.refusing { try reader.next(&row) }
  }

  /// The headings of a file, and what stands between them.
  static func open(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions
  ) throws -> (headings: [String], delimiter: CSVDelimiter) {
    var reader = try reader(source, survey, options)
    var row = CSVRow()
    let headings = try refusing { try reader.next(&row) ? row.texts : [] }
    return (headings, reader.delimiter)
  }

  private static func reader(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions
  ) throws -> CSVReader {
    let stream: ByteStream
    do throws(SourceRefusal) {
      stream = try source.open(expecting: survey.chunkMarks)
    } catch {
      throw ImportRefusal.source(error)
    }
    do throws(CSVFault) {
      return try CSVReader(
        TextStream(stream, encoding: survey.encoding), delimiter: options.delimiter,
        limits: options.limits)
    } catch {
      throw ImportRefusal(error)
    }
  }

  private static func refusing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as CSVFault {
      throw ImportRefusal(fault)
    }
  }

  /// At most so many rows that can be understood; none at the end.
  package func next(_ count: Int) throws -> [Statement] {
    var slice: [Statement] = []
    while slice.count < count, let outcome = try nextOutcome() {
      if case .success(let statement) = outcome { slice.append(statement) }
    }
    return slice
  }

  func nextOutcome() throws -> Result<Statement, RowRefusals>? {
    while try Self.refusing({ try reader.next(&row) }) {
      if !row.isBlank { return outcome() }
    }
    return nil
  }

  private func outcome() -> Result<Statement, RowRefusals> {
    let texts: [String]
    do throws(RowCells.Refused) {
      texts = try cells.read(row)
    } catch {
      return .failure(RowRefusals([error.refusal]))
    }
    var table = TableRow(line: row.line, mapping: mapping, cells: texts)
    let statement = reading.read(&table)
    guard let statement, table.refusals.isEmpty else {
      return .failure(RowRefusals(table.refusals))
    }
    return .success(statement)
  }
}
