import DeskService
package import Registration
package import ScreenKit
import Terminal

extension Form {
  /// Adds a field for each question, where the screen's file places them; what was answered and
  /// what a draft holds stands in them.
  ///
  /// `answered` are the stored answers, by the key of the question. `isNew` says whether a question
  /// that has to be answered stops the form; of what was entered earlier only an answer that is
  /// taken away does.
  package mutating func ask(
    _ questions: [CustomQuestion], answered: [String: String] = [:], isNew: Bool,
    _ words: Words
  ) {
    guard !questions.contains(where: { has(AskedField.prefix + $0.key) }) else { return }
    let focused = focused?.key
    let own = Set(places.map(\.definition.key))
    for place in places {
      let meant = questions.filter {
        place.definition.key == $0.key
          || (place.definition.key == QuestionField.all && !own.contains($0.key))
      }
      let asked = meant.map { question in
        let base = answered[question.key] ?? ""
        return AskedField(
          question, base: base, isNeeded: question.isRequired && (isNew || !base.isEmpty))
      }
      let at = fields.lastIndex { place.before.contains($0.key) || place.isAfter($0) }
      insert(
        asked, prefix: AskedField.prefix, as: place.definition, at: at.map { $0 + 1 } ?? 0, words)
    }
    if let focused { focus(on: focused) }
  }

  /// Adds the questions about one of several subjects under its heading.
  mutating func ask(
    _ page: AnswerPage, answered: [String: String], heading: String, _ words: Words
  ) {
    guard let place = places.first else { return }
    let asked = page.questions.map { question in
      let base = answered[question.key] ?? ""
      return AskedField(
        question, base: base, isNeeded: question.isRequired && !base.isEmpty, heading: heading)
    }
    insert(
      asked, prefix: Self.prefix(of: page.subject), as: place.definition, at: fields.count, words)
  }

  /// Takes answers as they stand now, because somebody else has answered; what was typed stays.
  mutating func rebase(_ pages: [AnswerPage]) {
    for page in pages { rebase(page.answers, prefix: Self.prefix(of: page.subject)) }
  }

  mutating func rebase(_ answers: [String: String], prefix: String = AskedField.prefix) {
    for index in fields.indices {
      guard let asked = fields[index].asked, fields[index].key == prefix + asked.question.key
      else { continue }
      fields[index].asked?.base = answers[asked.question.key] ?? ""
    }
  }

  private mutating func insert(
    _ asked: [AskedField], prefix: String, as definition: FieldDefinition, at index: Int,
    _ words: Words
  ) {
    let new = asked.map { asked in
      var field = FormField(
        definition.asking(
          prefix + asked.question.key, width: asked.width, required: asked.isNeeded),
        asked: asked)
      if case .yesNo = asked.question.kind {
        field.input = .choice(ChoiceField(Self.yesNo(words)))
        field.value = asked.base
      }
      if let typed = waiting.removeValue(forKey: field.key) { field.value = typed }
      return field
    }
    fields.insert(contentsOf: new, at: index)
  }

  private static func yesNo(_ words: Words) -> [ChoiceItem] {
    ["yes", "no", "noAnswer"].map { ChoiceItem(value: $0, label: words["answers.\($0)"]) }
  }

  static func prefix(of subject: AnswerSubject) -> String {
    AskedField.prefix + subject.reference + "."
  }

  private func has(_ key: String) -> Bool { fields.contains { $0.key == key } }

  /// Whether the form asks anything of the society's own.
  package var asksAnything: Bool { fields.contains { $0.asked != nil } }

  /// What is answered otherwise than it stood, by the keys of the questions.
  package func answers(prefix: String = AskedField.prefix) -> [String: String] {
    Dictionary(changed(prefix).map { ($0.question.key, $0.value) }) { first, _ in first }
  }

  /// What stood there of the questions that are answered otherwise now.
  package func answeredBefore(prefix: String = AskedField.prefix) -> [String: String] {
    Dictionary(changed(prefix).map { ($0.question.key, $0.base) }) { first, _ in first }
  }

  /// The answers about a subject that is there, as they are to be stored; nil when none differs.
  func answerSet(about subject: AnswerSubject, prefix: String = AskedField.prefix) -> AnswerSet? {
    let answers = answers(prefix: prefix)
    return answers.isEmpty
      ? nil : AnswerSet(subject, answers, from: answeredBefore(prefix: prefix))
  }

  private func changed(
    _ prefix: String
  ) -> [(question: CustomQuestion, value: String, base: String)] {
    fields.compactMap { field in
      guard let asked = field.asked, field.key == prefix + asked.question.key,
        field.value != asked.base
      else { return nil }
      return (asked.question, field.value, asked.base)
    }
  }
}

extension QuestionField {
  /// Whether a question's field stands before this place: those of the places above.
  fileprivate func isAfter(_ field: FormField) -> Bool { field.asked != nil }
}
