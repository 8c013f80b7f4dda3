/// One field of a form: what is typed or chosen, and where it stands.
package struct FieldDefinition: Equatable, Sendable {
  /// What is typed, which decides how keys act, what is checked and what is masked.
  package enum Kind: String, CaseIterable, Sendable {
    case text, name, email, telephone, country, date, money, choice, language, multiline, password
    case digits, search, reference
    /// Any number of its choices.
    case severalChoices
    /// A question of the set-up, found by the field's key; the key `*` stands for all the others.
    case question
  }

  /// One answer of a choice.
  package struct Choice: Equatable, Sendable {
    /// What the program receives: "clerk".
    package let value: String
    /// The words key of what people read: "role.clerk".
    package let label: String
  }

  /// The name the program knows it by; for contact fields a `PersonField`'s raw value.
  package let key: String
  /// The words key of the label; by default `fields.<key>`. A question brings its own label.
  package let label: String
  /// What is typed.
  package let kind: Kind
  /// Cells wished for; a narrower screen gives fewer.
  package let width: Int
  /// The words key of the line shown while the field has the focus, or nil.
  package let hint: String?
  /// Whether the form can be saved without it.
  package let required: Bool
  /// The key of the group it stands under, or nil.
  package let group: String?
  /// The answers of one or several choices, in order; empty for other kinds and where the program brings them.
  package let choices: [Choice]

  /// A field that a question of the set-up is answered in, at the place of this one.
  package func asking(_ key: String, width: Int, required: Bool) -> FieldDefinition {
    FieldDefinition(
      key: key, label: label, kind: kind, width: width, hint: hint, required: required,
      group: group, choices: [])
  }
}

/// A heading under which fields stand.
package struct GroupDefinition: Equatable, Sendable {
  /// The name that fields refer to.
  package let key: String
  /// The words key of the heading; nil for a group without one.
  package let heading: String?
}
