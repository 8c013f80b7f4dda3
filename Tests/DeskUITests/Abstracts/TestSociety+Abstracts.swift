import DeskService
import Registration

extension AbstractForm {
  /// Two sections and two topics, with limits in words.
  static let invented = AbstractForm(
    sections: [
      AbstractSection(
        code: "methods", name: "Methods", limit: TextLimit(.words, soft: 20, hard: 25)),
      AbstractSection(code: "results", name: "Results"),
    ],
    topics: [
      AbstractTopic(code: "survival", name: "Survival"),
      AbstractTopic(code: "screening", name: "Screening"),
    ],
    topicRequired: true, wishRequired: true, interestsRequired: true)
}

extension AbstractDraft {
  static let invented = AbstractDraft(
    title: "Tide, time and survival on five coasts",
    sections: ["methods": "We looked at state-of-the-art registries on five coasts."],
    authors: [
      AbstractAuthor(
        fullName: "Adaeze Okafor-Müller", email: "adaeze@example.org", affiliations: [0],
        isPresenter: true, isCorresponding: true),
      AbstractAuthor(fullName: "Jón Þórsson", affiliations: [0, 1]),
    ],
    affiliations: [
      AbstractAffiliation(name: "Lagos Coastal Registry", city: "Lagos", country: "NG"),
      AbstractAffiliation(name: "Reykjavík Registry", country: "IS"),
    ],
    topic: "survival", wish: .oral, interests: InterestDeclaration.none)
}

extension TestSociety {
  /// A society whose conference asks for abstracts, with one and a half of them.
  static func withAbstracts() throws -> (society: TestSociety, references: [String]) {
    let society = try TestSociety.withConference()
    try society.session("amina").setAbstractForm(
      conference: "2026", .invented, closesOn: nil)
    let clerk = try society.session("chidi")
    let first = try clerk.enterAbstract(conference: "2026", .invented).reference
    let second = try clerk.enterAbstract(
      conference: "2026", AbstractDraft(title: "Screening by boat")
    ).reference
    return (society, [first, second])
  }
}
