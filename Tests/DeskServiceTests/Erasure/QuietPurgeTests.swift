import Foundation
import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Erasures made physical in a quiet moment")
struct QuietPurgeTests {
  @Test(
    "it waits until nobody has written for some minutes, and then proves", arguments: Store.allCases
  )
  func quiet(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    #expect(try rehearsal.desk.purgeInQuietMoment() == .nothingWaits)
    let person = try rehearsal.session(.clerk).enter(.invented("Zebulonia Quarkwright"))
    try rehearsal.erase(person)
    #expect(try rehearsal.desk.purgeInQuietMoment() == .notQuiet)
    rehearsal.clock.advance(seconds: (Desk.quietMinutes - 1) * 60)
    #expect(try rehearsal.desk.purgeInQuietMoment() == .notQuiet)
    rehearsal.clock.advance(seconds: 60)
    guard case .done(let proof) = try rehearsal.desk.purgeInQuietMoment() else {
      Issue.record("it was not done")
      return
    }
    #expect(proof.isClean)
    #expect(try !rehearsal.desk.hasPendingErasures())
    let trail = try rehearsal.supervisor().auditTrail(before: .newest, limit: 20).lines
    #expect(trail.contains { $0.action == .purged && $0.by == nil })
    #expect(try rehearsal.desk.verifyAudit().isSound)
    #expect(try rehearsal.desk.purgeInQuietMoment() == .nothingWaits)
  }

  @Test("a reader makes it fail for the day; it is shown, and the next day it is done")
  func reader() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let person = try rehearsal.session(.clerk).enter(.invented("Zebulonia Quarkwright"))
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    let other = try SQLiteDriver(path: path)
    try other.read { reader in
      _ = try reader.first(PeopleSQL.count) { $0.int(0) }
      try rehearsal.erase(person)
      rehearsal.clock.advance(seconds: Desk.quietMinutes * 60)
      let tried = try rehearsal.desk.purgeInQuietMoment()
      #expect(tried == .failed(code: "database.busy"))
    }
    #expect(try rehearsal.supervisor().lastPurgeFailure()?.code == "database.busy")
    rehearsal.clock.advance(seconds: Desk.quietMinutes * 60)
    #expect(try rehearsal.desk.purgeInQuietMoment() == .triedToday)
    rehearsal.clock.advance(seconds: 24 * 3_600)
    guard case .done = try rehearsal.desk.purgeInQuietMoment() else {
      Issue.record("it was not done the next day")
      return
    }
    #expect(try rehearsal.supervisor().lastPurgeFailure() == nil, "nothing waits")
  }
}
