package import Registration

/// A column chosen by a person: `--map telephone=Mobile`.
package struct FieldOverride: Equatable, Sendable {
  package let field: PersonField
  /// The heading, in any case, or `#7` for the seventh column; empty if no column shall be used.
  package let column: String

  package init(field: PersonField, column: String) {
    self.field = field
    self.column = column
  }

  /// Reads `field=Column`; the field's name in any case.
  package init(argument: String) throws(MappingRefusal) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .malformedOverride(argument) }
    let name = parts[0].lowercased()
    guard let field = PersonField.allCases.first(where: { $0.rawValue.lowercased() == name })
    else { throw .unknownField(String(parts[0])) }
    self.init(field: field, column: String(parts[1]))
  }
}

/// A column of the file.
package struct ColumnPlace: Equatable, Sendable {
  /// Counted from 1.
  package let number: Int
  /// As the file has it; empty when it has none or one that must not be shown.
  package let heading: String
}

/// Why columns and fields do not come together.
package enum MappingRefusal: Error, Equatable, Sendable {
  /// The file has no row at all.
  case noHeading
  /// A card number stands in the heading line.
  case cardNumber(column: Int)
  case malformedOverride(String)
  case unknownField(String)
  case noSuchColumn(PersonField, column: String)
  /// Several columns have the heading that was named; `#number` says which is meant.
  case ambiguousColumn(PersonField, [ColumnPlace])
  /// Several columns could be the field; an override says which is.
  case twoColumns(PersonField, [ColumnPlace])
  case columnUsedTwice(ColumnPlace, [PersonField])
  /// Neither a full name nor a first and a last name.
  case noName
  /// A column "Name" beside one of first names may hold last names or full names; an override says
  /// which.
  case unclearName(ColumnPlace)

  package var code: String {
    switch self {
    case .noHeading: "mapping.noHeading"
    case .cardNumber: "mapping.cardNumber"
    case .malformedOverride: "mapping.malformedOverride"
    case .unknownField: "mapping.unknownField"
    case .noSuchColumn: "mapping.noSuchColumn"
    case .ambiguousColumn: "mapping.ambiguousColumn"
    case .twoColumns: "mapping.twoColumns"
    case .columnUsedTwice: "mapping.columnUsedTwice"
    case .noName: "mapping.noName"
    case .unclearName: "mapping.unclearName"
    }
  }
}

/// Which column holds which field.
package struct ColumnMapping: Equatable, Sendable {
  /// All columns in the order of the file.
  package let columns: [ColumnPlace]
  /// The index in `columns`, from 0, of each field that has one.
  package let indexes: [PersonField: Int]
  /// The index of the column with the references of an export of ours.
  package let referenceIndex: Int?
  /// The index of the column with the answers to each question that has one.
  package let questionIndexes: [String: Int]
  /// The system that makes tables with these headings.
  package let system: KnownExport?

  /// The columns that nothing is taken from.
  package var unused: [ColumnPlace] {
    let used = Set(indexes.values).union(questionIndexes.values)
    return columns.indices.filter { !used.contains($0) && $0 != referenceIndex }.map { columns[$0] }
  }

  /// The field a column, counted from 0, holds.
  package func field(at index: Int) -> PersonField? { indexes.first { $0.value == index }?.key }

  /// Matches headings with fields: first what a person said, then by name and synonym.
  package init(
    headings: [String], overrides: [FieldOverride] = [], questions: [CustomQuestion] = []
  ) throws(MappingRefusal) {
    guard !headings.isEmpty else { throw .noHeading }
    if let index = headings.firstIndex(where: { CardGuard.finding(in: $0) != nil })
      ?? SplitCardNumber.find(in: headings, kinds: headings.map { _ in .text })
    {
      throw .cardNumber(column: index + 1)
    }
    let keys = headings.map(HeadingSynonyms.key)
    columns = headings.enumerated().map { index, heading in
      ColumnPlace(number: index + 1, heading: Self.shown(heading))
    }
    var indexes = try Self.chosen(overrides, columns, headings, keys)
    let excluded = Set(overrides.map(\.field))
    let system = KnownExport.of(headingKeys: keys)
    self.system = system
    for (index, key) in keys.enumerated() {
      let meant = system.map { $0.field(for: key) } ?? HeadingSynonyms.field(for: key)
      guard let field = meant, !excluded.contains(field),
        !overrides.contains(where: { indexes[$0.field] == index })
      else { continue }
      // Other systems repeat a heading: the first is about the person, later ones about the payer.
      if system != nil, indexes[field] != nil { continue }
      if let earlier = indexes[field] {
        throw .twoColumns(field, [columns[earlier], columns[index]])
      }
      indexes[field] = index
    }
    try Self.checkNames(indexes, isChosen: excluded.contains(.fullName), columns, keys)
    self.indexes = indexes
    questionIndexes = QuestionHeadings.indexes(
      of: questions, in: keys, except: Set(indexes.values))
    referenceIndex = keys.firstIndex(of: HeadingSynonyms.reference).flatMap { index in
      indexes.values.contains(index) ? nil : index
    }
  }

  private static func checkNames(
    _ indexes: [PersonField: Int], isChosen: Bool, _ columns: [ColumnPlace], _ keys: [String]
  ) throws(MappingRefusal) {
    let hasBothParts = indexes[.firstName] != nil && indexes[.lastName] != nil
    guard let full = indexes[.fullName] else {
      if hasBothParts { return }
      throw .noName
    }
    if indexes[.firstName] != nil, !hasBothParts, !isChosen, keys[full] == "name" {
      throw .unclearName(columns[full])
    }
  }

  private static func chosen(
    _ overrides: [FieldOverride], _ columns: [ColumnPlace], _ headings: [String], _ keys: [String]
  ) throws(MappingRefusal) -> [PersonField: Int] {
    var indexes: [PersonField: Int] = [:]
    for override in overrides where !override.column.isEmpty {
      let index = try index(of: override, columns, headings, keys)
      if let other = indexes.first(where: { $0.value == index })?.key, other != override.field {
        throw .columnUsedTwice(columns[index], [other, override.field])
      }
      if let earlier = indexes[override.field], earlier != index {
        throw .twoColumns(override.field, [columns[earlier], columns[index]])
      }
      indexes[override.field] = index
    }
    return indexes
  }

  private static func index(
    of override: FieldOverride, _ columns: [ColumnPlace], _ headings: [String], _ keys: [String]
  ) throws(MappingRefusal) -> Int {
    let exact = headings.indices.filter { headings[$0] == override.column }
    let key = HeadingSynonyms.key(override.column)
    let found = exact.isEmpty ? keys.indices.filter { !key.isEmpty && keys[$0] == key } : exact
    if found.count > 1 { throw .ambiguousColumn(override.field, found.map { columns[$0] }) }
    if let index = found.first { return index }
    guard override.column.first == "#", let number = Int(override.column.dropFirst()),
      headings.indices.contains(number - 1)
    else { throw .noSuchColumn(override.field, column: override.column) }
    return number - 1
  }

  private static func shown(_ heading: String) -> String {
    (try? TextRule.accept(heading, limit: 80)) ?? ""
  }
}
