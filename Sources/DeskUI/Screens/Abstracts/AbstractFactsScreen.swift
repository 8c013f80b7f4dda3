package import DeskService
import Registration
import ScreenKit
package import Terminal

/// Title, topic, wish and interests of an abstract, or of a new one.
package struct AbstractFactsScreen: Screen {
  private static let fields = ["abstractTitle", "topic", "wish", "interests", "interestsText"]

  package static let outline = ScreenOutline(
    "abstract-facts", conditions: ["canSave"], fields: Set(fields), neededFields: Set(fields))

  /// The reference of the abstract; nil for a new one.
  let reference: String?
  let slot: String
  private(set) var file: AbstractFile?
  private(set) var form: Form
  private var untouched: [String: String] = [:]
  private var resumed: [String: String]?
  package private(set) var isSaving = false

  /// A new abstract, or with its file one that is there.
  ///
  /// `field` has the focus first; `title` is the title's.
  package init(_ file: AbstractFile?, field: String? = nil, _ context: ScreenContext) {
    reference = file?.reference
    let place = file?.reference ?? "new-" + String(context.now.milliseconds, radix: 36)
    slot = DraftSlot.of(Self.outline.name, place)
    form = Form(context.library[Self.outline.name], words: context.words)
    if let file { show(file, context) }
    form.focus(on: field == "title" ? "abstractTitle" : field ?? "")
  }

  /// A form that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let place = DraftSlot.person(of: draft.slot) ?? ""
    reference = place.hasPrefix("new-") ? nil : place
    slot = draft.slot
    form = Form(context.library[Self.outline.name], words: context.words)
    resumed = DraftBody.values(of: draft.body)
  }

  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    let values = form.draftValues
    guard form.values != untouched, !values.isEmpty else { return nil }
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: values))
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return begin(context)
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"): return save(context)
    case .answered(.abstracts(let answer)): return take(answer, context)
    case .answered(.questions(.page(let page))): form.rebase(page.answers)
    case .failed(_, let failure):
      isSaving = false
      guard case .refused(.invalid(let failures)) = failure else {
        return [.say(.failed(failure))]
      }
      form.refuse(
        failures.map {
          FieldFailure(
            field: $0.field == "title" ? "abstractTitle" : $0.field, code: $0.code,
            detail: $0.detail)
        })
      // An answer that has changed meanwhile is read again, and can then be written over.
      if failures.contains(where: { $0.code == FieldRefusal.changedMeanwhile }), let reference {
        return [.say(.failed(failure)), .work(.questions(.page(.abstract(reference))))]
      }
    default: break
    }
    return []
  }

  private func begin(_ context: ScreenContext) -> [Effect] {
    if let reference { return file == nil ? [.work(.abstracts(.open(reference)))] : [] }
    guard let conference = context.session?.conference?.code else { return [] }
    return [.work(.abstracts(.rules(conference: conference)))]
  }

  private mutating func take(_ answer: AbstractAnswer, _ context: ScreenContext) -> [Effect] {
    switch answer {
    case .opened(let file): if self.file == nil { show(file, context) }
    case .rules(let rules, let questions):
      offer(rules.form, context)
      form.ask(questions, isNew: false, context.words)
    case .entered(let stamp):
      return [
        .leaveFor(.abstract(stamp.reference)),
        .say(.done("toasts.abstractEntered", ["reference": stamp.reference])),
      ]
    case .changed(let stamp):
      return [.leave, .say(.done("toasts.abstractSaved", ["reference": stamp.reference]))]
    default: break
    }
    return []
  }

  /// Makes the form anew with the choices of the conference, and keeps what was typed.
  private mutating func offer(_ asked: AbstractForm, _ context: ScreenContext) {
    let words = context.words
    let typed = resumed ?? form.values
    form = Form(
      context.library[name], words: words,
      choices: [
        "topic": asked.topics.map {
          ChoiceItem(value: $0.code, label: $0.name, aliases: [$0.code])
        },
        "wish": PresentationWish.allCases.map {
          ChoiceItem(value: $0.rawValue, label: words["wishes.\($0.rawValue)"])
        },
        "interests": ["none", "declared"].map {
          ChoiceItem(value: $0, label: words["interests.\($0)"])
        },
      ])
    for (key, value) in typed { form[key] = value }
    resumed = nil
  }

  private mutating func show(_ file: AbstractFile, _ context: ScreenContext) {
    self.file = file
    let draft = file.draft
    var values = [
      "abstractTitle": draft.title, "topic": draft.topic, "wish": draft.wish?.rawValue ?? "",
    ]
    switch draft.interests {
    case .notAnswered: break
    case .none: values["interests"] = "none"
    case .declared(let text):
      values["interests"] = "declared"
      values["interestsText"] = text
    }
    let typed = resumed
    resumed = values
    offer(file.rules.form, context)
    let answered = Dictionary(
      file.answers.map { ($0.question.key, $0.answer.stored) }, uniquingKeysWith: { $1 })
    form.ask(file.questions, answered: answered, isNew: false, context.words)
    untouched = form.values
    for (key, value) in typed ?? [:] { form[key] = value }
  }

  /// What was typed, put onto what was there.
  private var typed: AbstractDraft {
    var draft = file?.draft ?? AbstractDraft()
    draft.title = form["abstractTitle"]
    draft.topic = form["topic"]
    draft.wish = PresentationWish(rawValue: form["wish"])
    let text = form["interestsText"]
    switch form["interests"] {
    case "none" where text.isEmpty: draft.interests = InterestDeclaration.none
    case "" where text.isEmpty: draft.interests = .notAnswered
    default: draft.interests = .declared(text)
    }
    return draft
  }

  private mutating func save(_ context: ScreenContext) -> [Effect] {
    guard form.settle() else { return [] }
    let work: AbstractWork
    if let file {
      work = .change(
        file.reference, version: file.version, from: file.draft, to: typed,
        answering: form.answerSet(about: .abstract(file.reference)), draft: slot)
    } else if reference == nil, let conference = context.session?.conference?.code {
      work = .enter(
        conference: conference, typed, answering: form.answers(), draft: slot)
    } else {
      return []
    }
    isSaving = true
    return [.work(.abstracts(work))]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && form.values != untouched
      && (file?.state ?? .draft) == .draft
  }

  package func status(_ context: ScreenContext) -> String { reference ?? context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
