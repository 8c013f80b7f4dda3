import DeskService
import Registration
import Testing

@Suite("Types of membership")
struct MembershipTypeTests {
  @Test("the same types again change nothing, and their order is kept", arguments: Store.allCases)
  func isIdempotent(store: Store) throws {
    let rehearsal = try Rehearsal.members(store)
    let supervisor = try rehearsal.supervisor()
    let before = try supervisor.membershipTypes()
    #expect(before.map(\.type.code) == ["full", "institution", "friend"])
    #expect(before.map(\.type) == (try [.full(), .institution(), .friend()]))
    try supervisor.setMembershipTypes(before.map(\.type))
    #expect(try supervisor.membershipTypes() == before)
    try supervisor.setMembershipTypes([.friend(), .full()])
    #expect(try supervisor.membershipTypes().map(\.type.code) == ["friend", "full"])
  }

  @Test("a gap and an overlap in the dues name both rows, and nothing is kept")
  func namesGapsAndOverlaps() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let rows = [
      DuesRow(
        band: nil, from: try .day("2024-01-01"), to: try .day("2024-12-31"),
        amount: try .euros(50)),
      DuesRow(band: nil, from: try .day("2025-02-01"), amount: try .euros(60)),
      DuesRow(band: .c, from: try .day("2024-01-01"), amount: try .euros(20)),
      DuesRow(band: .c, from: try .day("2026-01-01"), amount: try .euros(25)),
    ]
    let expected = [
      MembershipTypeFault.dues(
        .gap(after: 1, before: 2, from: try .day("2025-01-01"), to: try .day("2025-01-31"))),
      .dues(.overlap(first: 3, second: 4, from: try .day("2026-01-01"), to: nil)),
    ]
    var found: [MembershipTypeFault] = []
    do {
      try supervisor.setMembershipTypes([.friend(), .full(rows: rows)])
    } catch DeskError.membership(.types(let failures)) {
      #expect(failures.allSatisfy { $0.type == "full" })
      found = failures.map(\.fault)
    }
    #expect(found == expected)
    #expect(try supervisor.membershipTypes().isEmpty)
  }

  @Test("dues for a band that the society does not know are refused")
  func refusesUnknownBands() throws {
    let supervisor = try Rehearsal.conference(.memory).supervisor()
    let rows = [
      DuesRow(
        band: IncomeBand(rawValue: "z"), from: try .day("2024-01-01"), amount: try .euros(1))
    ]
    #expect(throws: DeskError.self) { try supervisor.setMembershipTypes([.full(rows: rows)]) }
  }

  @Test("a type in use is retired, never deleted and never turned over")
  func keepsWhatIsUsed() throws {
    let rehearsal = try Rehearsal.members()
    let supervisor = try rehearsal.supervisor()
    _ = try rehearsal.member()
    #expect(throws: DeskError.membership(.typeInUse("full", memberships: 1))) {
      try supervisor.setMembershipTypes([.friend()])
    }
    let turned = MembershipType(
      code: "full", name: "Full", holder: .organisation,
      period: .rolling(TermLength(1, .years)), dues: try MembershipType.full().dues)
    #expect(throws: DeskError.membership(.holderInUse("full", memberships: 1))) {
      try supervisor.setMembershipTypes([turned])
    }
    #expect(try supervisor.membershipTypes().count == 3)
    try supervisor.setMembershipTypes([.full(), .friend()], retired: ["full"])
    #expect(try supervisor.membershipTypes().map(\.isRetired) == [true, false])
    let person = try supervisor.enter(.invented("Wanjiru Example"))
    #expect(throws: DeskError.membership(.typeRetired("full"))) {
      try supervisor.apply(.person(person), for: "full")
    }
  }

  @Test("two types of one code, and a card number as a name, are refused")
  func refusesTwiceAndCards() throws {
    let supervisor = try Rehearsal.members().supervisor()
    #expect(throws: DeskError.membership(.typeTwice("full"))) {
      try supervisor.setMembershipTypes([.full(), .full()])
    }
    #expect(throws: DeskError.self) {
      try supervisor.setMembershipTypes([.full(code: "4111 1111 1111 1111")])
    }
  }
}
