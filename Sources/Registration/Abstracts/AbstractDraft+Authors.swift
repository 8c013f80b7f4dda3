extension AbstractDraft {
  func checkAuthors(_ failures: inout AbstractFailures) {
    guard !authors.isEmpty else {
      failures.add("authors", "abstract.noAuthor")
      return
    }
    switch authors.count(where: \.isPresenter) {
    case 0: failures.add("authors", "abstract.noPresenter")
    case 1: break
    case let count: failures.add("authors", "abstract.severalPresenters", String(count))
    }
    if !authors.contains(where: \.isCorresponding) {
      failures.add("authors", "abstract.noCorrespondingAuthor")
    }
    var found: Set<ORCID> = []
    for (index, author) in authors.enumerated() {
      let path = "authors.\(index + 1)"
      checkTexts(author, path, &failures)
      checkPlaces(author, path, &failures)
      guard !author.orcid.isEmpty else { continue }
      do throws(ORCIDRefusal) {
        let orcid = try ORCID(author.orcid)
        if !found.insert(orcid).inserted {
          failures.add("\(path).orcid", "abstract.authorTwice", orcid.description)
        }
      } catch {
        failures.add("\(path).orcid", error.code)
      }
    }
  }

  private func checkTexts(
    _ author: AbstractAuthor, _ path: String, _ failures: inout AbstractFailures
  ) {
    failures.text(author.fullName, at: "\(path).fullName", limit: PersonField.fullName.limit)
    failures.text(author.firstName, at: "\(path).firstName", limit: PersonField.firstName.limit)
    failures.text(author.lastName, at: "\(path).lastName", limit: PersonField.lastName.limit)
    failures.text(author.orcid, at: "\(path).orcid", limit: 200, kind: .orcid)
    if TextRule.trimmingWhiteSpace(author.fullName).isEmpty {
      failures.add("\(path).fullName", "abstract.authorNameMissing")
    }
    let email = TextRule.trimmingWhiteSpace(author.email)
    if email.isEmpty {
      if author.isCorresponding {
        failures.add("\(path).email", "abstract.correspondingEmailMissing")
      }
      return
    }
    failures.text(email, at: "\(path).email", limit: PersonField.email.limit)
    do throws(EmailRefusal) {
      _ = try EmailAddress.check(email)
    } catch {
      failures.add("\(path).email", error.code)
    }
  }

  private func checkPlaces(
    _ author: AbstractAuthor, _ path: String, _ failures: inout AbstractFailures
  ) {
    let places = author.affiliations
    if places.isEmpty {
      failures.add("\(path).affiliations", "abstract.authorWithoutAffiliation")
    }
    if let unknown = places.first(where: { !affiliations.indices.contains($0) }) {
      failures.add("\(path).affiliations", "abstract.unknownAffiliation", String(unknown + 1))
    }
    if Set(places).count < places.count {
      failures.add("\(path).affiliations", "abstract.affiliationTwice")
    }
  }

  func checkAffiliations(_ failures: inout AbstractFailures) {
    let used = Set(authors.flatMap(\.affiliations))
    for (index, affiliation) in affiliations.enumerated() {
      let path = "affiliations.\(index + 1)"
      failures.text(affiliation.name, at: "\(path).name", limit: 300)
      failures.text(affiliation.city, at: "\(path).city", limit: PersonField.city.limit)
      if TextRule.trimmingWhiteSpace(affiliation.name).isEmpty {
        failures.add("\(path).name", "abstract.affiliationNameMissing")
      }
      if !affiliation.country.isEmpty, Country.find(affiliation.country) == nil {
        failures.add("\(path).country", "country.unknown")
      }
      // The numbers beside the names would have a hole.
      if !used.contains(index) { failures.add(path, "abstract.affiliationUnused") }
    }
  }
}
