import Registration
import Testing

@testable import DeskService

@Suite("Exports of memberships and consents")
struct MembershipExportTests {
  @Test("a membership goes out when everybody it names is covered, and that is recorded")
  func memberships() throws {
    let rehearsal = try Rehearsal.members()
    let desk = try rehearsal.session(.desk)
    for (name, answer) in [("Said Yes", ConsentAnswer.given), ("Said No", .refused)] {
      let person = try desk.enter(.invented(name))
      _ = try desk.apply(.person(person), for: "friend")
      _ = try desk.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
    }
    var rows: [[String]] = []
    let done = try rehearsal.session(.clerk).exportMemberships(
      purpose: "newsletter", format: "csv"
    ) { rows.append($0) }
    #expect(rows.map { $0[2] } == ["Said Yes"])
    #expect(rows.first?.count == ExportColumns.memberships.count)
    #expect(done.people == 1)
    #expect(done.leftOut == [LeftOut(reason: .state(.refused), count: 1)])
    #expect(try rehearsal.counts()["disclosure"] == 1)
    #expect(try rehearsal.detail(of: .exported).contains("\"kind\":\"memberships\""))
  }

  @Test("consents go out one line an answer, only of whom the purpose covers")
  func consents() throws {
    let rehearsal = try Rehearsal.members()
    let desk = try rehearsal.session(.desk)
    let yes = try desk.enter(.invented("Said Yes"))
    let no = try desk.enter(.invented("Said No"))
    _ = try desk.enter(.invented("Never Asked"))
    for answer in [ConsentAnswer.later, .given] {
      _ = try desk.record(
        yes, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
      rehearsal.clock.advance(seconds: 60)
    }
    _ = try desk.record(
      no, ConsentReply(purpose: "newsletter", answer: .refused, noticeVersion: 1))
    let clerk = try rehearsal.session(.clerk)
    var rows: [[String]] = []
    let done = try clerk.exportConsents(purpose: "newsletter", format: "csv") { rows.append($0) }
    #expect(rows.map { [$0[0], $0[3]] } == [[yes, "later"], [yes, "given"]])
    #expect(rows.first?.count == ExportColumns.consents.count)
    #expect(done.people == 1 && done.leftOutCount == 1)
    #expect(try rehearsal.counts()["disclosure"] == 1)
    rows = []
    _ = try clerk.exportConsents(purpose: "conference", format: "csv") { rows.append($0) }
    #expect(rows.map { $0[3] } == ["later", "given", "refused"])
  }
}
