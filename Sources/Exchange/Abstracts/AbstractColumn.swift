package import Registration

/// What a column of a table of abstracts holds.
///
/// Cells with several values part them by `|`, or by `;` where no `|` stands in the cell; `\|` is a
/// bar that parts nothing. Those of authors and of affiliations follow each other's order.
package enum AbstractColumn: Hashable, Sendable {
  /// How the source names the abstract: a number, or our own reference.
  case key
  case title
  /// Full names, in the order in which they are printed.
  case authors
  case firstNames
  case lastNames
  case emails
  case orcids
  /// Our own references of the authors who are people here.
  case people
  /// For each author the numbers of affiliations, from 1, parted by commas.
  case authorAffiliations
  case affiliations
  case affiliationCities
  case affiliationCountries
  /// Codes of the canonical list.
  case institutions
  /// The presenter's number among the authors, or name.
  case presenter
  /// Numbers or names.
  case corresponding
  case topic
  case wish
  /// `none` or `declared`; nothing when nobody has answered.
  case interests
  case interestsText
  /// Whether it came after the last day: `yes`, or nothing.
  case late
  case state
  /// Why it was withdrawn.
  case reason
  /// When it was handed in.
  case submittedAt
  /// The text of a section, by its code.
  case section(String)
  /// The answer to a question of the society's own, by its key.
  case answer(String)

  static let plain: [AbstractColumn] = [
    .key, .title, .authors, .firstNames, .lastNames, .emails, .orcids, .people,
    .authorAffiliations, .affiliations, .affiliationCities, .affiliationCountries, .institutions,
    .presenter, .corresponding, .topic, .wish, .interests, .interestsText, .late, .state, .reason,
    .submittedAt,
  ]

  /// Every column that a form has, in the order of an export, which has answers behind them.
  package static func all(_ form: AbstractForm) -> [AbstractColumn] {
    plain + form.sections.map { .section($0.code) }
  }

  /// The heading of an export, and the name for `--map`.
  package var name: String {
    switch self {
    case .section(let code): "sections.\(code)"
    case .answer(let key): key
    default: String(describing: self)
    }
  }

  /// What the column is called in other people's files.
  var synonyms: [String] {
    switch self {
    case .key:
      ["UID", "ID", "Paper ID", "Submission ID", "Abstract ID", "Number", "No", "Code", "#"]
    case .title: ["Paper title", "Abstract title", "Submission title", "Name", "Titel", "Titre"]
    case .authors: ["Author", "Author names", "Authors names", "Speakers", "Autoren", "Auteurs"]
    case .firstNames: ["First names of authors"]
    case .lastNames: ["Last names of authors"]
    case .people: ["People references"]
    case .emails: ["Author emails", "Author email", "Emails", "E-mails", "Email"]
    case .orcids: ["ORCID", "ORCID iD", "ORCID iDs", "Author ORCIDs"]
    case .authorAffiliations: ["Affiliations of authors", "Author affiliation numbers"]
    case .affiliations: ["Affiliation", "Institution", "Organisation", "Organization"]
    case .affiliationCities: ["Affiliation city", "Cities"]
    case .affiliationCountries: ["Affiliation country", "Countries"]
    case .institutions: ["Institution codes"]
    case .presenter: ["Presenting author", "Presented by", "Speaker", "Presenter name"]
    case .corresponding: ["Corresponding author", "Contact author"]
    case .topic: ["Track", "Subject area", "Category", "Theme", "Primary subject area"]
    case .wish: ["Presentation", "Presentation type", "Preferred presentation", "Type"]
    case .interests: ["Conflict of interest", "Conflicts of interest", "Declaration of interests"]
    case .interestsText: ["Conflict of interest text", "Details of interests"]
    case .state: ["Status"]
    case .late: ["Is late"]
    case .reason: ["Reason of withdrawal"]
    case .submittedAt: ["Submitted", "Submitted at", "Submission date"]
    case .section, .answer: []
    }
  }
}

/// Why the columns of a table of abstracts cannot be told.
package struct HeadingRefusal: Error, Hashable, Sendable {
  /// The key of the words for people.
  package let code: String
  /// A heading or a name; never content.
  package let detail: String

  package init(_ code: String, _ detail: String = "") {
    self.code = code
    self.detail = detail
  }
}

/// Which column holds what.
package struct AbstractMapping: Equatable, Sendable {
  /// All columns in the order of the file.
  package let columns: [ColumnPlace]
  /// The index in `columns`, from 0, of each that is used.
  package let indexes: [AbstractColumn: Int]

  /// The columns that nothing is taken from.
  package var unused: [ColumnPlace] {
    let used = Set(indexes.values)
    return columns.indices.filter { !used.contains($0) }.map { columns[$0] }
  }

  /// Matches headings: first what a person said (`title=Paper title`, `key=#3`), then by name.
  package init(
    headings: [String], overrides: [String], form: AbstractForm, questions: [CustomQuestion] = []
  ) throws(HeadingRefusal) {
    guard !headings.isEmpty else { throw HeadingRefusal("mapping.noHeading") }
    if let index = headings.firstIndex(where: { CardGuard.finding(in: $0) != nil }) {
      throw HeadingRefusal("mapping.cardNumber", "#\(index + 1)")
    }
    let keys = headings.map(HeadingSynonyms.key)
    var indexes: [AbstractColumn: Int] = [:]
    let all = AbstractColumn.all(form) + questions.map { .answer($0.key) }
    for text in overrides {
      let (column, index) = try Self.chosen(text, headings, keys, all)
      indexes[column] = index
    }
    for column in AbstractColumn.all(form) where indexes[column] == nil {
      let names = Set(Self.names(of: column, form).map(HeadingSynonyms.key))
      let found = keys.indices.filter {
        names.contains(keys[$0]) && !indexes.values.contains($0)
      }
      // The own name of a column comes before what others call it.
      indexes[column] = found.first { keys[$0] == HeadingSynonyms.key(column.name) } ?? found.first
    }
    let unanswered = questions.filter { indexes[.answer($0.key)] == nil }
    for (question, index) in QuestionHeadings.indexes(
      of: unanswered, in: keys, except: Set(indexes.values))
    { indexes[.answer(question)] = index }
    indexes = indexes.filter { $0.value >= 0 }
    guard indexes[.title] != nil else { throw HeadingRefusal("mapping.noTitle") }
    try Self.refuseLostText(headings, keys, indexes, form)
    self.indexes = indexes
    columns = headings.enumerated().map { index, heading in
      ColumnPlace(number: index + 1, heading: Self.shown(heading))
    }
  }

  private static func names(of column: AbstractColumn, _ form: AbstractForm) -> [String] {
    guard case .section(let code) = column else {
      return [column.name, column == .key ? "reference" : column.name] + column.synonyms
    }
    let name = form.sections.first { $0.code == code }?.name ?? code
    return [column.name, code, name] + (form.sections.count == 1 ? wholeText : [])
  }

  /// Headings of columns that hold all of an abstract.
  private static let wholeText = ["Abstract", "Text", "Summary", "Abstract text"]

  /// A file whose text fits none of several sections would come in without it.
  private static func refuseLostText(
    _ headings: [String], _ keys: [String], _ indexes: [AbstractColumn: Int], _ form: AbstractForm
  ) throws(HeadingRefusal) {
    let isPlaced = form.sections.contains { indexes[.section($0.code)] != nil }
    let names = Set(wholeText.map(HeadingSynonyms.key))
    guard form.sections.count > 1, !isPlaced,
      let lost = keys.firstIndex(where: { names.contains($0) })
    else { return }
    throw HeadingRefusal("mapping.noSection", shown(headings[lost]))
  }

  /// The column and its index; -1 when the person wants none for it.
  private static func chosen(
    _ text: String, _ headings: [String], _ keys: [String], _ all: [AbstractColumn]
  ) throws(HeadingRefusal) -> (AbstractColumn, Int) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2 else { throw HeadingRefusal("mapping.malformedOverride", text) }
    let wanted = HeadingSynonyms.key(parts[0])
    guard
      let column = all.first(where: {
        HeadingSynonyms.key($0.name) == wanted
          || $0.name == "sections." + parts[0]
      })
    else { throw HeadingRefusal("mapping.unknownField", parts[0]) }
    if parts[1].isEmpty { return (column, -1) }
    let key = HeadingSynonyms.key(parts[1])
    if let index = headings.firstIndex(of: parts[1]) ?? keys.firstIndex(of: key), !key.isEmpty {
      return (column, index)
    }
    guard parts[1].first == "#", let number = Int(parts[1].dropFirst()),
      headings.indices.contains(number - 1)
    else { throw HeadingRefusal("mapping.noSuchColumn", parts[1]) }
    return (column, number - 1)
  }

  private static func shown(_ heading: String) -> String {
    (try? TextRule.accept(heading, limit: 80)) ?? ""
  }
}
