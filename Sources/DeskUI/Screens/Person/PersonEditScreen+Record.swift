import DeskService
import Registration
import ScreenKit

extension PersonEditScreen {
  /// Asks for the record that is corrected, with what was answered about it.
  func readBase(_ context: ScreenContext) -> [Effect] {
    guard let person, !base.isComplete else { return [] }
    return [
      .work(.people(.open(person, language: context.settings.language))),
      .work(.people(.unmask(person))),
      .work(.questions(.page(.person(person)))),
    ]
  }

  mutating func take(_ answer: PeopleAnswer) -> [Effect] {
    switch answer {
    case .opened(let file): base.version = file.version
    case .unmasked(_, let details): base.details = details
    case .duplicates(let details, let hits):
      if details == self.details { duplicates = hits }
      return []
    case .entered(let reference, let name):
      let said = Effect.say(.done("toasts.entered", ["name": name, "reference": reference]))
      guard registersNext else { return [.leaveFor(.person(reference)), said] }
      return [.leaveFor(.person(reference)), said]
        + PersonCommands.effects(of: "register", person: reference)
    case .corrected(let done):
      let said = Effect.say(.done("toasts.corrected", ["name": form["fullName"]]))
      guard let person, !done.recipients.isEmpty else { return [.leave, said] }
      return [.leaveFor(.recipients(done, person: person)), said]
    default: return []
    }
    if base.isComplete { showBase() }
    return []
  }

  mutating func take(_ answer: QuestionAnswer, _ words: Words) {
    switch answer {
    case .asked(.person, let questions): form.ask(questions, isNew: true, words)
    case .page(let page) where form.asksAnything:
      for (key, answer) in page.answers where base.answers?[key] != answer {
        theirs[AskedField.prefix + key] = answer
      }
      base.answers = page.answers
      form.rebase(page.answers)
    case .page(let page):
      // What a resumed draft was shown counts, so that nobody's later answer is written over.
      let shown = resumedAnswers ?? page.answers
      base.answers = shown
      form.ask(page.questions, answered: shown, isNew: false, words)
      for (key, answer) in shown { untouched[AskedField.prefix + key] = answer }
      if base.isComplete { showBase() }
    default: break
    }
  }

  /// Fills the form with the record, but for what was typed before it changed under one's hands.
  private mutating func showBase() {
    guard let details = base.details else { return }
    for field in PersonField.allCases {
      let key = field.rawValue
      if form[key] == untouched[key, default: ""] {
        form[key] = details[field]
      } else if form[key] != details[field], theirs[key] != nil {
        theirs[key] = details[field]
      }
      untouched[key] = details[field].isEmpty ? nil : details[field]
    }
  }

  /// What was typed, as it stands.
  var details: PersonDetails {
    var details = PersonDetails()
    for field in PersonField.allCases { details[field] = form[field.rawValue] }
    return details
  }

  mutating func save(thenRegister: Bool) -> [Effect] {
    // The field that is refused has the focus and says why.
    guard form.settle() else { return [] }
    isSaving = true
    registersNext = thenRegister
    guard let person, let version = base.version, let shown = base.details else {
      return [.work(.people(.enter(details, answering: form.answers(), draft: slot)))]
    }
    return [
      .work(
        .people(
          .correct(
            person, version: version, from: shown, to: details,
            answering: form.answerSet(about: .person(person)),
            asked: askedBy.map { AskedCorrection(by: $0) }, draft: slot)))
    ]
  }

  mutating func take(
    _ failure: WorkFailure, of work: Work, _ context: ScreenContext
  ) -> [Effect] {
    if case .people(.duplicates) = work { return [] }
    isSaving = false
    switch failure {
    case .refused(.invalid(let failures)):
      form.refuse(failures)
      if let person, failures.contains(where: { $0.code == FieldRefusal.changedMeanwhile }) {
        return [.say(.failed(failure)), .work(.questions(.page(.person(person))))]
      }
    case .refused(.proposed(let reference)):
      return [.leave, .say(Notice("toasts.proposed", ["reference": reference]))]
    case .refused(.changedMeanwhile(let fields)):
      for field in fields { theirs[field.rawValue] = "" }
      form.refuse(
        fields.map {
          FieldFailure(field: $0.rawValue, code: FieldRefusal.changedMeanwhile, detail: nil)
        })
      base = Base(answers: base.answers)
      return [.say(.failed(failure))] + readBase(context)
    default: break
    }
    return [.say(.failed(failure))]
  }
}
