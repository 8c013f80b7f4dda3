import DeskService
import Registration
import ScreenKit

extension AbstractAuthorScreen {
  mutating func save() -> [Effect] {
    guard form.settle(), let file else { return [] }
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
            file.reference, version: file.version, from: file.draft, to: typed(on: file),
            draft: slot)))
    ]
  }

  /// The abstract with the author as typed.
  private func typed(on file: AbstractFile) -> AbstractDraft {
    var draft = file.draft
    let index = min(author ?? draft.authors.count, draft.authors.count)
    if index == draft.authors.count { draft.addAuthor() }
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
}
