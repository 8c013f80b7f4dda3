import DeskService
import Registration

/// The abstracts of the demonstration: by people the desk knows and by people it does not, drafts
/// and withdrawn ones among them, a few of them late.
struct InventedAbstracts {
  let staff: InventedStaff
  let people: [InventedPerson]

  func note(_ count: Int, in agenda: inout InventedAgenda) {
    var generator = SeededGenerator(seed: 150)
    var strangers = InventedPeople(seed: 4_711)
    for index in 0..<count {
      let isLate = index % 25 == 24
      let draft = draft(index, &generator, &strangers)
      agenda.add(daysAgo: isLate ? 12 : 120 - index * 80 / count, minutes: index % 300) {
        let entered = try staff.clerk.enterAbstract(
          conference: InventedSociety.conference, draft)
        // Some are still being written.
        if index % 10 == 3 { return }
        _ = try staff.clerk.submitAbstract(entered.reference)
        if index % 30 == 7 {
          _ = try staff.clerk.withdrawAbstract(
            entered.reference, reason: "the authors cannot come")
        }
      }
    }
  }

  private func draft(
    _ index: Int, _ generator: inout SeededGenerator, _ strangers: inout InventedPeople
  ) -> AbstractDraft {
    let text = InventedText(number: index, &generator)
    var draft = AbstractDraft(title: text.title, sections: text.sections, topic: text.topic)
    draft.wish = generator.one(of: [.oral, .poster, .poster, .either])
    draft.interests =
      generator.happens(10) ? .declared("A grant of an invented foundation.") : .none
    // Each third has only authors whom the desk knows.
    let isKnown = index % 3 == 0
    for number in 0..<(1 + index % 5) {
      let known = isKnown || generator.happens(40) ? generator.one(of: people) : nil
      let details = known?.details ?? strangers.next()
      guard !draft.authors.contains(where: { $0.fullName == details.fullName }) else { continue }
      var author = AbstractAuthor(
        fullName: details.fullName, firstName: details.firstName, lastName: details.lastName,
        email: known == nil ? "" : details.email, isPresenter: number == 0,
        isCorresponding: number == 0)
      if number == 0, author.email.isEmpty { author.email = "author.\(index)@example.org" }
      // That an author is a person of the desk's is not always said.
      if isKnown || generator.happens(70) { author.person = known?.reference }
      author.affiliations = places(of: details, in: &draft, &generator)
      draft.authors.append(author)
    }
    return draft
  }

  /// One affiliation, or two; what others of the abstract have is not written twice.
  private func places(
    of details: PersonDetails, in draft: inout AbstractDraft, _ generator: inout SeededGenerator
  ) -> [Int] {
    let all = Array(InventedInstitution.byRegion.joined())
    var institutions = all.filter { $0.name == details.organisation }
    if institutions.isEmpty || generator.happens(15) {
      institutions.append(generator.one(of: all))
    }
    var numbers: [Int] = []
    for institution in institutions {
      let known = draft.affiliations.firstIndex { $0.name == institution.name }
      if known == nil {
        draft.affiliations.append(
          AbstractAffiliation(
            name: institution.name, city: institution.city, country: institution.country,
            institution: generator.happens(80) ? institution.code : nil))
      }
      let number = known ?? draft.affiliations.count - 1
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}
