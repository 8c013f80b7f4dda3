import DeskService
import Dispatch
import Foundation
import GRDB
import Registration
import Synchronization

/// Erasures: what another desk waits for its write while people are erased logically, and the
/// physical erasure with its proof against one bare VACUUM of the same file.
struct ErasureBenchmark {
  private static let longestWait = 250.0

  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.copy(named: "erasure")
    let society = try BenchmarkSociety.open(path)
    let supervisor = try society.logOn(station: "erasure")
    let colleague = try Self.colleague(society, supervisor)
    let guests = workshop.times(200, short: 5)
    let found = try Crowd.people(supervisor, 2 * guests)
    let waits = try erase(
      Array(found.prefix(guests)), path, supervisor, colleague, found.suffix(guests))
    try society.desk.tidy()
    let (vacuum, purge) = try physical(path, society)
    return [
      Finding(
        what: "the longest wait of another desk's write while people are erased",
        unit: .milliseconds, regdesk: .init(waits.values.max() ?? 0),
        bar: ("≤ 250 ms", waits.values.max() ?? 0 <= Self.longestWait),
        note: "\(guests) people, \(waits.count) writes; \(Machine.words)"),
      Finding(
        what: "erasures made physical, with proof, against one VACUUM", unit: .seconds,
        floor: .init(vacuum), regdesk: .init(purge),
        bar: ("≤ 1.5 × VACUUM", purge <= 1.5 * vacuum), note: Machine.words),
    ]
  }

  /// Somebody else proposes what the supervisor approves.
  private static func colleague(
    _ society: BenchmarkSociety, _ supervisor: DeskSession
  ) throws -> DeskSession {
    let (login, first) = ("chidi", "nine quiet otters")
    try supervisor.addStaff(
      login: login, fullName: "Chidi Example", role: .clerk, password: first)
    let session = try society.desk.logOn(login: login, password: first, station: "colleague")
    try session.changeOwnPassword(old: first, new: BenchmarkSociety.password)
    try session.acknowledgeDuty(version: Duty.version)
    return session
  }

  /// What another desk was writing meanwhile.
  private final class Writing: Sendable {
    let isWanted = Atomic(true)
    let outcome = Mutex<Result<Samples, any Error>>(.success(Samples()))
  }

  /// Erases people while another desk goes on writing; gives how long each of its writes took.
  private func erase(
    _ people: [String], _ path: String, _ supervisor: DeskSession, _ colleague: DeskSession,
    _ others: ArraySlice<String>
  ) throws -> Samples {
    let proposals = try people.map { try colleague.proposeErasure(of: $0, reason: "measured") }
    let other = try BenchmarkSociety.open(path).logOn(station: "other")
    let writing = Writing()
    let done = DispatchSemaphore(value: 0)
    let others = Array(others)
    Thread.detachNewThread {
      let outcome = Result {
        var samples = Samples()
        while writing.isWanted.load(ordering: .relaxed) || samples.count == 0 {
          let person = others[samples.count % others.count]
          samples.add(
            try Stopwatch.milliseconds {
              _ = try other.record(
                person,
                ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
            })
        }
        return samples
      }
      writing.outcome.withLock { $0 = outcome }
      done.signal()
    }
    let erased = Result { for proposal in proposals { _ = try supervisor.approve(proposal) } }
    writing.isWanted.store(false, ordering: .relaxed)
    done.wait()
    try erased.get()
    return try writing.outcome.withLock { $0 }.get()
  }

  /// Seconds of one VACUUM on a copy, and of the whole physical erasure.
  private func physical(
    _ path: String, _ society: BenchmarkSociety
  ) throws -> (vacuum: Double, purge: Double) {
    let copy = workshop.folder + "/vacuum.sqlite"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    sync()
    var configuration = Configuration()
    configuration.journalMode = .wal
    let database = try DatabaseQueue(path: copy, configuration: configuration)
    let vacuum = try Stopwatch.milliseconds {
      try database.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            VACUUM
            """)
        _ = try database.checkpoint(.truncate)
      }
    }
    let purge = try Stopwatch.milliseconds {
      guard let proof = try society.desk.purge(), proof.isClean else {
        throw BenchmarkFailure("the erasure was not proved")
      }
    }
    return (vacuum / 1_000, purge / 1_000)
  }
}
