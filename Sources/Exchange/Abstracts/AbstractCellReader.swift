import Registration

/// Reads the cells of one row as what they mean.
struct AbstractCellReader {
  let form: AbstractForm
  let cell: (AbstractColumn) -> String

  /// A draft when the file says nothing; nil when it says something else than a state.
  var state: AbstractState? {
    let text = Folding.fold(cell(.state))
    return text.isEmpty ? .draft : AbstractState(rawValue: text)
  }

  /// Nil when the cell says something else than a wish; nil inside when it says nothing.
  var wish: PresentationWish?? {
    let text = Folding.fold(cell(.wish))
    if text.isEmpty { return .some(nil) }
    return PresentationWish(rawValue: text).map { .some($0) }
  }

  func draft(wish: PresentationWish?) -> AbstractDraft {
    var draft = AbstractDraft(title: cell(.title), topic: topic, wish: wish, interests: interests)
    for section in form.sections {
      let text = cell(.section(section.code))
      if !text.isEmpty { draft.sections[section.code] = text }
    }
    draft.affiliations = affiliations
    draft.authors = authors(placeCount: draft.affiliations.count)
    return draft
  }

  /// The code of a topic that is named by code or name; what is neither is refused later.
  private var topic: String {
    let text = cell(.topic)
    let wanted = Folding.fold(text)
    return form.topics.first {
      $0.code == text || Folding.fold($0.code) == wanted || Folding.fold($0.name) == wanted
    }?.code ?? text
  }

  private var interests: InterestDeclaration {
    let (kind, text) = (cell(.interests), cell(.interestsText))
    switch Folding.fold(kind) {
    case "" where text.isEmpty: return .notAnswered
    case "none", "no": return InterestDeclaration.none
    case "", "declared": return .declared(text)
    default: return .declared(kind)
    }
  }

  private var affiliations: [AbstractAffiliation] {
    let cities = ListCell.values(cell(.affiliationCities), keepsEmpty: true)
    let countries = ListCell.values(cell(.affiliationCountries), keepsEmpty: true)
    let names = ListCell.values(cell(.affiliations), keepsEmpty: true)
    return names.indices.map { index in
      let country = countries.indices.contains(index) ? countries[index] : ""
      return AbstractAffiliation(
        name: names[index], city: cities.indices.contains(index) ? cities[index] : "",
        country: Country.find(country)?.alpha2 ?? country)
    }
  }

  private func authors(placeCount: Int) -> [AbstractAuthor] {
    let names = ListCell.values(cell(.authors), keepsEmpty: true)
    let emails = ListCell.values(cell(.emails), keepsEmpty: true)
    let orcids = ListCell.values(cell(.orcids), keepsEmpty: true)
    let presenters = meant(cell(.presenter), names)
    let corresponding = meant(cell(.corresponding), names)
    return names.indices.map { index in
      AbstractAuthor(
        fullName: names[index], email: emails.indices.contains(index) ? emails[index] : "",
        affiliations: places(of: index, authorCount: names.count, placeCount),
        isPresenter: presenters.contains(index), isCorresponding: corresponding.contains(index),
        orcid: orcids.indices.contains(index) ? orcids[index] : "")
    }.filter { !$0.fullName.isEmpty || !$0.email.isEmpty }
  }

  /// The authors that a cell names by number or by name.
  private func meant(_ cell: String, _ names: [String]) -> Set<Int> {
    let wanted = ListCell.values(cell)
    return Set(
      names.indices.filter { index in
        wanted.contains {
          Int($0) == index + 1 || Folding.fold($0) == Folding.fold(names[index])
        }
      })
  }

  /// As the file numbers them; without numbers one affiliation is everybody's, and as many as there
  /// are authors are one each. Anything else is left for somebody to say.
  private func places(of author: Int, authorCount: Int, _ count: Int) -> [Int] {
    let numbers = ListCell.values(cell(.authorAffiliations), keepsEmpty: true)
    if !numbers.isEmpty {
      guard numbers.indices.contains(author) else { return [] }
      return numbers[author].split(whereSeparator: { $0 == "," || $0 == " " })
        .compactMap { Int($0).map { $0 - 1 } }
    }
    if count == 1 { return [0] }
    return count == authorCount ? [author] : []
  }
}
