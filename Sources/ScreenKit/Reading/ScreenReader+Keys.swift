import YAMLReading

extension ScreenReader {
  static func binding(at place: ScreenPlace) -> KeyBinding? {
    guard
      let fields = place.fields([
        "key", "keys", "command", "label", "name", "footer", "when", "act",
      ]),
      let command = fields.required("command")?.text(),
      let keyList = fields["keys"] ?? fields.required("key")
    else { return nil }
    let keys = keyList.items().compactMap(key)
    guard !keys.isEmpty else { return nil }
    return KeyBinding(
      keys: keys,
      command: command,
      label: fields["label"]?.text() ?? "commands.\(command).label",
      name: fields["name"]?.text() ?? "commands.\(command).name",
      footer: fields["footer"]?.integer(in: 1...99),
      when: fields["when"]?.text(),
      act: fields["act"]?.text())
  }

  /// Complains about keys that do two things, and about keys that write text beside fields.
  ///
  /// One key may stand twice when every one of its bindings has a condition: the first that holds
  /// acts.
  static func checkKeys(
    _ bindings: [(place: ScreenPlace, binding: KeyBinding)], besideFields: Bool
  ) {
    var actsAlways: [KeyName: Bool] = [:]
    for (place, binding) in bindings {
      for key in binding.keys {
        let always = binding.when == nil
        if let earlier = actsAlways[key], earlier || always {
          place.refuse(.boundTwice(key.description))
        }
        actsAlways[key] = always || actsAlways[key] == true
        if besideFields, key.writesText { place.refuse(.writesText(key.description)) }
      }
    }
  }

  private static func key(at place: ScreenPlace) -> KeyName? {
    guard let text = place.text() else { return nil }
    guard let key = KeyName(text) else {
      place.refuse(.notAKey(text))
      return nil
    }
    return key
  }
}
