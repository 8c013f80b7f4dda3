import YAMLReading

extension ScreenReader {
  static func field(at place: ScreenPlace, groups: [GroupDefinition]) -> FieldDefinition? {
    guard
      let fields = place.fields([
        "field", "label", "kind", "width", "hint", "required", "group", "choices",
      ]),
      let key = fields.required("field")?.text()
    else { return nil }
    let kind = fields["kind"]?.oneOf(FieldDefinition.Kind.self) ?? .text
    let choices = fields["choices"]?.items().compactMap(choice) ?? []
    if !choices.isEmpty, kind != .choice, kind != .severalChoices {
      fields["choices"]?.refuse(
        .choices("only fields of the kinds choice and severalChoices have choices"))
    }
    refuseTwice(choices.map(\.value), at: fields["choices"])
    let group = fields["group"]?.text()
    if let group, !groups.contains(where: { $0.key == group }) {
      fields["group"]?.refuse(.unknownGroup(group))
    }
    return FieldDefinition(
      key: key,
      label: fields["label"]?.text() ?? "fields.\(key)",
      kind: kind,
      width: fields["width"]?.integer(in: 1...200) ?? kind.usualWidth,
      hint: fields["hint"]?.text(),
      required: fields["required"]?.flag() ?? false,
      group: group,
      choices: choices)
  }

  /// A choice is written as its words key, whose last part is the value: `role.clerk`.
  private static func choice(at place: ScreenPlace) -> FieldDefinition.Choice? {
    guard let label = place.text() else { return nil }
    let value = label.split(separator: ".").last.map(String.init) ?? label
    return FieldDefinition.Choice(value: value, label: label)
  }
}

extension FieldDefinition.Kind {
  /// Cells for what is usually typed.
  fileprivate var usualWidth: Int {
    switch self {
    // Room for the cursor behind the last digit.
    case .date: 12
    case .money, .digits: 12
    case .reference: 14
    case .telephone, .choice, .language: 24
    case .password, .country: 32
    case .text, .name, .email, .multiline, .search, .question, .severalChoices: 48
    }
  }
}
