extension ScreenDefinition {
  /// Every words key the screen names.
  package var wordsKeys: Set<String> {
    var keys: Set<String> = [title, help]
    keys.formUnion(wordsOfBindings)
    keys.formUnion(groups.compactMap(\.heading))
    for field in fields {
      if field.kind != .question { keys.insert(field.label) }
      if let hint = field.hint { keys.insert(hint) }
      keys.formUnion(field.choices.map(\.label))
    }
    for table in tables {
      keys.insert(table.empty)
      keys.formUnion(table.columns.map(\.heading))
    }
    return keys
  }

  /// The words keys of its key bindings.
  package var wordsOfBindings: Set<String> { Set(bindings.flatMap { [$0.label, $0.name] }) }
}
