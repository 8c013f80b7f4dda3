package import Registration
import ScreenKit
import Terminal

/// One of the society's own questions as a field of a form.
package struct AskedField: Equatable, Sendable {
  /// Stands before the keys of questions in forms and drafts, so that they meet no other field's.
  package static let prefix = "question."
  /// The size of a field for several lines; the same in every window, so that Up and Down agree
  /// with what is seen.
  static let (areaColumns, areaRows) = (54, 3)

  package let question: CustomQuestion
  /// The answer as it stood when the form was filled.
  package internal(set) var base: String
  /// Whether the form cannot be saved without an answer.
  package let isNeeded: Bool
  /// The heading of a form that asks about several things, or nil.
  let heading: String?

  init(_ question: CustomQuestion, base: String, isNeeded: Bool, heading: String? = nil) {
    self.question = question
    self.base = base
    self.isNeeded = isNeeded
    self.heading = heading
  }

  /// What is typed into.
  var input: FormField.Input {
    switch question.kind {
    case .text(let limit): .text(TextField(limit: limit))
    case .multiline: .area(TextArea())
    case .number: .text(TextField(limit: 24))
    case .date: .date(DateField())
    case .choice(let choices): .choice(ChoiceField(items(choices)))
    case .severalChoices(let choices, _): .marks(MarksField(items(choices)))
    case .yesNo: .choice(ChoiceField([]))
    }
  }

  /// The choices that are offered, and those that were chosen when they still were.
  private func items(_ choices: [QuestionChoice]) -> [ChoiceItem] {
    let chosen = Set(base.split(separator: ",").map(String.init))
    return choices.filter { $0.isOffered || chosen.contains($0.key) }.map {
      ChoiceItem(value: $0.key, label: $0.label, aliases: [$0.key])
    }
  }

  var width: Int {
    switch question.kind {
    case .text(let limit): min(48, max(8, limit))
    case .multiline: Self.areaColumns
    case .number: 16
    case .date: 12
    case .choice, .severalChoices: 40
    case .yesNo: 24
    }
  }

  /// Why an answer is none; nil for no answer, and for what stood there before.
  func refusal(of text: String) -> FieldRefusal? {
    guard !text.isEmpty, text != base else { return nil }
    do throws(AnswerRefusal) {
      _ = try question.answer(text)
      return nil
    } catch {
      return FieldRefusal(error.code, detail: error.detail)
    }
  }

  /// What is said while it has the focus: how it is answered, and that it has to be.
  func hint(_ words: Words) -> String {
    let said = words.text("questionHints.\(question.kind.code)", ["detail": range(words)])
    return question.isRequired ? said + " " + words["questionHints.needed"] : said
  }

  /// The bounds of the answer in words; empty where there are none.
  private func range(_ words: Words) -> String {
    let (least, most): (String?, String?) =
      switch question.kind {
      case .number(let decimals, let least, let most):
        (
          least.map { ExactNumber(units: $0, decimals: decimals).description },
          most.map { ExactNumber(units: $0, decimals: decimals).description }
        )
      case .date(let earliest, let latest): (earliest?.description, latest?.description)
      case .severalChoices(_, let most): (nil, most.map(String.init))
      case .text, .multiline, .choice, .yesNo: (nil, nil)
      }
    switch (least, most) {
    case (let least?, let most?):
      return " " + words.text("questionHints.between", ["least": least, "most": most])
    case (let least?, nil): return " " + words.text("questionHints.least", ["least": least])
    case (nil, let most?): return " " + words.text("questionHints.most", ["most": most])
    case (nil, nil): return ""
    }
  }
}

extension FormField {
  /// What the field is called: a question in its own words, marked when it has to be answered.
  func label(_ words: Words) -> String {
    guard let asked else { return words[definition.label] }
    return asked.question.label + (asked.question.isRequired ? " *" : "")
  }
}

/// A place that a screen's file gives to questions.
struct QuestionField: Equatable, Sendable {
  /// The key of one question, or `*` for all that have no place of their own.
  static let all = "*"

  let definition: FieldDefinition
  /// The keys of the fields that come before it.
  let before: Set<String>

  static func places(of definitions: [FieldDefinition]) -> [QuestionField] {
    var before: Set<String> = []
    var places: [QuestionField] = []
    for field in definitions {
      if field.kind == .question {
        places.append(QuestionField(definition: field, before: before))
      } else {
        before.insert(field.key)
      }
    }
    return places
  }
}
