import Foundation
import Registration
import SQLiteDriver
import TestSupport
import Testing

@testable import DeskService

@Suite("Retention")
struct RetentionTests {
  @Test(
    "what its time is over for goes from answers, search, history and file",
    arguments: Store.allCases)
  func answersGo(store: Store) throws {
    let rehearsal = try Rehearsal.retaining(store: store)
    let (person, registration) = try rehearsal.guest(
      "Adaeze Okafor", eats: "Quarkwright pudding", speaks: "Zebulonian")
    let other = try rehearsal.guest("Other Guest", eats: "", speaks: "Zebulonian")
    let supervisor = try rehearsal.supervisor()
    #expect(try supervisor.find("quarkwright").hits.count == 1)
    // The conference ends on 8 January; 7 February is the last day.
    rehearsal.advance(days: 33)
    #expect(try rehearsal.supervisor().retentionPreview().values == 0)
    rehearsal.advance(days: 1)
    let preview = try rehearsal.supervisor().retentionPreview()
    #expect(preview.lines == [RetentionLine(rule: .food, values: 1, subjects: 1)])
    #expect(preview.subjects == 1)

    let run = try rehearsal.supervisor().retain()
    #expect(run.cleared == 1 && run.lines == preview.lines)
    #expect(run.by == Rehearsal.supervisor && run.finishedAt != nil && run.goneAt == nil)
    #expect(try rehearsal.food(of: person) == ["languages": "Zebulonian"])
    #expect(try rehearsal.food(of: other.person) == ["languages": "Zebulonian"])
    #expect(try rehearsal.supervisor().find("quarkwright").hits.isEmpty)
    #expect(try rehearsal.supervisor().find("zebulonian").hits.count == 2)
    let file = try rehearsal.supervisor().open(person)
    #expect(!"\(file.history)".contains("Quarkwright"))
    #expect(file.history.contains { $0.action == .retained && "\($0)".contains(registration) })
    #expect(try rehearsal.desk.verifyAudit().isSound)
    #expect(try rehearsal.desk.check().isSound)

    #expect(try rehearsal.supervisor().retain().cleared == 0)
    #expect(try rehearsal.desk.hasPendingErasures())
    let proof = try #require(try rehearsal.supervisor().purge())
    #expect(proof.isClean && proof.values >= 3, "\(proof)")
    let done = try #require(try rehearsal.supervisor().retentionRuns().first)
    #expect(done.reference == run.reference && done.goneAt != nil && done.proof == proof)
    let marks = ["Quarkwright", "quarkwright"].map { Array($0.utf8) }
    #expect(try rehearsal.driver.remains(of: marks).bytes > 0)
    #expect(try rehearsal.driver.remains(of: marks).living == [])
    #expect(try rehearsal.driver.remains(of: marks).nowhere == [])
    #expect(try !rehearsal.desk.hasPendingErasures())
  }

  @Test("a person's field goes after the last contact, with its keys, drafts and corrections")
  func fieldsGo() throws {
    let rule = RetentionRule(
      code: "telephone", target: .field(.telephone), keep: .months(24), after: .lastContact)
    let rehearsal = try Rehearsal.retaining([rule], store: .file)
    let clerk = try rehearsal.session(.clerk)
    var details = PersonDetails.invented("Adaeze Okafor")
    details[.telephone] = "+44 20 7946 0018"
    let person = try clerk.enter(details)
    let desk = try rehearsal.session(.desk)
    var changed = details
    changed[.telephone] = "+44 20 7946 0999"
    let base = try clerk.unmask(person)
    #expect(throws: DeskError.self) {
      _ = try desk.correct(person, version: 1, from: base, to: changed)
    }
    // Another draft of the person, which has nothing of it, stays.
    try desk.keepDraft(
      slot: "a", subject: person, body: #"{"telephone":"+44 20 7946 0018"}"#)
    try desk.keepDraft(slot: "b", subject: person, body: #"{"city":"Lagos"}"#)
    rehearsal.advance(days: 3)
    _ = try clerk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    rehearsal.advance(days: 730)
    #expect(try rehearsal.supervisor().retentionPreview().values == 0)
    rehearsal.advance(days: 1)
    // What was typed lately stays a week.
    try rehearsal.session(.desk).keepDraft(
      slot: "a", subject: person, body: #"{"telephone":"+44 20 7946 0018"}"#)
    #expect(try rehearsal.supervisor().retain().cleared == 1)
    #expect(try clerk.unmask(person)[.telephone] == "")
    #expect(try clerk.unmask(person)[.organisation] == "Lagos Coastal Registry")
    #expect(try rehearsal.session(.desk).drafts().map(\.slot) == [])
    #expect(try rehearsal.supervisor().proposals().isEmpty, "what would bring it back has lapsed")
    #expect(try rehearsal.desk.verifyAudit().isSound)
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
    let marks = ["7946 0018", "2079460018"].map { Array($0.utf8) }
    #expect(try rehearsal.driver.remains(of: marks).nowhere == [])
    #expect(try rehearsal.driver.remains(of: marks).living == [])
  }

  @Test("a question's own months count from its occasion, an answer that was taken back too")
  func ofQuestion() throws {
    let rehearsal = try Rehearsal.retaining([], store: .memory, foodMonths: 6)
    let (person, registration) = try rehearsal.guest("Adaeze Okafor", eats: "Quarkwright pudding")
    try rehearsal.session(.clerk).answer(registration: registration, ["dietary-needs": ""])
    #expect(try rehearsal.food(of: person) == [:])
    // 8 January and six months.
    rehearsal.advance(days: 184)
    #expect(try rehearsal.supervisor().retentionPreview().values == 0)
    rehearsal.advance(days: 1)
    #expect(try rehearsal.supervisor().retain().cleared == 1)
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
    let marks = [Array("Quarkwright".utf8)]
    #expect(try rehearsal.driver.remains(of: marks).living == [])
    #expect(try rehearsal.supervisor().retain().cleared == 0)
  }

  @Test("a purpose means every question that serves it, about a person too")
  func purposes() throws {
    let rule = RetentionRule(
      code: "all", target: .purpose("conference"), keep: .days(30), after: .endOfConference)
    let rehearsal = try Rehearsal.retaining([rule], store: .memory)
    let (person, _) = try rehearsal.guest("Adaeze Okafor", eats: "Pudding", speaks: "Zebulonian")
    // Who never came to a conference has no day from which it counts.
    let clerk = try rehearsal.session(.clerk)
    let absent = try clerk.enter(.invented("Absent Person"))
    try clerk.answer(person: absent, ["languages": "Zebulonian"])
    rehearsal.advance(days: 34)
    #expect(try rehearsal.supervisor().retain().cleared == 2)
    #expect(try rehearsal.food(of: person) == [:])
    #expect(try rehearsal.food(of: absent) == ["languages": "Zebulonian"])
  }

  @Test("requests that were answered and what was decided end as records")
  func records() throws {
    let rehearsal = try Rehearsal.retaining(
      [
        RetentionRule(
          code: "requests", target: .records(.requests), keep: .months(24), after: .answered,
          service: "membership"),
        RetentionRule(
          code: "proposals", target: .records(.proposals), keep: .months(24), after: .answered),
      ], store: .memory)
    let supervisor = try rehearsal.supervisor()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    func request(_ service: String) throws -> String {
      let request = try supervisor.receive(
        NewRightsRequest(.access, person: person, service: service))
      _ = try supervisor.identify(request, how: "Quarkwright passport")
      return request
    }
    let answered = try request("membership")
    _ = try supervisor.answer(answered, with: "handed over in person")
    let open = try request("membership")
    let other = try request("conference")
    _ = try supervisor.answer(other, with: "handed over in person")
    let proposal = try clerk.proposeErasure(of: person, reason: "Zebulon asked for it")
    _ = try supervisor.decline(proposal, reason: "it was somebody else")
    let undecided = try clerk.proposeErasure(of: person, reason: "asked again")
    rehearsal.advance(days: 732)
    let run = try rehearsal.supervisor().retain()
    #expect(run.lines.map(\.values) == [1, 1])
    let left = try rehearsal.supervisor().requests(openOnly: false).map(\.reference)
    #expect(left.sorted() == [open, other].sorted())
    #expect(
      try rehearsal.supervisor().proposals(openOnly: false).map(\.reference) == [undecided])
    #expect(try rehearsal.desk.verifyAudit().isSound)
    let proof = try #require(try rehearsal.supervisor().purge())
    #expect(proof.isClean && proof.shared > 0)
    #expect(
      try rehearsal.driver.remains(of: [Array("Zebulon asked".utf8)]).living == [])
  }

  @Test("what is restricted is held back until it no longer is, and is counted")
  func restricted() throws {
    let rehearsal = try Rehearsal.retaining(store: .memory)
    let (person, _) = try rehearsal.guest("Adaeze Okafor", eats: "Pudding")
    _ = try rehearsal.guest("Other Guest", eats: "Pudding")
    try rehearsal.supervisor().restrict(person, reason: "a claim is heard")
    rehearsal.advance(days: 60)
    let preview = try rehearsal.supervisor().retentionPreview()
    #expect(preview.lines == [RetentionLine(rule: .food, values: 1, subjects: 1, heldBack: 1)])
    #expect(try rehearsal.supervisor().retain().lines == preview.lines)
    #expect(try rehearsal.food(of: person) == ["dietary-needs": "Pudding"])
    try rehearsal.supervisor().unrestrict(person, reason: "the claim was settled")
    #expect(try rehearsal.supervisor().retain().cleared == 1)
    #expect(try rehearsal.food(of: person) == [:])
  }

  @Test("a retired rule is not followed")
  func retired() throws {
    let rehearsal = try Rehearsal.retaining(store: .memory)
    _ = try rehearsal.guest("Adaeze Okafor", eats: "Pudding")
    var document = SetUpDocument()
    document.retention = [SetUpRetention(rule: .food, isRetired: true)]
    _ = try rehearsal.supervisor().apply(document)
    rehearsal.advance(days: 60)
    #expect(try rehearsal.supervisor().retentionPreview().lines == [])
    #expect(try rehearsal.supervisor().retain().cleared == 0)
  }

  @Test("supervisors alone look and run", arguments: [Role.desk, .clerk])
  func refused(role: Role) throws {
    let rehearsal = try Rehearsal.retaining(store: .memory)
    _ = try rehearsal.guest("Adaeze Okafor", eats: "Pudding")
    rehearsal.advance(days: 60)
    let session = try rehearsal.session(role)
    #expect(throws: DeskError.notPermitted(.setUp)) { try session.retentionPreview() }
    #expect(throws: DeskError.notPermitted(.setUp)) { try session.retain() }
    #expect(throws: DeskError.notPermitted(.readAudit)) { try session.retentionRuns() }
    #expect(try rehearsal.supervisor().retentionPreview().values == 1)
  }

  @Test("what a colleague writes while a run is under way stays")
  func changedMeanwhile() throws {
    let rehearsal = try Rehearsal.retaining(store: .file)
    let (person, registration) = try rehearsal.guest("Adaeze Okafor", eats: "Pudding")
    _ = try rehearsal.guest("Other Guest", eats: "Pudding")
    rehearsal.advance(days: 60)
    let clerk = try rehearsal.session(.clerk)
    let run = try rehearsal.supervisor().retain { _, _ in
      _ = Result { try clerk.answer(registration: registration, ["dietary-needs": "Soup"]) }
      return true
    }
    #expect(run.cleared == 1)
    #expect(try rehearsal.food(of: person) == ["dietary-needs": "Soup"])
    // Its time is long over, so the next run takes it with all that came before it.
    #expect(try rehearsal.supervisor().retain().cleared == 1)
    #expect(try rehearsal.food(of: person) == [:])
  }

  @Test("details that somebody takes away without a rule are still missed")
  func missed() throws {
    let rehearsal = try Rehearsal.retaining(store: .file)
    let (person, registration) = try rehearsal.guest("Adaeze Okafor", eats: "Pudding")
    try rehearsal.session(.clerk).answer(registration: registration, ["dietary-needs": "Soup"])
    rehearsal.advance(days: 60)
    _ = try rehearsal.supervisor().retain()
    #expect(try rehearsal.desk.verifyAudit().isSound)
    _ = try rehearsal.supervisor().open(person)
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    try ChildProgram.output(
      "/usr/bin/sqlite3",
      [
        path,
        """
        DELETE FROM audit_detail WHERE (station_id, sequence) IN
          (SELECT station_id, sequence FROM audit WHERE action = 'registered')
        """,
      ])
    #expect(try rehearsal.desk.verifyAudit().faults.map(\.reason) == [.detailMissing])
  }
}
