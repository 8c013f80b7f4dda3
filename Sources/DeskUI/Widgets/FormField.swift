import Registration
package import ScreenKit
import Terminal

/// One field of a form: what it is, and what is in it.
package struct FormField: Equatable, Sendable {
  /// What is typed into, by the field's kind.
  package enum Input: Equatable, Sendable {
    case text(TextField)
    case choice(ChoiceField)
    case date(DateField)
    /// Several of a few.
    case marks(MarksField)
    /// More than one line.
    case area(TextArea)
  }

  package let definition: FieldDefinition
  package internal(set) var input: Input
  /// The question of the society's own that is answered here, or nil.
  package internal(set) var asked: AskedField?
  package var key: String { definition.key }

  /// A field for one of the society's own questions.
  init(_ definition: FieldDefinition, asked: AskedField) {
    self.definition = definition
    self.asked = asked
    input = asked.input
    value = asked.base
  }

  init(_ definition: FieldDefinition, words: Words, items: [ChoiceItem]?) {
    self.definition = definition
    asked = nil
    let limit = PersonField(rawValue: definition.key)?.limit ?? 200
    switch definition.kind {
    case .country:
      input = .choice(.countries())
    case .language:
      input = .choice(ChoiceField(items ?? ChoiceItem.languages))
    case .choice:
      input = .choice(
        ChoiceField(items ?? Self.own(definition, words), canBeEmpty: !definition.required))
    case .severalChoices: input = .marks(MarksField(items ?? Self.own(definition, words)))
    case .date: input = .date(DateField())
    case .telephone: input = .text(TextField(limit: limit, cardKind: .telephone))
    case .password: input = .text(TextField(limit: 256, isSecret: true))
    case .digits: input = .text(TextField(limit: 40, cardKind: .digits))
    case .reference: input = .text(TextField(limit: 40, cardKind: .reference))
    case .text, .name, .email, .money, .multiline, .search, .question:
      input = .text(TextField(limit: limit))
    }
  }

  private static func own(_ definition: FieldDefinition, _ words: Words) -> [ChoiceItem] {
    definition.choices.map { ChoiceItem(value: $0.value, label: words[$0.label]) }
  }

  package var isSecret: Bool { definition.kind == .password }

  /// The text as typed, or the chosen value.
  package var value: String {
    get {
      switch input {
      case .text(let field): field.text
      case .choice(let field): field.nextValue
      case .date(let field): field.field.text
      case .marks(let field): field.value
      case .area(let area): area.text
      }
    }
    set {
      switch input {
      case .text(var field):
        field.set(newValue)
        input = .text(field)
      case .choice(var field):
        field.set(newValue)
        input = .choice(field)
      case .date(var field):
        field.field.set(newValue)
        input = .date(field)
      case .marks(var field):
        field.set(newValue)
        input = .marks(field)
      case .area(var area):
        area.set(newValue)
        input = .area(area)
      }
    }
  }

  /// Sets a text that the next typed letter takes the place of.
  mutating func suggest(_ text: String) {
    value = text
    guard case .text(var field) = input else { return }
    field.isReplacedByTyping = true
    input = .text(field)
  }

  /// What was refused last, or nil.
  package var refusal: FieldRefusal? {
    get {
      switch input {
      case .text(let field): field.refusal
      case .choice(let field): field.refusal
      case .date(let field): field.field.refusal
      case .marks(let field): field.refusal
      case .area(let area): area.refusal
      }
    }
    set {
      switch input {
      case .text(var field):
        field.refusal = newValue
        input = .text(field)
      case .choice(var field):
        field.refusal = newValue
        input = .choice(field)
      case .date(var field):
        field.field.refusal = newValue
        input = .date(field)
      case .marks(var field):
        field.refusal = newValue
        input = .marks(field)
      case .area(var area):
        area.refusal = newValue
        input = .area(area)
      }
    }
  }

  mutating func handle(_ key: Key) -> TextField.Reaction {
    switch input {
    case .text(var field):
      defer { input = .text(field) }
      return field.handle(key)
    case .choice(var field):
      defer { input = .choice(field) }
      return field.handle(key)
    case .date(var field):
      defer { input = .date(field) }
      return field.handle(key)
    case .marks(var field):
      defer { input = .marks(field) }
      return field.handle(key)
    case .area(var area):
      defer { input = .area(area) }
      return area.handle(key, columns: AskedField.areaColumns, rows: AskedField.areaRows)
    }
  }

  /// The focus comes.
  mutating func enter() {}

  /// The focus goes: the whole is checked, a marked choice is taken.
  mutating func leave() {
    switch input {
    case .text(var field):
      field.leave { FieldCheck.refusal(of: $0, as: definition.kind) }
      input = .text(field)
    case .choice(var field):
      field.take()
      input = .choice(field)
    case .date(var field):
      field.leave()
      input = .date(field)
    case .marks, .area: break
    }
    if refusal == nil, let refused = asked?.refusal(of: value) { refusal = refused }
  }

  /// Before saving also what has to be answered is checked.
  mutating func settle() {
    leave()
    guard let asked, asked.isNeeded, value.isEmpty, refusal == nil else { return }
    refusal = FieldRefusal(AnswerRefusal.missing.code)
  }
}
