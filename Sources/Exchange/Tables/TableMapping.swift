import Registration

/// Which column of a file holds what.
package struct TableMapping: Sendable {
  /// All columns in the order of the file.
  package let columns: [ColumnPlace]
  /// The index in `columns`, from 0, of each that is used.
  package let indexes: [TableColumn: Int]
  /// The system that makes tables with these headings.
  package let system: KnownExport?

  /// The columns that nothing is taken from.
  package var unused: [ColumnPlace] {
    let used = Set(indexes.values)
    return columns.indices.filter { !used.contains($0) }.map { columns[$0] }
  }

  /// Matches headings: first what a person said (`category=Ticket`, `email=#3`), then by name.
  package init(
    headings: [String], overrides: [String], shape: TableShape
  ) throws(HeadingRefusal) {
    guard !headings.isEmpty else { throw HeadingRefusal("mapping.noHeading") }
    if let index = headings.firstIndex(where: { CardGuard.finding(in: $0) != nil })
      ?? SplitCardNumber.find(in: headings, kinds: headings.map { _ in .text })
    {
      throw HeadingRefusal("mapping.cardNumber", "#\(index + 1)")
    }
    let keys = headings.map(HeadingSynonyms.key)
    system = KnownExport.of(headingKeys: keys)
    columns = headings.enumerated().map { index, heading in
      ColumnPlace(number: index + 1, heading: Self.shown(heading))
    }
    var indexes: [TableColumn: Int] = [:]
    var excluded: Set<TableColumn> = []
    for text in overrides {
      let (column, index) = try Self.chosen(text, headings, keys, shape)
      excluded.insert(column)
      indexes[column] = index
    }
    let meant = Self.names(shape, system)
    for (index, key) in keys.enumerated() where !indexes.values.contains(index) {
      guard let column = meant[key], !excluded.contains(column) else { continue }
      // The own name of a column comes before what others call it, then the first that fits.
      if let earlier = indexes[column],
        keys[earlier] == HeadingSynonyms.key(column.name)
          || key != HeadingSynonyms.key(column.name)
      {
        continue
      }
      indexes[column] = index
    }
    self.indexes = indexes
  }

  /// What each heading means: the names of a known system alone, or ours and everybody's.
  private static func names(_ shape: TableShape, _ system: KnownExport?) -> [String: TableColumn] {
    var meant: [String: TableColumn] = [:]
    func add(_ name: String, _ column: TableColumn) {
      let key = HeadingSynonyms.key(name)
      if !key.isEmpty, meant[key] == nil { meant[key] = column }
    }
    if let system {
      for (heading, name) in system.columns {
        if let field = PersonField(rawValue: name) {
          add(heading, .person(field))
        } else if shape.columns.contains(where: { $0.name == name }) {
          add(heading, .own(name))
        }
      }
    } else {
      for column in shape.columns { add(column.name, .own(column.name)) }
    }
    for question in shape.questions { add(question.key, .answer(question.key)) }
    for question in shape.questions { add(question.label, .answer(question.key)) }
    guard system == nil else { return meant }
    for column in shape.columns {
      for synonym in column.synonyms { add(synonym, .own(column.name)) }
    }
    for field in PersonField.allCases { add(field.rawValue, .person(field)) }
    for field in PersonField.allCases {
      for name in HeadingSynonyms.names(of: field) { add(name, .person(field)) }
    }
    return meant
  }

  /// The column and its index; nil when the person wants none for it.
  private static func chosen(
    _ text: String, _ headings: [String], _ keys: [String], _ shape: TableShape
  ) throws(HeadingRefusal) -> (TableColumn, Int?) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2 else { throw HeadingRefusal("mapping.malformedOverride", text) }
    let wanted = HeadingSynonyms.key(parts[0])
    let all =
      shape.columns.map { TableColumn.own($0.name) }
      + shape.questions.map { .answer($0.key) } + PersonField.allCases.map { .person($0) }
    guard let column = all.first(where: { HeadingSynonyms.key($0.name) == wanted }) else {
      throw HeadingRefusal("mapping.unknownField", parts[0])
    }
    if parts[1].isEmpty { return (column, nil) }
    let key = HeadingSynonyms.key(parts[1])
    if let index = headings.firstIndex(of: parts[1]) ?? keys.firstIndex(of: key), !key.isEmpty {
      return (column, index)
    }
    guard parts[1].first == "#", let number = Int(parts[1].dropFirst()),
      headings.indices.contains(number - 1)
    else { throw HeadingRefusal("mapping.noSuchColumn", parts[1]) }
    return (column, number - 1)
  }

  private static func shown(_ heading: String) -> String {
    (try? TextRule.accept(heading, limit: 80)) ?? ""
  }
}
