import DeskService
import Registration
import ScreenKit
import Terminal

/// A new person, or the correction of one. People who may already be here are shown while one
/// types, with the reason.
package struct PersonEditScreen: Screen {
  package static let outline = ScreenOutline(
    "person-edit", commands: ["openDuplicate", "saveAndRegister"],
    conditions: ["duplicateFound", "canSave"],
    fields: Set(PersonField.allCases.map(\.rawValue)), neededFields: ["fullName"])

  /// What is corrected, as it was when it was shown.
  struct Base: Equatable {
    var version: Int?
    var details: PersonDetails?

    var isComplete: Bool { version != nil && details != nil }
  }

  /// The reference of the person who is corrected; nil for a new one.
  let person: String?
  let slot: String
  private(set) var form: Form
  private(set) var base = Base()
  /// What the form held before anything was typed.
  private var untouched: [String: String]
  private(set) var duplicates: [DuplicateHit] = []
  package private(set) var isSaving = false
  /// What somebody else has written meanwhile, by field.
  private(set) var theirs: [String: String] = [:]
  private var registersNext = false

  /// A new person whose name was searched for.
  init(name: String, _ context: ScreenContext) {
    person = nil
    slot = DraftSlot.of(Self.outline.name, "new-" + String(context.now.milliseconds, radix: 36))
    form = Self.form(context)
    form["fullName"] = name
    untouched = form.values
  }

  /// The correction of a person.
  init(correcting person: String, _ context: ScreenContext) {
    self.person = person
    slot = DraftSlot.of(Self.outline.name, person)
    form = Self.form(context)
    untouched = [:]
  }

  /// A form that was begun and not saved.
  init(resuming draft: Draft, _ context: ScreenContext) {
    let body = PersonDraft(draft.body)
    slot = draft.slot
    person = body.base == nil ? nil : draft.subject
    form = Self.form(context)
    for (field, value) in body.typed { form[field] = value }
    untouched = [:]
    base = Base(version: body.version, details: body.base)
  }

  private static func form(_ context: ScreenContext) -> Form {
    Form(context.library[outline.name], words: context.words)
  }

  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    guard form.values != untouched, person == nil || base.isComplete else { return nil }
    let body = PersonDraft(
      typed: form.draftValues, version: base.version, base: base.details)
    return ScreenDraft(slot: slot, subject: person, body: body.text)
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return person == nil ? lookForDuplicates() : readBase(context)
    case .key(let key):
      guard !isSaving, person == nil || base.isComplete else { return [] }
      if case .changed(let field) = form.handle(key), Self.tellsPeopleApart.contains(field) {
        return lookForDuplicates()
      }
      return []
    case .command(let command): return perform(command)
    case .answered(.people(let answer)): return take(answer)
    case .failed(let work, let failure): return take(failure, of: work, context)
    default: return []
    }
  }

  private mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "save": return save(thenRegister: false)
    case "saveAndRegister": return save(thenRegister: true)
    case "openDuplicate": return duplicates.first.map { [.show(.person($0.person))] } ?? []
    default: return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave":
      // A name that was searched for in vain is enough for a new person.
      !isSaving && (form.values != untouched || person == nil && !form.values.isEmpty)
    case "duplicateFound": !duplicates.isEmpty
    default: false
    }
  }

  private func readBase(_ context: ScreenContext) -> [Effect] {
    guard let person, !base.isComplete else { return [] }
    return [
      .work(.people(.open(person, language: context.settings.language))),
      .work(.people(.unmask(person))),
    ]
  }

  private mutating func take(_ answer: PeopleAnswer) -> [Effect] {
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
    case .corrected:
      let key = "toasts.corrected"
      return [.leave, .say(.done(key, ["name": form["fullName"]]))]
    default: return []
    }
    if base.isComplete { showBase() }
    return []
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

  private static let tellsPeopleApart: Set<String> = [
    "fullName", "firstName", "lastName", "localName", "email", "telephone", "country",
  ]

  /// What was typed, as it stands.
  var details: PersonDetails {
    var details = PersonDetails()
    for field in PersonField.allCases { details[field] = form[field.rawValue] }
    return details
  }

  private func lookForDuplicates() -> [Effect] {
    person == nil ? [.work(.people(.duplicates(details)))] : []
  }

  private mutating func save(thenRegister: Bool) -> [Effect] {
    // The field that is refused has the focus and says why.
    guard form.settle() else { return [] }
    isSaving = true
    registersNext = thenRegister
    guard let person, let version = base.version, let shown = base.details else {
      return [.work(.people(.enter(details, draft: slot)))]
    }
    return [
      .work(
        .people(.correct(person, version: version, from: shown, to: details, draft: slot)))
    ]
  }

  private mutating func take(
    _ failure: WorkFailure, of work: Work, _ context: ScreenContext
  ) -> [Effect] {
    if case .people(.duplicates) = work { return [] }
    isSaving = false
    switch failure {
    case .refused(.invalid(let failures)): form.refuse(failures)
    case .refused(.proposed(let reference)):
      return [.leave, .say(Notice("toasts.proposed", ["reference": reference]))]
    case .refused(.changedMeanwhile(let fields)):
      for field in fields { theirs[field.rawValue] = "" }
      form.refuse(
        fields.map {
          FieldFailure(field: $0.rawValue, code: FieldRefusal.changedMeanwhile, detail: nil)
        })
      base = Base()
      return [.say(.failed(failure))] + readBase(context)
    default: break
    }
    return [.say(.failed(failure))]
  }
}
