package import Registration

/// A file of abstracts, read and checked to its end before anything is written.
package struct AbstractPlan: Sendable {
  package let encoding: TextEncoding
  package let encodingReason: EncodingReason
  package let delimiter: CSVDelimiter
  package let mapping: AbstractMapping
  /// What `makeDigest` of the options made of all bytes.
  package let digest: [UInt8]
  /// The good rows, in the order of the file.
  package private(set) var rows: [AbstractRow] = []
  /// Every reason against a row, in the order of the file.
  package private(set) var refusals: [RowRefusal] = []
  /// Rows with at least one reason against them.
  package private(set) var bad = 0
  /// The lines of good rows in which tabs, marks and wrongly converted signs were mended.
  package private(set) var tidied: [Int] = []

  /// A file holds no more: the whole of it is written in one transaction.
  package static let mostRows = 5_000

  /// Reads the whole file and writes nothing.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: What is known of it; its overrides are not looked at.
  ///   - map: Columns that a person chose, as `title=Paper title`.
  ///   - form: What the conference asks for.
  ///   - questions: The society's own questions about abstracts.
  /// - Returns: The plan, also when rows are bad.
  /// - Throws: an ``ImportRefusal`` or a ``HeadingRefusal``: why nothing can be taken at all.
  package static func check(
    _ source: ByteSource, options: ImportOptions = ImportOptions(), map: [String] = [],
    form: AbstractForm, questions: [CustomQuestion] = []
  ) throws -> AbstractPlan {
    let survey: SourceSurvey
    do throws(SurveyRefusal) {
      survey = try SourceSurvey.of(
        source, given: options.encoding, digest: options.makeDigest?())
    } catch {
      throw ImportRefusal(error)
    }
    do {
      return try read(source, survey, options, map, form, questions)
    } catch let fault as CSVFault {
      throw ImportRefusal(fault)
    } catch let refusal as SourceRefusal {
      throw ImportRefusal.source(refusal)
    }
  }

  private static func read(
    _ source: ByteSource, _ survey: SourceSurvey, _ options: ImportOptions, _ map: [String],
    _ form: AbstractForm, _ questions: [CustomQuestion]
  ) throws -> AbstractPlan {
    let stream = try source.open(expecting: survey.chunkMarks)
    var reader = try CSVReader(
      TextStream(stream, encoding: survey.encoding), delimiter: options.delimiter,
      limits: options.limits)
    var row = CSVRow()
    let headings = try reader.next(&row) ? row.texts : []
    let mapping = try AbstractMapping(
      headings: headings, overrides: map, form: form, questions: questions)
    var plan = AbstractPlan(
      encoding: survey.encoding, encodingReason: survey.reason, delimiter: reader.delimiter,
      mapping: mapping, digest: survey.digest)
    let check = AbstractRowCheck(mapping: mapping, form: form, questions: questions)
    var seen: Set<String> = []
    while try reader.next(&row) {
      if row.isBlank { continue }
      if plan.rows.count + plan.bad == mostRows {
        throw HeadingRefusal("import.tooManyAbstracts", String(mostRows))
      }
      let before = plan.rows.count
      plan.take(check.outcome(of: row), line: row.line, &seen)
      if plan.rows.count > before, check.isTidied(row) { plan.tidied.append(row.line) }
    }
    return plan
  }

  private init(
    encoding: TextEncoding, encodingReason: EncodingReason, delimiter: CSVDelimiter,
    mapping: AbstractMapping, digest: [UInt8]
  ) {
    self.encoding = encoding
    self.encodingReason = encodingReason
    self.delimiter = delimiter
    self.mapping = mapping
    self.digest = digest
  }

  private mutating func take(
    _ outcome: Result<AbstractRow, RowRefusals>, line: Int, _ seen: inout Set<String>
  ) {
    switch outcome {
    case .failure(let reasons):
      refusals += reasons.list
      bad += 1
    case .success(let row):
      let author = row.draft.authors.first?.fullName ?? ""
      let identity =
        row.key.isEmpty
        ? "title " + Folding.fold(row.draft.title) + "\n" + Folding.fold(author)
        : "key " + row.key
      if seen.insert(identity).inserted {
        rows.append(row)
      } else {
        let column = mapping.indexes[row.key.isEmpty ? .title : .key].map { mapping.columns[$0] }
        refusals.append(
          RowRefusal(line: line, column: column, code: "abstract.repeated", detail: nil))
        bad += 1
      }
    }
  }
}
