import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Asks the society's own questions that have to be answered about something that is entered now,
  /// each until it is; the others would make every way longer. Gives the answers by the keys of the
  /// questions.
  func askOwnQuestions(about place: QuestionPlace) throws -> [String: String] {
    var answers: [String: String] = [:]
    for question in try session.questions(about: place) where question.isRequired {
      answers[question.key] = try ask(question)
    }
    return answers
  }

  private func ask(_ question: CustomQuestion) throws -> String? {
    let items = offered(question)
    talk.list(items.map(\.label))
    var asked = Question(question.label)
    asked.isText = items.isEmpty
    while true {
      let typed = try talk.ask(asked)
      do throws(AnswerRefusal) {
        return try question.answer(value(of: typed, among: items))?.stored
      } catch {
        talk.tell(words.text("refusals.\(error.code)", ["detail": error.detail ?? ""]))
      }
    }
  }

  private func offered(_ question: CustomQuestion) -> [ChoiceItem] {
    if case .yesNo = question.kind {
      return ["yes", "no", "noAnswer"].map {
        ChoiceItem(value: $0, label: words["answers.\($0)"])
      }
    }
    return question.kind.choices.filter(\.isOffered).map {
      ChoiceItem(value: $0.key, label: $0.label)
    }
  }

  /// The keys of choices that were typed by number or name, with commas between several.
  private func value(of typed: String, among items: [ChoiceItem]) -> String {
    guard !items.isEmpty, !typed.isEmpty else { return typed }
    return typed.split(separator: ",").map { part in
      let word = part.trimmingPrefix(while: \.isWhitespace)
      if let number = Int(word), items.indices.contains(number - 1) {
        return items[number - 1].value
      }
      return talk.match(String(word), in: items)?.value ?? String(word)
    }.joined(separator: ",")
  }
}
