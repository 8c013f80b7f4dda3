import Foundation
import Registration
import SQLiteDriver
import TestSupport
import Testing

@testable import DeskService

@Suite("Erasure")
struct ErasureTests {
  @Test("a preview says what goes, what stays and why", arguments: Store.allCases)
  func preview(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented(email: "adaeze@registry.example.org"))
    _ = try clerk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    _ = try clerk.exportPeople(purpose: "newsletter", format: "csv") { _ in }
    let preview = try clerk.erasurePreview(person)
    #expect(preview.obstacles.isEmpty)
    let stays = preview.lines.filter { $0.kept != nil }.map(\.what)
    #expect(stays == [.consents, .disclosures])
    #expect(preview.lines.contains(ErasureLine(what: .details, count: 1)))
    #expect(preview.lines.contains { $0.what == .history && $0.count >= 2 })
  }

  @Test("what is under way has to be ended first, and the reason names it")
  func obstacles() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    let done = try clerk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    let preview = try clerk.erasurePreview(person)
    #expect(preview.obstacles == [.registration(done.registration)])
    #expect(throws: DeskError.erasureForbidden(.registration(done.registration))) {
      try clerk.proposeErasure(of: person, reason: "asked for by letter")
    }
    _ = try clerk.withdraw(done.registration, reason: "asked for by letter")
    _ = try clerk.proposeErasure(of: person, reason: "asked for by letter")
  }

  @Test(
    "an erased person is found no more, and the trail still verifies", arguments: Store.allCases)
  func erased(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented("Zebulonia Quarkwright"))
    let other = try clerk.enter(.invented("Another Person"))
    _ = try clerk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    try rehearsal.erase(person)
    #expect(try clerk.find("zebulonia").hits.isEmpty)
    #expect(throws: DeskError.notFound(person)) { try clerk.open(person) }
    #expect(try clerk.lookUp(person) == .unknown)
    #expect(try clerk.peopleCount() == 1)
    #expect(try clerk.open(other).details[.fullName] == "Another Person")
    #expect(try rehearsal.desk.verifyAudit().isSound)
    #expect(try rehearsal.desk.check().problems == [])
    // The evidence of consent stays, under the pseudonym.
    let record = try #require(try rehearsal.supervisor().erasures().first)
    #expect(record.pseudonym == person)
    #expect(record.goneAt == nil)
    #expect(record.lines.contains { $0.what == .consents && $0.kept == .evidence })
    let proof = try #require(try rehearsal.supervisor().purge())
    #expect(proof.isClean && proof.values > 3, "\(proof)")
    #expect(try rehearsal.supervisor().erasures().first?.proof == proof)
    #expect(try rehearsal.supervisor().purge() == nil)
    #expect(throws: DeskError.rights(.erasedAlready(person))) {
      try clerk.erasurePreview(person)
    }
  }

  @Test("nothing of somebody who is named nowhere else is left")
  func wholeRow() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let person = try rehearsal.session(.clerk).enter(.invented("Zebulonia Quarkwright"))
    try rehearsal.erase(person)
    #expect(try rehearsal.supervisor().erasures().first?.pseudonym == nil)
    #expect(try rehearsal.supervisor().peopleCount() == 0)
  }

  @Test("what was answered about an abstract goes with its only author", arguments: [1, 2])
  func abstractAnswers(authors: Int) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    try rehearsal.supervisor().setAbstractForm(
      conference: "2026", AbstractForm(sections: [AbstractSection(code: "text", name: "Text")]),
      closesOn: nil)
    var document = SetUpDocument()
    document.questions = [
      SetUpQuestion(
        question: CustomQuestion(
          key: "harbour", label: "Home harbour", kind: .text(limit: 40), purpose: "conference",
          place: .abstract))
    ]
    _ = try rehearsal.supervisor().apply(document)
    let person = try clerk.enter(.invented("Zebulonia Quarkwright"))
    let names = ["Zebulonia Quarkwright", "Jón Þórsson"].prefix(authors)
    let abstract = try clerk.enterAbstract(
      conference: "2026",
      AbstractDraft(title: "Tide", authors: names.map { AbstractAuthor(fullName: $0) }),
      answering: ["harbour": "Bissau"]
    ).reference
    _ = try clerk.linkAuthor(abstract: abstract, author: 1, to: person)
    try rehearsal.erase(person)
    let found = try clerk.findAbstracts(conference: "2026", "bissau").map(\.reference)
    #expect(found == (authors == 1 ? [] : [abstract]))
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("a proof finds what an erasure has missed")
  func proofCanFail() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented("Zebulonia Quarkwright"))
    // The same name in a row that the erasure does not know of is a living record's.
    let other = try clerk.enter(.invented("Other Person", organisation: "Quarkwright"))
    try rehearsal.erase(person)
    let shared = try #require(try rehearsal.supervisor().purge())
    #expect(shared.isClean && shared.shared >= 1)
    try rehearsal.erase(other)
    // A copy in a free page is nobody's.
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    try ChildProgram.output(
      "/usr/bin/sqlite3",
      [
        path, "PRAGMA secure_delete = OFF", "CREATE TABLE scrap (t TEXT)",
        "INSERT INTO scrap VALUES ('xQuarkwrightx'), ('second row')",
        "DELETE FROM scrap WHERE t <> 'second row'",
      ])
    try rehearsal.driver.emptyLog()
    let found = try rehearsal.driver.remains(of: [Array("xQuarkwrightx".utf8)])
    #expect(found.nowhere == [0])
    try rehearsal.driver.rewrite()
    try rehearsal.driver.emptyLog()
    #expect(try rehearsal.driver.remains(of: [Array("xQuarkwrightx".utf8)]).nowhere == [])
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
  }

  @Test("places that a restored backup gives back to the erased are free again, and only those")
  func placesAfterRestore() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let clerk = try rehearsal.session(.clerk)
    func registered(_ name: String) throws -> (person: String, registration: String) {
      let person = try clerk.enter(.invented(name))
      let done = try clerk.register(
        person, conference: "2026",
        RegistrationChoice(category: "delegate", options: [OptionChoice(code: "dinner")]))
      return (person, done.registration)
    }
    let gone = try registered("Zebulonia Quarkwright")
    _ = try registered("Other Guest")
    #expect(try rehearsal.counts()["taken"] == 2)
    try rehearsal.driver.emptyLog()
    let folder = try #require(rehearsal.folder)
    let backup = folder.appending(path: "backup.sqlite").path
    try ChildProgram.output(
      "/usr/bin/sqlite3",
      [folder.appending(path: "desk.sqlite").path, "VACUUM INTO '\(backup)'"])
    _ = try clerk.withdraw(gone.registration, reason: "asked for by letter")
    try rehearsal.erase(gone.person)
    #expect(try rehearsal.counts()["taken"] == 1)

    // In the backup the registration is live and holds a place.
    let restored = try SQLiteDriver(path: backup)
    _ = try Desk.open(
      driver: restored, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 9), passwordHash: .cheapest)
    let taken = try restored.read { reader in
      let conference = try reader.first(ConferenceSQL.byCode, [.text("2026")]) { $0.int(0) }
      return try reader.rows(SetUpSQL.options, [.int(conference ?? 0)]) { ($0.text(0), $0.int(4)) }
    }
    #expect(taken.first { $0.0 == "dinner" }?.1 == 1)
  }

  @Test("a reader of an older state is waited for and named; nothing is half done")
  func reader() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let person = try rehearsal.session(.clerk).enter(.invented("Zebulonia Quarkwright"))
    try rehearsal.erase(person)
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    let other = try SQLiteDriver(path: path)
    try other.read { reader in
      _ = try reader.first(PeopleSQL.count) { $0.int(0) }
      #expect(throws: DatabaseFault.busy) { try rehearsal.desk.purge() }
    }
    #expect(try rehearsal.desk.hasPendingErasures())
    #expect(try rehearsal.desk.purge()?.isClean == true)
    #expect(try !rehearsal.desk.hasPendingErasures())
  }
}

extension Rehearsal {
  /// Proposes and approves by two.
  func erase(_ person: String) throws {
    let proposal = try session(.clerk).proposeErasure(of: person, reason: "asked for by letter")
    _ = try supervisor().approve(proposal)
  }
}
