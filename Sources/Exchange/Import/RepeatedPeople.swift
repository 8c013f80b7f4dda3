import Registration

/// Finds the rows of one file that are the same person, as a run finds them: the same name (its
/// words in any order), and the same e-mail, or without one the same organisation, city and
/// telephone.
struct RepeatedPeople {
  private var index = DuplicateIndex()

  /// False once there were more people than are remembered.
  var isComplete: Bool { index.isComplete }

  /// The line of an earlier row that is this person; without one the row is remembered.
  mutating func take(_ person: CheckedPerson, line: Int) -> Int? {
    let details = person.details
    let place = DuplicateIndex.mark(
      of: "place", person.nameKey, details.organisation, details.city, details.telephone)
    guard let email = person.emailKey else { return index.take(place, line: line) }
    let address = DuplicateIndex.mark(of: "address", person.nameKey, email)
    if let earlier = index.take(address, line: line) { return earlier }
    // A later row without e-mail is compared by the other fields alone.
    _ = index.take(place, line: line)
    return nil
  }
}
