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

  let file: AbstractFile
  /// The place among the authors, from 0; nil for one more.
  let author: Int?
  let slot: String
  private(set) var form: Form
  private var untouched: [String: String] = [:]
  private(set) var institutions: [Institution] = []
  /// The codes of institutions that were taken, by field.
  private var taken: [String: Institution] = [:]
  package private(set) var isSaving = false

  package init(_ file: AbstractFile, author: Int?, _ context: ScreenContext) {
    self.file = file
    self.author = author
    let place = author.map { "\($0 + 1)" } ?? "new"
    slot = DraftSlot.of(Self.outline.name, "\(file.reference):\(place)")
    form = Form(context.library[Self.outline.name], words: context.words)
    if let author { show(file.draft.authors[author]) }
    untouched = form.values
  }

  private mutating func show(_ author: AbstractAuthor) {
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
    case .key(let key):
      guard !isSaving else { return [] }
      switch form.handle(key) {
      case .changed(let field) where Self.places.contains(field):
        return [.work(.abstracts(.institutions(form[field])))]
      case .left: institutions = []
      default: break
      }
    case .command("takeInstitution"): takeInstitution()
    case .command("save"): return save()
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
    let own = "authors.\((author ?? file.draft.authors.count) + 1)."
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

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    guard !form["fullName"].isEmpty else {
      form.refuse([FieldFailure(field: "fullName", code: "abstract.authorNameMissing")])
      return []
    }
    if !form["orcid"].isEmpty {
      do throws(ORCIDRefusal) {
        form["orcid"] = try ORCID(form["orcid"]).description
      } catch {
        form.refuse([FieldFailure(field: "orcid", code: error.code)])
        return []
      }
    }
    isSaving = true
    return [
      .work(
        .abstracts(
          .change(
            file.reference, version: file.version, from: file.draft, to: typed, draft: slot)))
    ]
  }

  /// The abstract with the author as typed.
  private var typed: AbstractDraft {
    var draft = file.draft
    let index = author ?? draft.authors.count
    if author == nil { draft.authors.append(AbstractAuthor(fullName: "")) }
    draft.authors[index].fullName = form["fullName"]
    draft.authors[index].email = form["email"]
    draft.authors[index].orcid = form["orcid"]
    let places = Self.places.compactMap { key -> AbstractAffiliation? in
      guard !form[key].isEmpty else { return nil }
      let known = file.draft.affiliations.first { $0.name == form[key] }?.institution
      let code = taken[key].flatMap { $0.name == form[key] ? $0.code : nil }
      return AbstractAffiliation(
        name: form[key], city: form[key + "City"], country: form[key + "Country"],
        institution: code ?? known)
    }
    draft.setAffiliations(places, of: index)
    return draft
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave": !isSaving && form.values != untouched && file.state == .draft
    case "institutionFound": !institutions.isEmpty
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { file.reference }

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
