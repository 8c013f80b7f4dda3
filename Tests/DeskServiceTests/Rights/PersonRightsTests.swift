import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("What a person can ask for, and what stands")
struct PersonRightsTests {
  @Test(
    "services with their contacts, requests, who looked and who received it",
    arguments: Store.allCases)
  func stands(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let (desk, supervisor) = (try rehearsal.session(.desk), try rehearsal.supervisor())
    let person = try desk.enter(.invented())
    #expect(try desk.rights(of: person).services.isEmpty)
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    let closed = try supervisor.receive(NewRightsRequest(.portability, person: person))
    _ = try supervisor.takeBack(closed)
    let open = try supervisor.receive(NewRightsRequest(.access, person: person))
    rehearsal.clock.advance(seconds: 60)
    _ = try supervisor.unmask(person)
    let batch = try supervisor.exportPeople(purpose: "conference", format: "csv") { _ in }.batch
    let rights = try desk.rights(of: person)
    let conference = try #require(rights.services.first { $0.code == "conference" })
    #expect(conference.ending == ["Newsletter"] && conference.staying.count == 1)
    #expect(conference.focalPoint.name == "Society of Coastal Registries")
    #expect(conference.task == nil)
    #expect(rights.requests.map(\.reference) == [open, closed])
    #expect(rights.looks.map(\.action) == [.unmasked, .openedPerson])
    #expect(rights.disclosures.map(\.batch) == [batch])
    #expect(try rehearsal.detail(of: .openedPerson).contains("rights"))

    let left = try desk.optOut(person, of: "conference")
    let after = try #require(try desk.rights(of: person).services.first)
    #expect(after.ending.isEmpty && after.task == left.task)
    try desk.finishTask(left.task)
    #expect(try !desk.rights(of: person).services.contains { $0.task != nil })
    try supervisor.restrict(person, reason: "says the address is wrong")
    #expect(try desk.rights(of: person).restriction == "says the address is wrong")
  }

  @Test("who is registered is in the service, whatever they have answered")
  func registered() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let guest = try desk.enter(.invented("Guest Of Honour"))
    _ = try desk.register(guest, conference: "2026", RegistrationChoice(category: "guest"))
    #expect(try desk.rights(of: guest).services.map(\.code) == ["conference"])
  }
}
