import Registration

extension AbstractDraft {
  /// So many affiliations of one author can be typed on the screen.
  static let affiliationFields = 3

  /// Adds an author without a name yet; the first is taken to present and to be written to until
  /// somebody says otherwise.
  mutating func addAuthor() {
    var author = AbstractAuthor(fullName: "")
    author.isPresenter = authors.isEmpty
    author.isCorresponding = authors.isEmpty
    authors.append(author)
  }

  /// Takes an author away, and the affiliations that nobody else has.
  mutating func removeAuthor(_ index: Int) {
    authors.remove(at: index)
    dropUnusedAffiliations()
  }

  /// Gives an author these affiliations in place of the first that can be typed; one that is in the
  /// list already is not entered twice.
  mutating func setAffiliations(_ typed: [AbstractAffiliation], of author: Int) {
    let more = authors[author].affiliations.dropFirst(Self.affiliationFields)
    var places: [Int] = []
    for affiliation in typed {
      let place = affiliations.firstIndex {
        $0.name == affiliation.name && $0.city == affiliation.city
          && $0.country == affiliation.country
      }
      if let place {
        affiliations[place].institution = affiliation.institution
      } else {
        affiliations.append(affiliation)
      }
      let found = place ?? affiliations.count - 1
      if !places.contains(found) { places.append(found) }
    }
    authors[author].affiliations = places + more.filter { !places.contains($0) }
    dropUnusedAffiliations()
  }

  /// The numbers beside the names stay without a hole, in the order in which they are met.
  private mutating func dropUnusedAffiliations() {
    var order: [Int] = []
    for place in authors.flatMap(\.affiliations) where affiliations.indices.contains(place) {
      if !order.contains(place) { order.append(place) }
    }
    let kept = order.map { affiliations[$0] }
    for index in authors.indices {
      authors[index].affiliations = authors[index].affiliations.compactMap {
        order.firstIndex(of: $0)
      }
    }
    affiliations = kept
  }
}
