package import DeskService
import Registration
import ScreenKit
package import Terminal

/// What a person has answered to the society's own questions, about themselves and about each of
/// their registrations and memberships; answered and corrected here.
package struct AnswersScreen: Screen {
  package static let outline = ScreenOutline("answers", conditions: ["canSave"], fields: [])

  let person: String
  let slot: String
  private(set) var personName = ""
  private(set) var form: Form
  private(set) var pages: [AnswerPage]?
  private var untouched: [String: String] = [:]
  /// The answers that a resumed draft was shown, by the key of the field.
  private var shown: [String: String]?
  package private(set) var isSaving = false

  package init(_ person: String, _ context: ScreenContext) {
    self.person = person
    slot = DraftSlot.of(Self.outline.name, person)
    form = Form(context.library[Self.outline.name], words: context.words)
  }

  /// Answers that were begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    self.init(draft.subject ?? DraftSlot.person(of: draft.slot) ?? "", context)
    let body = PersonDraft(draft.body)
    for (key, value) in body.typed { form[key] = value }
    shown = body.answers
  }

  package var isTextFocused: Bool { form.asksAnything }

  package var draft: ScreenDraft? {
    guard form.values != untouched else { return nil }
    var body = PersonDraft(typed: form.draftValues, version: nil, base: nil)
    body.answers = shown ?? untouched
    return ScreenDraft(slot: slot, subject: person, body: body.text)
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return pages == nil ? [load] : []
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.questions(.pages(let name, let pages))): show(pages, of: name, context.words)
    case .answered(.questions(.answered)):
      return [.leave, .say(.done("toasts.answered", ["name": personName]))]
    case .failed(let work, let failure): return take(failure, of: work)
    default: break
    }
    return []
  }

  private var load: Effect { .work(.questions(.pages(person: person))) }

  private mutating func show(_ pages: [AnswerPage], of name: String, _ words: Words) {
    personName = name
    for page in pages where self.pages == nil {
      form.ask(page, answered: shownBefore(page), heading: heading(of: page, words), words)
    }
    if self.pages != nil { form.rebase(pages) }
    self.pages = pages
    shown = nil
    for page in pages {
      for (key, answer) in page.answers { untouched[Form.prefix(of: page.subject) + key] = answer }
    }
  }

  /// The answers as they were when the draft was begun, so that nobody's later one is written over.
  private func shownBefore(_ page: AnswerPage) -> [String: String] {
    guard let shown else { return page.answers }
    let prefix = Form.prefix(of: page.subject)
    let answers = page.questions.compactMap { question in
      shown[prefix + question.key].map { (question.key, $0) }
    }
    return Dictionary(answers) { first, _ in first }
  }

  private func heading(of page: AnswerPage, _ words: Words) -> String {
    words.text(
      "screens.answers.about.\(page.subject.place.rawValue)",
      ["name": page.title, "reference": page.subject.reference])
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    let sets = (pages ?? []).compactMap {
      form.answerSet(about: $0.subject, prefix: Form.prefix(of: $0.subject))
    }
    guard !sets.isEmpty else { return [] }
    isSaving = true
    return [.work(.questions(.answer(sets, draft: slot)))]
  }

  private mutating func take(_ failure: WorkFailure, of work: Work) -> [Effect] {
    guard case .questions(.answer) = work else { return [.say(.failed(failure))] }
    isSaving = false
    guard case .refused(.invalid(let failures)) = failure else { return [.say(.failed(failure))] }
    form.refuse(failures)
    let isOld = failures.contains { $0.code == FieldRefusal.changedMeanwhile }
    return [.say(.failed(failure))] + (isOld ? [load] : [])
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && form.values != untouched
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.answers.titleOf", ["name": personName])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    guard pages?.isEmpty ?? false else {
      form.draw(on: &canvas, in: region, context)
      return
    }
    canvas.write(context.words["screens.answers.none"], in: region, row: 1, column: 3, style: .dim)
  }
}
