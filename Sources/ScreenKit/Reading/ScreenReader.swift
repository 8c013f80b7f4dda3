import YAMLReading

/// Reads one file of `desk/` into a screen; what is wrong goes to the log.
struct ScreenReader {
  /// The screen, nil when too much is missing to make one.
  static func screen(at root: ScreenPlace, id: String) -> ScreenDefinition? {
    guard
      let fields = root.fields([
        "screen", "title", "help", "global", "keys", "groups", "fields", "tables",
      ])
    else { return nil }
    if let name = fields.required("screen"), let text = name.text(), text != id {
      name.refuse(.nameOfFile(text))
    }
    let bindings = (fields["keys"]?.items() ?? []).compactMap { place in
      binding(at: place).map { (place: place, binding: $0) }
    }
    let groups = fields["groups"]?.items().compactMap(group) ?? []
    let definition = ScreenDefinition(
      id: id,
      title: fields["title"]?.text() ?? "screens.\(id).title",
      help: fields["help"]?.text() ?? "screens.\(id).help",
      takesGlobalKeys: fields["global"]?.flag() ?? true,
      bindings: bindings.map(\.binding),
      groups: groups,
      fields: fields["fields"]?.items().compactMap { field(at: $0, groups: groups) } ?? [],
      tables: fields["tables"]?.items().compactMap { table(at: $0, screen: id) } ?? [])
    checkNames(of: definition, in: fields)
    checkKeys(bindings, besideFields: !definition.fields.isEmpty)
    return definition
  }

  private static func group(at place: ScreenPlace) -> GroupDefinition? {
    guard let fields = place.fields(["group", "heading"]),
      let key = fields.required("group")?.text()
    else { return nil }
    return GroupDefinition(key: key, heading: fields["heading"]?.text())
  }

  private static func table(at place: ScreenPlace, screen: String) -> TableDefinition? {
    guard let fields = place.fields(["table", "empty", "columns"]),
      let key = fields.required("table")?.text()
    else { return nil }
    let columns = fields.required("columns")
    let definition = TableDefinition(
      key: key,
      empty: fields["empty"]?.text() ?? "screens.\(screen).empty",
      columns: columns?.items().compactMap(column) ?? [])
    refuseTwice(definition.columns.map(\.key), at: columns)
    return definition
  }

  private static func column(at place: ScreenPlace) -> ColumnDefinition? {
    guard
      let fields = place.fields(["column", "heading", "width", "share", "align", "hideBelow"]),
      let key = fields.required("column")?.text()
    else { return nil }
    let width: ColumnDefinition.Width
    if let cells = fields["width"] {
      width = .cells(cells.integer(in: 1...200) ?? 1)
    } else {
      width = .share(fields.required("share")?.integer(in: 1...20) ?? 1)
    }
    return ColumnDefinition(
      key: key,
      heading: fields["heading"]?.text() ?? "columns.\(key)",
      width: width,
      align: fields["align"]?.oneOf(ColumnDefinition.Alignment.self) ?? .left,
      hideBelow: fields["hideBelow"]?.integer(in: 0...300) ?? 0)
  }

  private static func checkNames(of screen: ScreenDefinition, in fields: ScreenFields) {
    refuseTwice(screen.groups.map(\.key), at: fields["groups"])
    refuseTwice(screen.fields.map(\.key), at: fields["fields"])
    refuseTwice(screen.tables.map(\.key), at: fields["tables"])
  }

  /// Complains at the list about names that stand in it twice.
  static func refuseTwice(_ names: [String], at place: ScreenPlace?) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { place?.refuse(.twice(name)) }
  }
}
