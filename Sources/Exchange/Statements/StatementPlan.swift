package import Registration

/// A file of registrations or memberships, read and checked to its end before anything is written.
///
/// Memory does not grow with the file: its rows are read again for each pass.
package struct StatementPlan<Statement: RowStatement>: Sendable {
  package let encoding: TextEncoding
  package let encodingReason: EncodingReason
  package let delimiter: CSVDelimiter
  package let mapping: TableMapping
  /// What `makeDigest` of the options made of all bytes.
  package let digest: [UInt8]
  /// Rows in which something stands, without the heading.
  package private(set) var rowCount = 0
  private let source: ByteSource
  private let survey: SourceSurvey
  private let options: ImportOptions
  private let headings: [String]
  private let reading: StatementReading<Statement>

  /// Reads the whole file and writes nothing.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - reading: How a row is understood.
  ///   - options: What is known of the file; its overrides are not looked at.
  ///   - map: Columns that a person chose, as `category=Ticket`.
  ///   - refused: Called for every reason against a row, in the order of the file.
  /// - Returns: The plan, also when rows are bad.
  /// - Throws: an ``ImportRefusal`` or a ``HeadingRefusal``: why nothing can be taken at all.
  package static func check(
    _ source: ByteSource, as reading: StatementReading<Statement>,
    options: ImportOptions = ImportOptions(), map: [String] = [],
    refused: ([RowRefusal]) -> Void = { _ in }
  ) throws -> StatementPlan {
    let survey: SourceSurvey
    do throws(SurveyRefusal) {
      survey = try SourceSurvey.of(source, given: options.encoding, digest: options.makeDigest?())
    } catch {
      throw ImportRefusal(error)
    }
    let first = try StatementRows<Statement>.open(source, survey, options)
    let mapping = try TableMapping(
      headings: first.headings, overrides: map, shape: reading.shape)
    try reading.check(mapping)
    var plan = StatementPlan(
      source: source, survey: survey, options: options, reading: reading, mapping: mapping,
      headings: first.headings, delimiter: first.delimiter)
    let rows = try plan.rows()
    while let outcome = try rows.nextOutcome() {
      plan.rowCount += 1
      if case .failure(let refusals) = outcome { refused(refusals.list) }
    }
    return plan
  }

  private init(
    source: ByteSource, survey: SourceSurvey, options: ImportOptions,
    reading: StatementReading<Statement>, mapping: TableMapping, headings: [String],
    delimiter: CSVDelimiter
  ) {
    encoding = survey.encoding
    encodingReason = survey.reason
    self.delimiter = delimiter
    self.mapping = mapping
    self.headings = headings
    digest = survey.digest
    self.source = source
    self.survey = survey
    self.options = options
    self.reading = reading
  }

  /// Reads the rows again, in the order of the file.
  package func rows() throws -> StatementRows<Statement> {
    try StatementRows(source, survey, options, mapping, headings, reading)
  }
}

/// How the rows of one kind of table are understood.
package struct StatementReading<Statement: RowStatement>: Sendable {
  let shape: TableShape
  /// Refuses a file without a column that nothing can be done without.
  let check: @Sendable (TableMapping) throws(HeadingRefusal) -> Void
  let read: @Sendable (inout TableRow) -> Statement?
}
