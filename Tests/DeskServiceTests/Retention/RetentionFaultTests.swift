import Foundation
import Registration
import SQLiteDriver
import TestSupport
import Testing

@testable import DeskService

@Suite("Retention, broken off and in the background")
struct RetentionFaultTests {
  private func society(_ store: Store, guests: Int) throws -> Rehearsal {
    let rehearsal = try Rehearsal.retaining(store: store)
    for index in 0..<guests {
      _ = try rehearsal.guest("Guest \(index)", eats: "Quarkwright pudding \(index)")
    }
    rehearsal.advance(days: 60)
    return rehearsal
  }

  @Test("a run that is broken off goes on under its name and is proved as one")
  func resumes() throws {
    let rehearsal = try society(.file, guests: 60)
    let supervisor = try rehearsal.supervisor()
    var batches = 0
    #expect(throws: CancellationError.self) {
      _ = try supervisor.retain { _, total in
        #expect(total == 60)
        batches += 1
        return batches < 2
      }
    }
    let broken = try #require(try supervisor.retentionRuns().first)
    #expect(broken.cleared > 0 && broken.cleared < 60 && broken.finishedAt == nil)
    #expect(try supervisor.purge() == nil, "what is half done is not proved")
    // As after power was lost: another program opens the file.
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    let desk = try Desk.open(
      driver: try SQLiteDriver(path: path), vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 5), passwordHash: .cheapest)
    #expect(try desk.retainInQuietMoment() == .notQuiet)
    rehearsal.clock.advance(seconds: Desk.quietMinutes * 60)
    #expect(try desk.retainInQuietMoment() == .done(cleared: 60 - broken.cleared))
    let done = try rehearsal.supervisor().retentionRuns()
    #expect(done.map(\.reference) == [broken.reference])
    #expect(done.first?.cleared == 60 && done.first?.lines.map(\.subjects) == [60])
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
    #expect(try rehearsal.driver.remains(of: [Array("Quarkwright".utf8)]).nowhere == [])
    #expect(try rehearsal.desk.verifyAudit().isSound)
  }

  @Test("what fails inside a batch leaves nothing of it behind")
  func allOrNothing() throws {
    let rehearsal = try society(.file, guests: 3)
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    try ChildProgram.output(
      "/usr/bin/sqlite3",
      [
        path,
        """
        CREATE TRIGGER refuse BEFORE UPDATE OF journal ON retention_run
        BEGIN SELECT RAISE(ABORT, 'refused'); END
        """,
      ])
    let before = try rehearsal.counts()
    #expect(throws: DatabaseFault.self) { try rehearsal.supervisor().retain() }
    #expect(try rehearsal.supervisor().find("quarkwright").hits.count == 3)
    #expect(try rehearsal.counts()["audit"] == before["audit"].map { $0 + 2 }, "two log-ons")
    try ChildProgram.output("/usr/bin/sqlite3", [path, "DROP TRIGGER refuse"])
    #expect(try rehearsal.supervisor().retain().cleared == 3)
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
  }

  @Test(
    "a desk does it by itself once a day when nobody writes, and then makes it physical",
    arguments: Store.allCases)
  func quiet(store: Store) throws {
    let bare = try Rehearsal.conference(store)
    #expect(try bare.desk.retainInQuietMoment() == .noRules)
    let rehearsal = try society(store, guests: 2)
    _ = try rehearsal.supervisor().find("guest")
    try rehearsal.supervisor().lock()
    #expect(try rehearsal.desk.retainInQuietMoment() == .notQuiet)
    rehearsal.clock.advance(seconds: Desk.quietMinutes * 60)
    #expect(try rehearsal.desk.retainInQuietMoment { false } == .stopped)
    #expect(try rehearsal.desk.retainInQuietMoment() == .done(cleared: 2))
    #expect(try rehearsal.desk.retainInQuietMoment() == .doneToday)
    // What the program does by itself is no disturbance.
    guard case .done(let proof) = try rehearsal.desk.purgeInQuietMoment() else {
      Issue.record("it was not made physical")
      return
    }
    #expect(proof.isClean)
    rehearsal.advance(days: 1)
    #expect(try rehearsal.desk.retainInQuietMoment() == .done(cleared: 0))
    let run = try #require(try rehearsal.supervisor().retentionRuns().first)
    #expect(run.by == nil && run.cleared == 2 && run.goneAt != nil)
    #expect(try rehearsal.actions().filter { $0 == .retained }.count == 2)
  }

  @Test("a reader of an older state is waited for, and it is done when the reader has gone")
  func reader() throws {
    let rehearsal = try society(.file, guests: 2)
    let path = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    let other = try SQLiteDriver(path: path)
    try other.read { reader in
      _ = try reader.first(PeopleSQL.count) { $0.int(0) }
      #expect(try rehearsal.supervisor().retain().cleared == 2)
      #expect(throws: DatabaseFault.busy) { try rehearsal.supervisor().purge() }
    }
    #expect(try rehearsal.supervisor().retentionRuns().first?.goneAt == nil)
    #expect(try rehearsal.supervisor().purge()?.isClean == true)
    #expect(try rehearsal.supervisor().retentionRuns().first?.goneAt != nil)
  }

  @Test(
    "without room for a second copy nothing is lost, and it is done when there is room",
    .enabled(if: SmallDisk.isAvailable, "only root can make a small disk"))
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 6_000)
    let path = disk.folder.appending(path: "desk.sqlite").path
    let rehearsal = try society(.file, guests: 40)
    let source = try #require(rehearsal.folder).appending(path: "desk.sqlite").path
    #expect(try rehearsal.supervisor().retain().cleared == 40)
    try rehearsal.driver.emptyLog()
    try ChildProgram.output("/usr/bin/sqlite3", [source, "VACUUM INTO '\(path)'"])
    let driver = try SQLiteDriver(path: path)
    let desk = try Desk.open(
      driver: driver, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 6), passwordHash: .cheapest)
    try driver.emptyLog()
    try disk.fill(leaving: 200)
    rehearsal.clock.advance(seconds: Desk.quietMinutes * 60)
    #expect(throws: DatabaseFault.full) { try desk.purge() }
    #expect(try desk.hasPendingErasures())
    #expect(try desk.check().isSound)
    disk.empty()
    #expect(try desk.purge()?.isClean == true)
    #expect(try driver.remains(of: [Array("Quarkwright".utf8)]).nowhere == [])
    #expect(try desk.verifyAudit().isSound)
  }
}

/// A disk of its own that is soon full.
private final class SmallDisk {
  static let isAvailable = getuid() == 0

  let folder: URL
  private var filler: URL { folder.appending(path: "filler") }

  init(kilobytes: Int) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "regdesk-disk-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ChildProgram.output(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path])
  }

  /// Leaves so many kilobytes.
  func fill(leaving kilobytes: Int) throws {
    let values = try folder.resourceValues(forKeys: [.volumeAvailableCapacityKey])
    let room = (values.volumeAvailableCapacity ?? 0) - kilobytes * 1_024
    try Data(count: max(0, room)).write(to: filler)
  }

  func empty() { try? FileManager.default.removeItem(at: filler) }

  deinit {
    _ = try? ChildProgram.output("/usr/bin/umount", ["-l", folder.path])
    try? FileManager.default.removeItem(at: folder)
  }
}
