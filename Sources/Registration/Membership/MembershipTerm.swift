/// The days for which dues were asked, both included.
package struct MembershipTerm: Hashable, Codable, Sendable {
  package let from: CivilDate
  package let to: CivilDate

  package init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  /// Whether the day lies in the term.
  package func covers(_ date: CivilDate) -> Bool { from <= date && date <= to }

  /// Whether both have a day in common.
  package func overlaps(_ other: MembershipTerm) -> Bool { from <= other.to && other.from <= to }
}

/// Why a term was not taken.
package enum TermRefusal: Error, Hashable, Sendable {
  case endsBeforeItBegins(MembershipTerm)
  /// Days of `new` are days of `existing` already.
  case overlap(existing: MembershipTerm, new: MembershipTerm)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .endsBeforeItBegins: "term.endsBeforeItBegins"
    case .overlap: "term.overlap"
    }
  }
}

/// The terms of one membership, in their order and without a day that is in two of them.
package struct MembershipTerms: Hashable, Codable, Sendable {
  /// The earliest first.
  package let list: [MembershipTerm]

  /// No term yet.
  package init() { list = [] }

  /// Takes terms in any order; refused when one is reversed or two overlap.
  package init(_ terms: [MembershipTerm]) throws(TermRefusal) {
    if let reversed = terms.first(where: { $0.to < $0.from }) {
      throw .endsBeforeItBegins(reversed)
    }
    let sorted = terms.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for (existing, new) in zip(sorted, sorted.dropFirst()) where existing.overlaps(new) {
      throw .overlap(existing: existing, new: new)
    }
    list = sorted
  }

  private init(sorted list: [MembershipTerm]) { self.list = list }

  /// These terms and one more; refused when it is reversed or overlaps one of them.
  package func adding(_ new: MembershipTerm) throws(TermRefusal) -> MembershipTerms {
    guard new.from <= new.to else { throw .endsBeforeItBegins(new) }
    if let existing = list.first(where: { $0.overlaps(new) }) {
      throw .overlap(existing: existing, new: new)
    }
    let position = list.firstIndex { new.from < $0.from } ?? list.count
    return MembershipTerms(sorted: Array(list[..<position]) + [new] + list[position...])
  }

  /// The term in which the day lies.
  package func term(on date: CivilDate) -> MembershipTerm? { list.first { $0.covers(date) } }

  /// The latest term that ended before the day.
  package func lastEnded(before date: CivilDate) -> MembershipTerm? {
    list.last { $0.to < date }
  }

  /// The term and those that touch each other around it, as one stretch of days.
  package func stretch(around term: MembershipTerm) -> MembershipTerm {
    guard let position = list.firstIndex(of: term) else { return term }
    var first = position
    while first > 0, list[first - 1].to.adding(days: 1) == list[first].from { first -= 1 }
    var last = position
    while last + 1 < list.count, list[last].to.adding(days: 1) == list[last + 1].from { last += 1 }
    return MembershipTerm(from: list[first].from, to: list[last].to)
  }
}

extension MembershipTerms {
  package init(from decoder: any Decoder) throws {
    try self.init([MembershipTerm](from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try list.encode(to: encoder)
  }
}
