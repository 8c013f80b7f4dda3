package import Registration
package import ScreenKit
import Terminal

/// The fields of a screen's file, in its order, one of them with the focus.
///
///     var form = Form(definition, countries: items)
///     switch form.handle(.tab) { case .left(let field): … }
///     form["fullName"]
package struct Form: Equatable, Sendable {
  /// What a key did to the form.
  package enum Reaction: Equatable, Sendable {
    /// The text or choice of a field is another now.
    case changed(String)
    /// The focus went from this field to another; it was checked.
    case left(String)
    /// The key is used up.
    case used
    /// The key means nothing to a form.
    case ignored
  }

  package internal(set) var fields: [FormField]
  /// The index of the field with the focus.
  package internal(set) var focus = 0
  /// The headings under which fields stand.
  package let groups: [GroupDefinition]
  /// Where the file places the society's own questions.
  let places: [QuestionField]
  /// Values of questions that are not known yet, as a resumed draft has them.
  var waiting: [String: String] = [:]

  /// The fields of a screen's file, empty.
  ///
  /// - Parameters:
  ///   - definition: The screen; nil makes a form without fields.
  ///   - words: The words of the choices that the file lists.
  ///   - choices: The items of choice fields, by field; those of the file are taken where there
  ///     are none.
  package init(
    _ definition: ScreenDefinition?, words: Words, choices: [String: [ChoiceItem]] = [:]
  ) {
    self.init(
      definition?.fields ?? [], groups: definition?.groups ?? [], words: words, choices: choices)
  }

  /// These fields, empty, under these headings.
  package init(
    _ definitions: [FieldDefinition], groups: [GroupDefinition] = [], words: Words,
    choices: [String: [ChoiceItem]] = [:]
  ) {
    self.groups = groups
    places = QuestionField.places(of: definitions)
    fields = definitions.filter { $0.kind != .question }.map {
      FormField($0, words: words, items: choices[$0.key])
    }
  }

  /// A form of nothing but the society's own questions, for a screen that draws its other fields
  /// itself.
  init(questionsOf definition: ScreenDefinition?) {
    groups = []
    places = QuestionField.places(of: definition?.fields ?? [])
    fields = []
  }

  /// The text or chosen value of a field; empty where there is none.
  package subscript(key: String) -> String {
    get { fields.first { $0.key == key }?.value ?? "" }
    set {
      guard let index = index(of: key) else {
        if key.hasPrefix(AskedField.prefix) { waiting[key] = newValue }
        return
      }
      fields[index].value = newValue
    }
  }

  /// Puts a text into a field; what is typed next takes its place.
  package mutating func suggest(_ text: String, for key: String) {
    guard let index = index(of: key), !text.isEmpty else { return }
    fields[index].suggest(text)
  }

  /// The values of all fields that are not empty.
  package var values: [String: String] {
    waiting.merging(fields.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }) { _, new in new
    }
  }

  /// What may be kept as a draft: a long run of digits in the field with the focus is left out
  /// until the field is left.
  package var draftValues: [String: String] {
    var values = values
    guard fields.indices.contains(focus), !fields[focus].isSecret else { return values }
    if CardGuard.holdsLongDigitRun(fields[focus].value) { values[fields[focus].key] = nil }
    return values
  }

  /// The field with the focus.
  package var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// The refusals shown beside fields.
  package var refusals: [String: FieldRefusal] {
    Dictionary(fields.compactMap { field in field.refusal.map { (field.key, $0) } }) { first, _ in
      first
    }
  }

  /// Shows refusals beside their fields and puts the focus on the first of them.
  package mutating func refuse(_ failures: [FieldFailure]) {
    for failure in failures {
      guard let index = index(of: failure.field) else { continue }
      fields[index].refusal = FieldRefusal(failure.code, detail: failure.detail)
    }
    if let first = fields.firstIndex(where: { $0.refusal != nil }) { focus = first }
  }

  /// Puts the focus on a field.
  package mutating func focus(on key: String) {
    if let index = index(of: key) { focus = index }
  }

  /// The place of a field; a question is found by its own key too, as refusals name it.
  func index(of key: String) -> Int? {
    fields.firstIndex { $0.key == key }
      ?? fields.firstIndex { $0.asked?.question.key == key }
  }
}
