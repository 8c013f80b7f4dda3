package import DeskService
import Registration
import ScreenKit
import Terminal

/// Registers a person for the conference the desk stands at; the fee is worked out as one chooses.
///
/// It goes on to the consent questions, and from there to the payment.
package struct RegisterScreen: Screen {
  package static let outline = ScreenOutline(
    "register", commands: ["saveAndHandOff", "consent", "handOff"],
    conditions: ["canSave", "isRegistered", "registrationOwes"],
    fields: ["category", "member", "options"], neededFields: ["category"],
    columns: ["lines": ["item", "reason", "amount"]])

  let person: String
  /// The conference as it was when the screen was opened; nil when the desk stands at none.
  let conference: ConferenceInfo?
  let slot: String
  private(set) var glimpse: PersonGlimpse?
  private(set) var form: RegistrationForm?
  /// The fee and the choice it was worked out for.
  private(set) var quoted: (choice: RegistrationChoice, fee: QuotedFee)?
  /// Why there is no fee, or why the registration was refused.
  private(set) var failure: WorkFailure?
  package private(set) var isSaving = false
  /// What to do once the fee is known, because the key came before it.
  private var wish: Following?
  private var following = Following.consent
  private var resumed: [String: String]

  private enum Following { case consent, handOff }

  package init(_ person: String, _ context: ScreenContext) {
    self.init(person: person, values: [:], context)
  }

  /// A registration that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let person = draft.subject ?? DraftSlot.person(of: draft.slot) ?? ""
    self.init(person: person, values: DraftBody.values(of: draft.body) ?? [:], context)
  }

  private init(person: String, values: [String: String], _ context: ScreenContext) {
    self.person = person
    conference = context.session?.conference
    slot = DraftSlot.of(Self.outline.name, person)
    resumed = values
  }

  package var isTextFocused: Bool { form?.isTextFocused ?? false }

  package var draft: ScreenDraft? {
    guard let form, existing == nil else {
      // Until the set-up is there a resumed draft stays what it was.
      return resumed.isEmpty ? nil : body(of: resumed)
    }
    return form.isTouched ? body(of: form.values) : nil
  }

  private func body(of values: [String: String]) -> ScreenDraft {
    ScreenDraft(slot: slot, subject: person, body: DraftBody.text(of: values))
  }

  /// The registration that stands in the way of a new one.
  var existing: PersonRegistration? {
    glimpse?.registrations.first { $0.conference == conference?.code && $0.state.isLive }
  }

  /// The fee for what is chosen now; nil while it is being worked out, or when there is none.
  var fee: QuotedFee? {
    guard let quoted, quoted.choice == form?.choice else { return nil }
    return quoted.fee
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      guard !isSaving else { return [] }
      guard let conference else {
        return [.work(.people(.glimpse(person, language: context.settings.language)))]
      }
      return [.work(.conference(.begin(person: person, conference: conference.code)))]
    case .key(let key): return take(key)
    case .command(let command): return perform(command)
    case .answered(.conference(let answer)): return take(answer, context)
    case .answered(.people(.glimpsed(let glimpse))):
      self.glimpse = glimpse
      return []
    case .failed(let work, let failure): return take(failure, of: work)
    default: return []
    }
  }

  private mutating func take(_ key: Key) -> [Effect] {
    guard !isSaving, existing == nil, let before = form?.choice else { return [] }
    form?.handle(key)
    wish = nil
    return form?.choice == before ? [] : quote()
  }

  private mutating func quote() -> [Effect] {
    failure = nil
    guard let conference, let form, existing == nil else { return [] }
    return [
      .work(
        .conference(.quote(person: person, conference: conference.code, form.choice)))
    ]
  }

  private mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "save": return register(then: .consent)
    case "saveAndHandOff": return register(then: .handOff)
    case "consent": return [.replace(.consent(person: person, occasion: .registration))]
    case "handOff": return existing?.charge.map { [.replace(.handOff(charge: $0))] } ?? []
    default: return []
    }
  }

  private mutating func register(then following: Following) -> [Effect] {
    guard form?.settle() ?? true else { return [] }
    guard fee != nil, let form, let conference else {
      // The key came before the fee: it counts once the fee is there.
      wish = failure == nil ? following : nil
      return failure.map { [.say(.failed($0))] } ?? []
    }
    self.following = following
    isSaving = true
    return [
      .work(
        .conference(
          .register(
            person: person, conference: conference.code, form.choice,
            answering: form.questions.answers(), draft: slot)))
    ]
  }

  private func questions(_ asked: [CustomQuestion], _ context: ScreenContext) -> Form {
    var form = Form(questionsOf: context.library[name])
    for (key, value) in resumed { form[key] = value }
    form.ask(asked, isNew: true, context.words)
    return form
  }

  private mutating func take(
    _ answer: ConferenceAnswer, _ context: ScreenContext
  ) -> [Effect] {
    switch answer {
    case .ground(let glimpse, let setUp, let questions):
      self.glimpse = glimpse
      guard form == nil else {
        form?.refresh(setUp.options)
        return quote()
      }
      let field = context.library[name]?.field("member")
      var form = RegistrationForm(
        setUp,
        membership: (field?.choices ?? []).map {
          ChoiceItem(value: $0.value, label: context.words[$0.label])
        },
        questions: self.questions(questions, context))
      form.resume(resumed)
      self.form = form
      return quote()
    case .quoted(let choice, let fee):
      quoted = (choice, fee)
      guard choice == form?.choice, let wish else { return [] }
      self.wish = nil
      return register(then: wish)
    case .registered(let done): return goOn(after: done, context)
    case .today, .checkedIn, .notRegistered, .withdrawn, .decided: return []
    }
  }

  private func goOn(after done: RegistrationDone, _ context: ScreenContext) -> [Effect] {
    let said = Effect.say(
      .done(
        "toasts.registered",
        ["name": glimpse?.name ?? "", "reference": done.registration]))
    if following == .handOff, let charge = done.charge, done.state != .pendingApproval {
      return [.leaveFor(.handOff(charge: charge)), said]
    }
    return [.leaveFor(.consent(person: person, occasion: .registration)), said]
  }

  private mutating func take(_ failure: WorkFailure, of work: Work) -> [Effect] {
    switch work {
    case .conference(.quote(_, _, let choice)):
      // Said where the fee would stand, so that it does not flicker over the hints.
      guard choice == form?.choice else { return [] }
      quoted = nil
      self.failure = failure
      guard wish != nil else { return [] }
      wish = nil
      return [.say(.failed(failure))]
    case .conference(.register):
      isSaving = false
      if case .refused(.invalid(let failures)) = failure, form?.refuse(failures) ?? false {
        return []
      }
      let reload = conference.map {
        Effect.work(.conference(.begin(person: person, conference: $0.code)))
      }
      return [.say(.failed(named(failure)))] + [reload].compactMap { $0 }
    default: return [.say(.failed(failure))]
    }
  }

  /// A refusal that names an option by its name and not by its code.
  private func named(_ failure: WorkFailure) -> WorkFailure {
    guard case .refused(.soldOut(let code)) = failure,
      let option = form?.options.first(where: { $0.item.code == code })
    else { return failure }
    return .refused(.soldOut(option: option.item.name))
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave": conference != nil && existing == nil && !isSaving
    case "isRegistered": existing != nil
    case "registrationOwes": existing?.charge != nil && existing?.paid?.isOwed ?? false
    default: false
    }
  }
}
