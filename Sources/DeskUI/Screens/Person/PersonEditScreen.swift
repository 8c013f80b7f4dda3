import DeskService
import Registration
import ScreenKit
import Terminal

/// A new person, or the correction of one. People who may already be here are shown while one
/// types, with the reason.
package struct PersonEditScreen: Screen {
  package static let outline = ScreenOutline(
    "person-edit", commands: ["openDuplicate", "saveAndRegister", "correctionAskedBy"],
    conditions: ["duplicateFound", "canSave", "isCorrection"],
    fields: Set(PersonField.allCases.map(\.rawValue)), neededFields: ["fullName"])

  /// What is corrected, as it was when it was shown.
  struct Base: Equatable {
    var version: Int?
    var details: PersonDetails?
    /// Nil until it is known what the society asks about people.
    var answers: [String: String]?

    var isComplete: Bool { version != nil && details != nil && answers != nil }
  }

  /// The reference of the person who is corrected; nil for a new one.
  let person: String?
  let slot: String
  var form: Form
  var base = Base()
  /// What the form held before anything was typed.
  var untouched: [String: String]
  var duplicates: [DuplicateHit] = []
  package var isSaving = false
  /// What somebody else has written meanwhile, by field.
  var theirs: [String: String] = [:]
  var registersNext = false
  /// Who asked for the correction; nil while it mends a mistake of the desk's own.
  var askedBy: CorrectionAsker?

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
    base = Base(version: body.version, details: body.base, answers: nil)
    resumedAnswers = body.base == nil ? nil : body.answers
  }

  /// The answers that a resumed correction was shown; nil otherwise.
  var resumedAnswers: [String: String]?

  private static func form(_ context: ScreenContext) -> Form {
    Form(context.library[outline.name], words: context.words)
  }

  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    guard form.values != untouched, person == nil || base.isComplete else { return nil }
    let body = PersonDraft(
      typed: form.draftValues, version: base.version, base: base.details,
      answers: base.answers ?? [:])
    return ScreenDraft(slot: slot, subject: person, body: body.text)
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return begin(context)
    case .key(let key):
      guard !isSaving, person == nil || base.isComplete else { return [] }
      return take(key)
    case .command(let command): return perform(command)
    case .answered(.people(let answer)): return take(answer)
    case .answered(.questions(let answer)):
      take(answer, context.words)
      return []
    case .failed(let work, let failure): return take(failure, of: work, context)
    default: return []
    }
  }

  private func begin(_ context: ScreenContext) -> [Effect] {
    guard person == nil else { return readBase(context) }
    let ask: [Effect] = form.asksAnything ? [] : [.work(.questions(.asked(.person)))]
    return ask + lookForDuplicates()
  }

  private mutating func take(_ key: Key) -> [Effect] {
    guard case .changed(let field) = form.handle(key), Self.tellsPeopleApart.contains(field)
    else { return [] }
    return lookForDuplicates()
  }

  private static let tellsPeopleApart: Set<String> = [
    "fullName", "firstName", "lastName", "localName", "email", "telephone", "country",
  ]

  private func lookForDuplicates() -> [Effect] {
    person == nil ? [.work(.people(.duplicates(details)))] : []
  }

  private mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "save": return save(thenRegister: false)
    case "saveAndRegister": return save(thenRegister: true)
    case "correctionAskedBy":
      let all = CorrectionAsker.allCases
      let next = askedBy.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
      askedBy = next < all.count ? all[next] : nil
      return []
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
    case "isCorrection": person != nil
    default: false
    }
  }
}
