import DeskService
import Foundation
import Registration
import TestSupport

extension AbstractForm {
  /// Two sections, one topic needed, at most twelve words in all.
  static let rehearsal = AbstractForm(
    sections: [
      AbstractSection(code: "methods", name: "Methods"),
      AbstractSection(code: "results", name: "Results", isRequired: false),
    ],
    topics: [AbstractTopic(code: "survival", name: "Survival")],
    totalLimit: TextLimit(.words, soft: 8, hard: 12), topicRequired: true,
    interestsRequired: true, lateMayBeOral: false)
}

extension AbstractDraft {
  /// A complete invented abstract for ``AbstractForm/rehearsal``.
  static let invented = AbstractDraft(
    title: "Tide and survival", sections: ["methods": "We looked at state-of-the-art registries."],
    authors: [
      AbstractAuthor(
        fullName: "Adaeze Okafor-Müller", email: "adaeze@example.org", affiliations: [0],
        isPresenter: true, isCorresponding: true),
      AbstractAuthor(fullName: "Jón Þórsson", affiliations: [0, 1], orcid: "0000-0002-1825-0097"),
    ],
    affiliations: [
      AbstractAffiliation(name: "Lagos Coastal Registry", city: "Lagos", country: "NG"),
      AbstractAffiliation(name: "Reykjavík Registry", country: "IS"),
    ],
    topic: "survival", wish: .oral, interests: InterestDeclaration.none)
}

extension Rehearsal {
  /// A society with a conference that asks for ``AbstractForm/rehearsal`` until 4 January 2026.
  static func abstracts(_ store: Store, closesOn: String? = nil) throws -> Rehearsal {
    let rehearsal = try Rehearsal.conference(store)
    try rehearsal.supervisor().setAbstractForm(
      conference: "2026", .rehearsal, closesOn: try closesOn.map { try CivilDate.day($0) })
    return rehearsal
  }
}
