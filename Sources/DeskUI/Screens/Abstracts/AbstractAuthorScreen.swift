package import DeskService
import Registration
import ScreenKit
package import Terminal

/// An author of an abstract with the places they work at; institutions of the canonical list are
/// offered while one types.
package struct AbstractAuthorScreen: Screen {
  static let places = (1...AbstractDraft.affiliationFields).map { "affiliation\($0)" }
  private static let fields =
    ["fullName", "email", "orcid"] + places.flatMap { [$0, $0 + "City", $0 + "Country"] }

  package static let outline = ScreenOutline(
    "abstract-author", commands: ["takeInstitution"],
    conditions: ["canSave", "institutionFound"], fields: Set(fields),
    neededFields: ["fullName", "email", "orcid", "affiliation1"])

  let reference: String
  /// The place among the authors, from 0; nil for one more.
  let author: Int?
  let slot: String
  /// Nil until a resumed draft has found it again.
  private(set) var file: AbstractFile?
  var form: Form
  private var untouched: [String: String] = [:]
  /// A draft on its way into the form: what was typed, and beside it what was shown then.
  private var resumed: [String: String]?
  private(set) var institutions: [Institution] = []
  /// The codes of institutions that were taken, by field.
  var taken: [String: Institution] = [:]
  package var isSaving = false

  private static let basePrefix = "base."

  package init(_ file: AbstractFile, author: Int?, _ context: ScreenContext) {
    reference = file.reference
    self.author = author
    let place = author.map { "\($0 + 1)" } ?? "new"
    slot = DraftSlot.of(Self.outline.name, "\(file.reference):\(place)")
    form = Form(context.library[Self.outline.name], words: context.words)
    show(file)
  }

  /// An author who was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let place = (DraftSlot.person(of: draft.slot) ?? "").split(separator: ":").map(String.init)
    reference = place.first ?? ""
    author = place.dropFirst().first.flatMap { Int($0) }.map { $0 - 1 }
    slot = draft.slot
    form = Form(context.library[Self.outline.name], words: context.words)
    resumed = DraftBody.values(of: draft.body)
  }

  package var draft: ScreenDraft? {
    guard file != nil, form.values != untouched else { return nil }
    var values = form.draftValues
    for (key, value) in untouched { values[Self.basePrefix + key] = value }
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: values))
  }

  private mutating func show(_ file: AbstractFile) {
    self.file = file
    if let author, file.draft.authors.indices.contains(author) {
      show(file.draft.authors[author], in: file)
    }
    untouched = form.values
    guard let resumed else { return }
    self.resumed = nil
    for key in Self.fields {
      let (typed, before) = (resumed[key] ?? "", resumed[Self.basePrefix + key] ?? "")
      let now = untouched[key] ?? ""
      guard typed != before else { continue }
      form[key] = typed
      // Who has changed the same meanwhile is written over knowingly, or not at all.
      guard now != before, now != typed else { continue }
      form.refuse([FieldFailure(field: key, code: FieldRefusal.changedMeanwhile)])
    }
  }

  private mutating func show(_ author: AbstractAuthor, in file: AbstractFile) {
    form["fullName"] = author.fullName
    form["email"] = author.email
    form["orcid"] = author.orcid
    for (key, index) in zip(Self.places, author.affiliations) {
      guard file.draft.affiliations.indices.contains(index) else { continue }
      let place = file.draft.affiliations[index]
      form[key] = place.name
      form[key + "City"] = place.city
      form[key + "Country"] = place.country
    }
  }

  package var isTextFocused: Bool { true }

  /// The field of an affiliation's name that has the focus.
  private var place: String? {
    form.focused.map(\.key).flatMap { Self.places.contains($0) ? $0 : nil }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return file == nil ? [.work(.abstracts(.open(reference)))] : []
    case .key(let key):
      guard !isSaving, file != nil else { return [] }
      switch form.handle(key) {
      case .changed(let field) where Self.places.contains(field):
        return [.work(.abstracts(.institutions(form[field])))]
      case .left: institutions = []
      default: break
      }
    case .command("takeInstitution"): takeInstitution()
    case .command("save"): return save()
    case .answered(.abstracts(.opened(let file))): if self.file == nil { show(file) }
    case .answered(.abstracts(.institutions(let found))):
      institutions = place == nil ? [] : found
    case .answered(.abstracts(.changed(let stamp))):
      return [.leave, .say(.done("toasts.abstractSaved", ["reference": stamp.reference]))]
    case .failed(_, let failure): return take(failure)
    default: break
    }
    return []
  }

  private mutating func take(_ failure: WorkFailure) -> [Effect] {
    isSaving = false
    guard case .refused(.invalid(let failures)) = failure else { return [.say(.failed(failure))] }
    let own = "authors.\((author ?? file?.draft.authors.count ?? 0) + 1)."
    form.refuse(
      failures.compactMap { failure in
        guard failure.field.hasPrefix(own) else { return nil }
        return FieldFailure(
          field: String(failure.field.dropFirst(own.count)), code: failure.code,
          detail: failure.detail)
      })
    return form.refusals.isEmpty ? [.say(.failed(failure))] : []
  }

  private mutating func takeInstitution() {
    guard let place, let first = institutions.first else { return }
    form[place] = first.name
    if !first.country.isEmpty { form[place + "Country"] = first.country }
    taken[place] = first
    institutions = []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave": !isSaving && form.values != untouched && file?.state == .draft
    case "institutionFound": !institutions.isEmpty
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { reference }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if isSaving { return [AttentionLine(context.words["program.working"])] }
    if form.focused?.refusal == nil, let first = institutions.first {
      let name = GlimpseLines.joined([first.name, GlimpseLines.countryName(first.country)])
      return [
        AttentionLine(
          context.words.text("screens.abstract-author.perhaps", ["name": name]),
          style: .attention)
      ]
    }
    return form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
