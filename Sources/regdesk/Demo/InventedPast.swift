import DeskService
import Registration

/// What lies so far back in the demonstration that the rules of retention take it away.
struct InventedPast {
  private static let daysAgo = 770
  private static let sizes = [3, 12, 25, 40, 8, 150]

  let staff: InventedStaff
  let people: [InventedPerson]

  /// Every tenth person has said how large their registry is, three have asked what is held.
  func note(in agenda: inout InventedAgenda) {
    for (index, person) in people.enumerated() where index.isMultiple(of: 10) {
      let size = Self.sizes[index / 10 % Self.sizes.count]
      agenda.add(daysAgo: Self.daysAgo, minutes: index) {
        try staff.clerk.answer(person: person.reference, ["registry-size": "\(size)"])
      }
    }
    for (index, person) in people.prefix(3).enumerated() {
      agenda.add(daysAgo: Self.daysAgo, minutes: index) {
        let request = try staff.desk.receive(
          NewRightsRequest(.access, person: person.reference, channel: .email))
        _ = try staff.supervisor.identify(request, how: "asked from the address that is held")
        _ = try staff.supervisor.answer(request, with: "sent to that address")
      }
    }
  }
}
