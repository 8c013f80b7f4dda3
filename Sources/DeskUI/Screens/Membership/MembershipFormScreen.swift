package import DeskService
import Registration
import ScreenKit
package import Terminal

/// What the society asks of its own at an application for a membership; saving enters it.
package struct MembershipFormScreen: Screen {
  package static let outline = ScreenOutline(
    "membership-form", conditions: ["canSave"], fields: [])
  private static let margin = 3
  /// What is kept in a draft beside the answers.
  private static let (typeKey, holderKey) = ("type", "holder")

  let person: String
  let slot: String
  /// What is applied for; nil until a resumed draft has found it again.
  private(set) var offer: MembershipOffer?
  private(set) var form: Form
  private let resumed: [String: String]
  package private(set) var isSaving = false

  package init(_ offer: MembershipOffer, person: String, _ context: ScreenContext) {
    self.init(offer, person: person, values: [:], context)
  }

  /// An application that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let person = draft.subject ?? DraftSlot.person(of: draft.slot) ?? ""
    self.init(
      nil, person: person, values: DraftBody.values(of: draft.body) ?? [:], context)
  }

  private init(
    _ offer: MembershipOffer?, person: String, values: [String: String], _ context: ScreenContext
  ) {
    self.offer = offer
    self.person = person
    slot = DraftSlot.of(Self.outline.name, person)
    resumed = values
    form = Form(context.library[Self.outline.name], words: context.words)
    for (key, value) in values { form[key] = value }
  }

  package var isTextFocused: Bool { form.asksAnything }

  package var draft: ScreenDraft? {
    guard let offer else {
      return resumed.isEmpty ? nil : body(of: resumed)
    }
    let typed = form.draftValues
    guard !typed.isEmpty else { return nil }
    return body(
      of: typed.merging([Self.typeKey: offer.type, Self.holderKey: Self.holder(of: offer)]) {
        $1
      })
  }

  private func body(of values: [String: String]) -> ScreenDraft {
    ScreenDraft(slot: slot, subject: person, body: DraftBody.text(of: values))
  }

  private static func holder(of offer: MembershipOffer) -> String {
    switch offer.applicant {
    case .person(let person): person
    case .organisation(let organisation, _): organisation
    }
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown:
      let offers = Effect.work(.membership(.offers(person: person)))
      let asked = Effect.work(.questions(.asked(.membership)))
      return (offer == nil ? [offers] : []) + (form.asksAnything ? [] : [asked])
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.questions(.asked(_, let questions))):
      form.ask(questions, isNew: true, context.words)
    case .answered(.membership(.offers(_, let offers))):
      offer = offers.first {
        $0.type == resumed[Self.typeKey] && Self.holder(of: $0) == resumed[Self.holderKey]
      }
    case .answered(.membership(.applied(let done))):
      return MembershipCommands.notices(after: .applied(done), context.words)
        + [
          .leaveFor(
            .consent(person: person, occasion: .membership(done.membership, isOnTheWay: true)))
        ]
    case .failed(let work, let failure): return take(failure, of: work)
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard let offer, form.settle() else { return [] }
    isSaving = true
    return [
      .work(
        .membership(
          .apply(
            offer.applicant, type: offer.type, answering: form.answers(), draft: slot)))
    ]
  }

  private mutating func take(_ failure: WorkFailure, of work: Work) -> [Effect] {
    guard case .membership(.apply) = work else { return [.say(.failed(failure))] }
    isSaving = false
    guard case .refused(.invalid(let failures)) = failure else { return [.say(.failed(failure))] }
    form.refuse(failures)
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && offer != nil && form.asksAnything
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.membership-apply.title", ["name": offer?.holderName ?? ""])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    guard let offer else { return }
    let quote = offer.quote
    let line = GlimpseLines.joined(
      [
        offer.typeName,
        quote.map {
          context.words.text(
            "screens.membership-form.days", ["from": "\($0.term.from)", "to": "\($0.term.to)"])
        } ?? "", quote?.total.formatted ?? "",
      ], by: " \u{00B7} ")
    canvas.write(line, in: region, row: 0, column: Self.margin, style: .bold)
    form.draw(on: &canvas, in: region.below(2), context)
  }
}
