import Registration

/// What the rows of a file that were looked at so far will have written, as far as later rows
/// depend on it: people, places and repetitions.
///
/// Keys are kept as 64-bit hashes, so that it grows by a few dozen bytes a row; two different keys
/// meet once in many million files, and then a row is refused that could have been taken.
package struct FileReview {
  /// People that earlier rows bring, by everything a later row could mean them by; 0 for what
  /// means several. They have negative keys, as they have none yet.
  private var people: [Int: Int64] = [:]
  private var lastPerson: Int64 = 0
  private var seen: Set<Int> = []
  private var places: [Int64: Int64] = [:]
  /// The stretches of days in which somebody is a member already, by holder.
  private var terms: [Int: [(line: Int, terms: [MembershipTerm])]] = [:]

  package init() {}

  /// Whether an earlier row has this key.
  func has(_ key: String...) -> Bool { seen.contains(key.hashValue) }

  mutating func remember(_ key: String...) { seen.insert(key.hashValue) }

  /// The person of an earlier row that this row means.
  func person(_ stated: StatedPerson) -> Int64? {
    if let reference = stated.reference, let found = people[["M", reference.description].hashValue]
    {
      return found
    }
    return Self.keys(of: stated).lazy.compactMap { people[$0] }.first
  }

  /// Remembers the person of a row who is new.
  mutating func add(_ stated: StatedPerson) -> Int64 {
    lastPerson -= 1
    if let reference = stated.reference {
      people[["M", reference.description].hashValue] = lastPerson
    }
    for key in Self.keys(of: stated, everything: true) where people[key] == nil {
      people[key] = lastPerson
    }
    if let email = stated.emailKey {
      let key = ["email", email].hashValue
      people[key] = people[key] == nil ? lastPerson : 0
    }
    return lastPerson
  }

  /// By what a row means a person; a person with an e-mail is also found without it.
  private static func keys(of stated: StatedPerson, everything: Bool = false) -> [Int] {
    guard let person = stated.person else {
      return stated.emailKey.map { [["email", $0].hashValue] } ?? []
    }
    let details = person.details
    let place = [
      "place", person.nameKey, details.organisation, details.city, details.telephone,
    ].hashValue
    guard let email = person.emailKey else { return [place] }
    let address = ["address", person.nameKey, email].hashValue
    return everything ? [address, place] : [address]
  }

  /// How many places of an option earlier rows take.
  func taken(of option: Int64) -> Int64 { places[option] ?? 0 }

  mutating func take(_ quantity: Int64, of option: Int64) { places[option, default: 0] += quantity }

  /// The line of an earlier row whose membership holds on some of the same days.
  func membership(of holder: String, overlapping new: [MembershipTerm]) -> Int? {
    terms[holder.hashValue]?.first { known in
      known.terms.contains { term in new.contains { $0.overlaps(term) } }
    }?.line
  }

  mutating func add(_ new: [MembershipTerm], of holder: String, line: Int) {
    terms[holder.hashValue, default: []].append((line, new))
  }
}
