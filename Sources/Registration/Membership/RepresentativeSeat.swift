/// What a person does for an organisation that is a member.
package enum RepresentativeRole: String, CaseIterable, Codable, Sendable {
  /// Receives what is owed.
  case dues
  /// Votes for the organisation.
  case vote
  /// Is written to.
  case contact
}

/// A person named by an organisation, in one role and for a stretch of days.
package struct RepresentativeSeat: Hashable, Codable, Sendable {
  /// The reference of the person.
  package let person: String
  package let role: RepresentativeRole
  package let from: CivilDate
  /// Its last day; nil while it lasts.
  package let to: CivilDate?

  package init(person: String, role: RepresentativeRole, from: CivilDate, to: CivilDate? = nil) {
    self.person = person
    self.role = role
    self.from = from
    self.to = to
  }

  /// Whether the day lies in it.
  package func covers(_ date: CivilDate) -> Bool {
    guard from <= date else { return false }
    guard let to else { return true }
    return date <= to
  }

  func overlaps(_ other: RepresentativeSeat) -> Bool {
    let endsInTime = to.map { other.from <= $0 } ?? true
    let beginsInTime = other.to.map { from <= $0 } ?? true
    return endsInTime && beginsInTime
  }
}

/// Why a person was not named.
package enum RepresentativeRefusal: Error, Hashable, Sendable {
  case endsBeforeItBegins
  /// The person has the role on some of these days already.
  case twice(RepresentativeSeat)
  /// A membership without a vote has nobody who votes.
  case voteNotGiven
  /// Another person votes on some of these days.
  case secondVote(RepresentativeSeat)
  /// From this day on more people would be named than the type gives.
  case tooMany(limit: Int, on: CivilDate)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .endsBeforeItBegins: "representative.endsBeforeItBegins"
    case .twice: "representative.twice"
    case .voteNotGiven: "representative.voteNotGiven"
    case .secondVote: "representative.secondVote"
    case .tooMany: "representative.tooMany"
    }
  }
}

extension MembershipType {
  /// Refuses a seat that the type does not give beside those there are.
  ///
  /// Somebody with two roles is one person of those that are counted. An organisation has one vote.
  package func check(
    naming seat: RepresentativeSeat, beside seats: [RepresentativeSeat]
  ) throws(RepresentativeRefusal) {
    if let to = seat.to, to < seat.from { throw .endsBeforeItBegins }
    let overlapping = seats.filter { $0.overlaps(seat) }
    if let same = overlapping.first(where: { $0.person == seat.person && $0.role == seat.role }) {
      throw .twice(same)
    }
    if seat.role == .vote {
      guard votes else { throw .voteNotGiven }
      if let other = overlapping.first(where: { $0.role == .vote }) { throw .secondVote(other) }
    }
    // The number of people grows only on a day on which a seat begins.
    let days = ([seat.from] + overlapping.map(\.from).filter { $0 > seat.from }).sorted()
    for day in days {
      let people = Set((overlapping + [seat]).filter { $0.covers(day) }.map(\.person))
      if people.count > representatives { throw .tooMany(limit: representatives, on: day) }
    }
  }
}
