import Registration

/// Reads the cells of a row, and refuses a row that cannot be read or that holds a card number
/// anywhere, used or not.
struct RowCells: Sendable {
  private let columns: [ColumnPlace]
  /// The columns whose cells become fields of a person, where they are looked at again.
  private let isField: [Bool]
  private let cardKinds: [CardGuard.FieldKind]
  private let splitKinds: [SplitCardNumber.Kind]

  /// - Parameters:
  ///   - columns: All columns in the order of the file.
  ///   - fields: The field of a person that each of them holds.
  ///   - headings: What the file calls them.
  init(_ columns: [ColumnPlace], fields: [PersonField?], headings: [String]) {
    self.columns = columns
    isField = fields.map { $0 != nil }
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

  struct Refused: Error {
    let refusal: RowRefusal
  }

  /// The cells, one for each column.
  func read(_ row: CSVRow) throws(Refused) -> [String] {
    if let column = row.columnWithTextAfterQuote {
      throw refused(row.line, column, "csv.textAfterQuote")
    }
    try checkWidth(of: row)
    let cells = try texts(of: row)
    if let column = cardColumn(in: cells, of: row) {
      throw refused(row.line, column, TextRefusal.cardNumber.code)
    }
    return cells
  }

  private func refused(
    _ line: Int, _ column: Int?, _ code: String, _ detail: String? = nil
  ) -> Refused {
    let place = column.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    return Refused(
      refusal: RowRefusal(line: line, column: place, code: code, detail: detail))
  }

  /// A row shorter than the heading may have lost a delimiter anywhere; empty cells beyond the
  /// heading hurt nobody.
  private func checkWidth(of row: CSVRow) throws(Refused) {
    let expected = columns.count
    if row.count < expected {
      throw refused(row.line, nil, "csv.tooFewColumns", "\(row.count) < \(expected)")
    }
    for column in expected..<row.count where !row.isEmpty(column) {
      throw refused(row.line, nil, "csv.tooManyColumns", "\(row.count) > \(expected)")
    }
  }

  /// The cells; damaged bytes are a reason to refuse the row in any column, used or not.
  private func texts(of row: CSVRow) throws(Refused) -> [String] {
    var cells: [String] = []
    cells.reserveCapacity(columns.count)
    for column in columns.indices {
      guard let text = row.text(column) else {
        throw refused(row.line, column, TextRefusal.malformed.code, TextRefusal.malformed.detail)
      }
      cells.append(FormulaGuard.unguarded(text))
    }
    if row.holdsNUL, let column = cells.firstIndex(where: { $0.utf8.contains(0) }) {
      let reason = TextRefusal.controlCharacter(scalar: 0)
      throw refused(row.line, column, reason.code, reason.detail)
    }
    return cells
  }

  /// The column in which a card number stands or begins.
  private func cardColumn(in cells: [String], of row: CSVRow) -> Int? {
    // The cells that become fields are looked at when the person is checked.
    for (column, cell) in cells.enumerated() where !isField[column] && !cell.isEmpty {
      if CardGuard.finding(in: cell, kind: cardKinds[column]) != nil { return column }
    }
    return SplitCardNumber.isWorthLooking(in: row)
      ? SplitCardNumber.find(in: cells, kinds: splitKinds) : nil
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
    case HeadingSynonyms.reference, "registration", "person", "charge", "membership":
      return .reference
    case "fax", "faxnumber", "telefax": return .telephone
    case let key: return HeadingSynonyms.field(for: key) == .telephone ? .telephone : .text
    }
  }
}
