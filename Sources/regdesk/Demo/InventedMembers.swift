import DeskService
import Registration

/// The memberships of the demonstration: institutions with the people they name, and people of
/// their own, in every state that a list can show.
struct InventedMembers {
  let staff: InventedStaff
  let people: [InventedPerson]

  private struct House {
    let institution: InventedInstitution
    let people: [InventedPerson]
  }

  func note(_ shares: InventedShares, in agenda: inout InventedAgenda) throws {
    let houses = houses.prefix(shares.institutions)
    _ = try staff.clerk.importInstitutions(
      InventedInstitution.byRegion.joined().map { NewInstitution($0.listed) },
      fileName: "invented institutions")
    for (index, house) in houses.enumerated() { note(house, index, in: &agenda) }
    for (index, person) in people.suffix(shares.members).enumerated() {
      note(person, index, in: &agenda)
    }
  }

  /// The institutions, those with most people first; somebody from elsewhere speaks for one at
  /// which nobody works.
  private var houses: [House] {
    let byName = Dictionary(grouping: people, by: \.details.organisation)
    return InventedInstitution.byRegion.joined().enumerated().map { number, institution in
      House(
        institution: institution,
        people: byName[institution.name] ?? [people[number % people.count]])
    }.sorted {
      ($1.people.count, $0.institution.code) < ($0.people.count, $1.institution.code)
    }
  }

  private func note(_ house: House, _ index: Int, in agenda: inout InventedAgenda) {
    let payer = house.people[0].reference
    /// Applies, and is approved, and pays, and names its people, as far as it comes.
    func apply(daysAgo: Int, isApproved: Bool = true, isPaid: Bool = true) {
      agenda.add(daysAgo: daysAgo, minutes: index) {
        for person in house.people.prefix(3) {
          try staff.clerk.affiliate(
            person.reference,
            NewAffiliation(organisation: house.institution.name, from: nil, to: nil))
        }
        let done = try staff.clerk.apply(
          .organisation(house.institution.name, payer: payer), for: "institution")
        guard isApproved else { return }
        _ = try staff.clerk.decideMembership(done.membership, approved: true)
        if isPaid, let charge = done.charge { try staff.pay(charge) }
        for (person, role) in zip(house.people.dropFirst(), [RepresentativeRole.vote, .contact]) {
          try staff.clerk.name(
            RepresentativeSeat(
              person: person.reference, role: role, from: done.quote.term.from),
            for: done.membership)
        }
        if index % 60 == 7 {
          try staff.clerk.leave(done.membership, as: .resigned, reason: "by letter")
        }
      }
    }
    switch index % 10 {
    case 1: apply(daysAgo: 700)
    case 2: apply(daysAgo: 395)
    case 3: apply(daysAgo: 20, isPaid: false)
    case 4: apply(daysAgo: 2, isApproved: false)
    default: apply(daysAgo: 330 - 5 * index)
    }
  }

  private func note(_ person: InventedPerson, _ index: Int, in agenda: inout InventedAgenda) {
    let daysAgo = [230, 210, 45, 30, 3][index % 5]
    agenda.add(daysAgo: daysAgo, minutes: index) {
      let done = try staff.clerk.apply(
        .person(person.reference), for: index % 4 == 3 ? "student" : "full")
      guard daysAgo > 3 else { return }
      if done.state == .applied {
        let isMember = index % 20 != 13
        _ = try staff.clerk.decideMembership(
          done.membership, approved: isMember, reason: isMember ? "" : "not in the field")
        guard isMember else { return }
      }
      if daysAgo != 30, let charge = done.charge { try staff.pay(charge) }
    }
  }
}
