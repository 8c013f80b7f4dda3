package import Registration

/// One abstract as a row: what an import of the same file takes back unchanged.
package enum AbstractExportRow {
  /// The cells for ``AbstractColumn/all(_:)``; `answers` stand behind them.
  package static func cells(
    key: String, _ draft: AbstractDraft, state: AbstractState, reason: String,
    submittedAt: Instant? = nil, form: AbstractForm, answers: [String] = []
  ) -> [String] {
    func authors(_ value: (AbstractAuthor) -> String) -> String {
      let values = draft.authors.map(value)
      return values.allSatisfy(\.isEmpty) ? "" : ListCell.text(values)
    }
    func places(_ value: (AbstractAffiliation) -> String) -> String {
      let values = draft.affiliations.map(value)
      return values.allSatisfy(\.isEmpty) ? "" : ListCell.text(values)
    }
    func numbers(_ isMeant: (AbstractAuthor) -> Bool) -> String {
      ListCell.text(draft.authors.indices.filter { isMeant(draft.authors[$0]) }.map { "\($0 + 1)" })
    }
    return AbstractColumn.all(form).map { column in
      switch column {
      case .key: key
      case .title: draft.title
      case .authors: authors(\.fullName)
      case .firstNames: authors(\.firstName)
      case .lastNames: authors(\.lastName)
      case .emails: authors(\.email)
      case .orcids: authors(\.orcid)
      case .people: authors { $0.person ?? "" }
      case .authorAffiliations:
        // Said also when it is nowhere: an import gives everybody the only one otherwise.
        draft.affiliations.isEmpty
          ? ""
          : ListCell.text(
            draft.authors.map { $0.affiliations.map { "\($0 + 1)" }.joined(separator: ",") })
      case .affiliations: places(\.name)
      case .affiliationCities: places(\.city)
      case .affiliationCountries: places(\.country)
      case .institutions: places { $0.institution ?? "" }
      case .presenter: numbers(\.isPresenter)
      case .corresponding: numbers(\.isCorresponding)
      case .topic: draft.topic
      case .wish: draft.wish?.rawValue ?? ""
      case .interests: interests(draft.interests).kind
      case .interestsText: interests(draft.interests).text
      case .late: draft.isLate ? "yes" : ""
      case .state: state.rawValue
      case .reason: reason
      case .submittedAt: submittedAt?.iso8601 ?? ""
      case .section(let code): draft.sections[code] ?? ""
      case .answer: ""
      }
    } + answers
  }

  private static func interests(_ value: InterestDeclaration) -> (kind: String, text: String) {
    switch value {
    case .notAnswered: ("", "")
    case .none: ("none", "")
    case .declared(let text): ("declared", text)
    }
  }
}
