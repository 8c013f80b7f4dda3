package import DeskService
import Registration
import ScreenKit
package import Terminal

/// Somebody whom an organisation names, beside the others or in place of one of them.
package struct RepresentativeScreen: Screen {
  private static let fields = ["person", "seatRole", "from", "to"]
  package static let outline = ScreenOutline(
    "representative", commands: ["takePerson"], conditions: ["canSave", "personFound"],
    fields: Set(fields), neededFields: Set(fields))
  /// What a draft keeps of the one who is followed.
  private static let before = ["before.person", "before.role", "before.from", "before.name"]

  let membership: String
  let slot: String
  /// Who is named until the day before; nil for one more.
  let insteadOf: RepresentativeLine?
  private(set) var form: Form
  private var untouched: [String: String]
  private(set) var found: FindHit?
  package private(set) var isSaving = false

  package init(
    _ membership: String, insteadOf before: RepresentativeLine?, _ context: ScreenContext
  ) {
    self.membership = membership
    insteadOf = before
    slot = DraftSlot.of(Self.outline.name, membership)
    form = Form(
      context.library[Self.outline.name], words: context.words,
      choices: [
        "seatRole": RepresentativeRole.allCases.map {
          ChoiceItem(
            value: $0.rawValue, label: context.words["representativeRoles.\($0.rawValue)"])
        }
      ])
    form["from"] = context.today.description
    if let before { form["seatRole"] = before.seat.role.rawValue }
    untouched = form.values
  }

  /// One that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let values = DraftBody.values(of: draft.body) ?? [:]
    let kept = Self.before.map { values[$0] ?? "" }
    var before: RepresentativeLine?
    if let role = RepresentativeRole(rawValue: kept[1]), let from = CivilDate(kept[2]) {
      before = RepresentativeLine(
        seat: RepresentativeSeat(person: kept[0], role: role, from: from), name: kept[3])
    }
    self.init(DraftSlot.person(of: draft.slot) ?? "", insteadOf: before, context)
    for (key, value) in values { form[key] = value }
  }

  package var isTextFocused: Bool { true }

  /// A badge that is scanned fills the field in.
  package var takesScans: Bool { false }

  package var draft: ScreenDraft? {
    guard form.values != untouched else { return nil }
    var values = form.draftValues
    if let insteadOf {
      let seat = insteadOf.seat
      let kept = [seat.person, seat.role.rawValue, seat.from.description, insteadOf.name]
      for (key, value) in zip(Self.before, kept) { values[key] = value }
    }
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: values))
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      guard !isSaving else { return [] }
      if case .changed("person") = form.handle(key) { return find() }
    case .command("takePerson"): take()
    case .command("save"): return save()
    case .answered(.people(.found(let query, let answer))):
      found = query == form["person"] ? answer.hits.first : nil
    case .answered(.membership(.named(let reference))):
      return [.leave] + MembershipCommands.notices(after: .named(reference), context.words)
    case .failed(let work, let failure):
      guard case .membership = work else { return [] }
      isSaving = false
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func find() -> [Effect] {
    found = nil
    let text = form["person"]
    return text.isEmpty ? [] : [.work(.people(.find(text, limit: 2)))]
  }

  private mutating func take() {
    guard let found else { return }
    form["person"] = found.person
    form.focus(on: "seatRole")
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    guard let person = Reference(form["person"]), person.kind == .person else {
      return refuse("person", form["person"].isEmpty ? "required" : "representative.notTaken")
    }
    guard let role = RepresentativeRole(rawValue: form["seatRole"]) else {
      return refuse("seatRole", "required")
    }
    guard let from = CivilDate(form["from"]) else { return refuse("from", "required") }
    isSaving = true
    let seat = RepresentativeSeat(
      person: person.description, role: role, from: from, to: CivilDate(form["to"]))
    return [
      .work(
        .membership(.name(membership, seat, insteadOf: insteadOf?.seat, draft: slot)))
    ]
  }

  private mutating func refuse(_ field: String, _ code: String) -> [Effect] {
    form.refuse([FieldFailure(field: field, code: code)])
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave": !isSaving && form.values != untouched
    case "personFound": found != nil && form["person"] != found?.person
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { membership }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if isSaving { return [AttentionLine(words["program.working"])] }
    if form.focused?.key == "person", form.focused?.refusal == nil, let found {
      let name = GlimpseLines.joined([found.name, found.organisation, found.person])
      return AttentionLine.sentence(
        words.text("screens.representative.perhaps", ["name": name]), columns: columns,
        style: .attention)
    }
    return form.attention(words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let insteadOf else {
      form.draw(on: &canvas, in: region.below(1), context)
      return
    }
    let role = context.words["representativeRoles.\(insteadOf.seat.role.rawValue)"]
    canvas.write(
      context.words.text(
        "screens.representative.instead", ["name": insteadOf.name, "role": role]),
      in: region, row: 0, column: 3, style: .dim)
    form.draw(on: &canvas, in: region.below(2), context)
  }
}
