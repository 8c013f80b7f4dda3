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

  /// Nil when the cell says neither yes nor no; nothing is no.
  var late: Bool? {
    let text = cell(.late)
    return text.isEmpty ? false : CellValue.flag(text)
  }

  /// Nil when the cell says something else than a moment; nil inside when it says nothing.
  var submittedAt: Instant?? {
    let text = cell(.submittedAt)
    if text.isEmpty { return .some(nil) }
    return CellValue.moment(text).map { .some($0) }
  }

  /// The references of people; nil when one of ours was mistyped.
  var people: [String]? {
    let cells = ListCell.values(cell(.people), keepsEmpty: true)
    let isReadable = cells.allSatisfy { $0.isEmpty || Reference($0)?.kind == .person }
    return isReadable ? cells.map { Reference($0)?.description ?? "" } : nil
  }

  func draft(wish: PresentationWish?, isLate: Bool, people: [String]) -> AbstractDraft {
    var draft = AbstractDraft(
      title: cell(.title), topic: topic, wish: wish, interests: interests, isLate: isLate)
    for section in form.sections {
      let text = cell(.section(section.code))
      if !text.isEmpty { draft.sections[section.code] = text }
    }
    draft.affiliations = affiliations
    draft.authors = authors(people, placeCount: draft.affiliations.count)
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
    let codes = ListCell.values(cell(.institutions), keepsEmpty: true)
    let names = ListCell.values(cell(.affiliations), keepsEmpty: true)
    return names.indices.map { index in
      let country = Self.value(index, of: countries)
      let code = Self.value(index, of: codes)
      return AbstractAffiliation(
        name: names[index], city: Self.value(index, of: cities),
        country: Country.find(country)?.alpha2 ?? country,
        institution: code.isEmpty ? nil : code)
    }
  }

  /// Lists may end before their last, empty values.
  private static func value(_ index: Int, of list: [String]) -> String {
    list.indices.contains(index) ? list[index] : ""
  }

  private func authors(_ people: [String], placeCount: Int) -> [AbstractAuthor] {
    func list(_ column: AbstractColumn) -> [String] {
      ListCell.values(cell(column), keepsEmpty: true)
    }
    let (names, firstNames, lastNames) = (list(.authors), list(.firstNames), list(.lastNames))
    let (emails, orcids) = (list(.emails), list(.orcids))
    let presenters = meant(cell(.presenter), names)
    let corresponding = meant(cell(.corresponding), names)
    return names.indices.map { index in
      let person = Self.value(index, of: people)
      return AbstractAuthor(
        fullName: names[index], firstName: Self.value(index, of: firstNames),
        lastName: Self.value(index, of: lastNames), email: Self.value(index, of: emails),
        affiliations: places(of: index, authorCount: names.count, placeCount),
        isPresenter: presenters.contains(index), isCorresponding: corresponding.contains(index),
        orcid: Self.value(index, of: orcids), person: person.isEmpty ? nil : person)
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
