import Foundation
import Registration
import SQLiteDriver
import TestSupport
import Testing

@testable import DeskService

@Suite("Erasure of many")
struct MarkedPeopleTests {
  /// A person whose every field nobody else has.
  private func marked(_ index: Int) -> PersonDetails {
    let mark = "zq" + String(index * 7_919 + 100_000_007, radix: 36)
    var fields: [PersonField: String] = [:]
    for field in PersonField.allCases { fields[field] = "\(field.rawValue)\(mark)" }
    fields[.email] = "\(mark)@\(mark).example.org"
    fields[.website] = "https://\(mark).example.org"
    fields[.country] = "NG"
    fields[.language] = "en"
    fields[.telephone] = "+234803" + String(1_000_000 + index)
    return PersonDetails(fields)
  }

  private func marks(_ index: Int) -> [[UInt8]] {
    let mark = "zq" + String(index * 7_919 + 100_000_007, radix: 36)
    return [Array(mark.utf8), Array(mark.uppercased().utf8), Array("803\(1_000_000 + index)".utf8)]
  }

  @Test("two hundred of ten thousand leave no mark in bytes, log or index; a restore repeats it")
  func gone() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let folder = try #require(rehearsal.folder)
    let path = folder.appending(path: "desk.sqlite").path
    let clerk = try rehearsal.session(.clerk)
    var random = SplitMix64(seed: 11)
    var people: [String] = []
    var marked: [(index: Int, person: String)] = []
    for index in 0..<10_000 {
      let isMarked = index.isMultiple(of: 50)
      let person = try clerk.enter(
        isMarked
          ? self.marked(index)
          : .invented("Person \(index)", email: "p\(index)@registry.example.org"))
      people.append(person)
      if isMarked { marked.append((index, person)) }
    }
    // Heavy updates in random order leave old values in gaps of pages.
    for _ in 0..<1_500 {
      let person = try #require(people.randomElement(using: &random))
      let file = try clerk.open(person)
      let whole = try clerk.unmask(person)
      var details = whole
      details[.position] = "position \(Int.random(in: 0..<1_000_000, using: &random))"
      _ = try clerk.correct(
        person, version: file.version, from: whole, to: details)
    }
    for (_, person) in marked.prefix(50) {
      _ = try clerk.record(
        person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    }
    // A backup from before, whole and quiet.
    try rehearsal.driver.emptyLog()
    let backup = folder.appending(path: "backup.sqlite").path
    try ChildProgram.output("/usr/bin/sqlite3", [path, "VACUUM INTO '\(backup)'"])

    let clerks = try rehearsal.session(.clerk)
    let supervisor = try rehearsal.supervisor()
    for (_, person) in marked {
      let proposal = try clerks.proposeErasure(of: person, reason: "asked for by letter")
      _ = try supervisor.approve(proposal)
    }
    let all = marked.flatMap { marks($0.index) }
    let proof = try #require(try supervisor.purge())
    #expect(proof.isClean, "\(proof.residue.prefix(5))")
    try expectNone(of: all, at: path)
    #expect(try rehearsal.driver.remains(of: all).nowhere == [])
    #expect(try rehearsal.driver.remains(of: all).living == [])
    #expect(try vocabulary(path).allSatisfy { !$0.contains("zq") })
    #expect(try rehearsal.desk.check().isSound)

    // Put back, with row ids issued anew in between: nobody comes back, nobody else is harmed.
    for index in 0..<30 { _ = try clerk.enter(.invented("Later Person \(index)")) }
    let restored = try SQLiteDriver(path: backup)
    let desk = try Desk.open(
      driver: restored, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 77), passwordHash: .cheapest)
    #expect(try desk.hasPendingErasures())
    #expect(try desk.purge()?.isClean == true)
    try expectNone(of: all, at: backup)
    let session = try desk.logOn(
      login: Rehearsal.supervisor, password: Rehearsal.password, station: "office")
    #expect(try session.peopleCount() == 9_800)
    for person in people.enumerated().filter({ !$0.offset.isMultiple(of: 50) }).prefix(50) {
      #expect(
        try session.open(person.element).details[.fullName] == "Person \(person.offset)")
    }
    #expect(try desk.verifyAudit().faults.allSatisfy { $0.reason.code == "auditTruncated" })
  }

  /// Reads the files by another program, as somebody who found them would.
  private func expectNone(
    of marks: [[UInt8]], at path: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
      let copy = file + ".copy"
      try ChildProgram.output("/bin/cp", [file, copy])
      let list = copy + ".marks"
      try Data(marks.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n").utf8)
        .write(to: URL(filePath: list))
      // grep says 1 when it finds nothing.
      let found = try ChildProgram.run("/bin/grep", ["-c", "-a", "-F", "-f", list, copy])
      #expect(found.status == 1, "\(found.output) lines of \(file)", sourceLocation: location)
    }
  }

  private func vocabulary(_ path: String) throws -> [String] {
    try ChildProgram.output("/usr/bin/sqlite3", [path, "SELECT term FROM person_vocabulary"])
      .split(separator: "\n").map(String.init)
  }
}
