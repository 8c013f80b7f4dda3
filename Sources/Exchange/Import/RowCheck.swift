import Registration

/// What became of a row.
indirect enum RowOutcome: Sendable {
  /// Nothing stands in it.
  case blank
  case good(CheckedPerson, Reference?)
  case refused([RowRefusal])
}

/// Turns the rows of one file into people or reasons.
struct RowCheck: Sendable {
  private let mapping: ColumnMapping
  private let fields: [PersonField?]
  private let cardKinds: [CardGuard.FieldKind]
  private let splitKinds: [SplitCardNumber.Kind]

  init(_ mapping: ColumnMapping, headings: [String]) {
    self.mapping = mapping
    let fields = headings.indices.map { mapping.field(at: $0) }
    self.fields = fields
    cardKinds = zip(fields, headings).map(Self.cardKind)
    splitKinds = zip(fields, cardKinds).map { field, kind in
      switch (field, kind) {
      case (.telephone, _), (nil, .telephone): .telephone
      case (.postalCode, _): .postalCode
      case (_, .iban), (_, .orcid), (_, .reference): .exempt
      default: .text
      }
    }
  }

  func outcome(of row: CSVRow) -> RowOutcome {
    if row.isBlank { return .blank }
    let line = row.line
    if let column = row.columnWithTextAfterQuote {
      return .refused([refusal(line, column, "csv.textAfterQuote")])
    }
    if let refusal = raggedness(of: row) { return .refused([refusal]) }
    let cells: [String]
    switch texts(of: row) {
    case .success(let texts): cells = texts
    case .failure(let damage):
      return .refused([refusal(line, damage.column, damage.reason.code, damage.reason.detail)])
    }
    if let column = cardColumn(in: cells, of: row) {
      return .refused([refusal(line, column, TextRefusal.cardNumber.code)])
    }
    let reference: Reference?
    switch self.reference(in: cells) {
    case .success(let found): reference = found
    case .failure: return .refused([refusal(line, mapping.referenceIndex, "reference.malformed")])
    }
    do throws(PersonRefusal) {
      return .good(try details(from: cells).checked(), reference)
    } catch {
      return .refused(
        error.failures.map { failure in
          let field = PersonField(rawValue: failure.field)
          return refusal(line, field.flatMap { mapping.indexes[$0] }, failure.code, failure.detail)
        })
    }
  }

  private func refusal(
    _ line: Int, _ column: Int?, _ code: String, _ detail: String? = nil
  ) -> RowRefusal {
    let place = column.flatMap { mapping.columns.indices.contains($0) ? mapping.columns[$0] : nil }
    return RowRefusal(line: line, column: place, code: code, detail: detail)
  }

  /// A row shorter than the heading may have lost a delimiter anywhere; empty cells beyond the
  /// heading hurt nobody.
  private func raggedness(of row: CSVRow) -> RowRefusal? {
    let expected = mapping.columns.count
    if row.count < expected {
      return refusal(row.line, nil, "csv.tooFewColumns", "\(row.count) < \(expected)")
    }
    for column in expected..<row.count where !row.isEmpty(column) {
      return refusal(row.line, nil, "csv.tooManyColumns", "\(row.count) > \(expected)")
    }
    return nil
  }

  private struct Damage: Error {
    let column: Int
    let reason: TextRefusal
  }

  /// The cells; damaged bytes are a reason to refuse the row in any column, used or not.
  private func texts(of row: CSVRow) -> Result<[String], Damage> {
    var cells: [String] = []
    cells.reserveCapacity(mapping.columns.count)
    for column in mapping.columns.indices {
      guard let text = row.text(column) else {
        return .failure(Damage(column: column, reason: .malformed))
      }
      cells.append(FormulaGuard.unguarded(text))
    }
    if row.holdsNUL, let column = cells.firstIndex(where: { $0.utf8.contains(0) }) {
      return .failure(Damage(column: column, reason: .controlCharacter(scalar: 0)))
    }
    return .success(cells)
  }

  /// The column in which a card number stands or begins.
  private func cardColumn(in cells: [String], of row: CSVRow) -> Int? {
    // The cells that become fields are looked at when the person is checked.
    for (column, cell) in cells.enumerated() where fields[column] == nil && !cell.isEmpty {
      if CardGuard.finding(in: cell, kind: cardKinds[column]) != nil { return column }
    }
    return SplitCardNumber.isWorthLooking(in: row)
      ? SplitCardNumber.find(in: cells, kinds: splitKinds) : nil
  }

  private struct MalformedReference: Error {}

  /// Our own reference. Other people number their rows as well: what does not begin as ours do
  /// is theirs and left alone.
  private func reference(in cells: [String]) -> Result<Reference?, MalformedReference> {
    guard let index = mapping.referenceIndex else { return .success(nil) }
    let cell = cells[index]
    if let found = Reference(cell), found.kind == .person { return .success(found) }
    return cell.lowercased().hasPrefix("m-") ? .failure(MalformedReference()) : .success(nil)
  }

  private func details(from cells: [String]) -> PersonDetails {
    var details = PersonDetails()
    for (column, field) in fields.enumerated() {
      if let field { details[field] = cells[column] }
    }
    return details
  }

  private static func cardKind(
    _ field: PersonField?, _ heading: String
  ) -> CardGuard.FieldKind {
    switch field {
    case .telephone: return .telephone
    case .some: return .text
    case nil: break
    }
    switch HeadingSynonyms.key(heading) {
    case "iban": return .iban
    case "orcid", "orcidid": return .orcid
    case HeadingSynonyms.reference: return .reference
    case "fax", "faxnumber", "telefax": return .telephone
    case let key: return HeadingSynonyms.field(for: key) == .telephone ? .telephone : .text
    }
  }
}
