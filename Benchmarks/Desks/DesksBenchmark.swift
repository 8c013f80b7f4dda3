import Foundation
import GRDB

/// Eight desks, each a process of its own, that write on one database at once, against one desk.
struct DesksBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let one = try write(desks: 1)
    let eight = try write(desks: 8)
    let oversold = try one.oversold + eight.oversold
    let errors = one.tallies.flatMap(\.errors) + eight.tallies.flatMap(\.errors)
    let isReached = errors.isEmpty && oversold == 0 && eight.rate >= one.rate
    let first = errors.first.map { ", the first: \($0)" } ?? ""
    return [
      Finding(
        what: "eight desks writing at once, all together, against one desk", unit: .perSecond,
        floor: .init(one.rate), regdesk: .init(eight.rate),
        bar: ("no error, nothing oversold, ≥ one desk", isReached),
        note: "\(errors.count) errors\(first), \(oversold) oversold; \(Machine.words)")
    ]
  }

  /// What the desks did together.
  private struct Outcome {
    let tallies: [DeskTally]
    let database: String

    /// Writes a second, until the slowest desk was done.
    var rate: Double {
      Double(tallies.map(\.written).reduce(0, +)) / (tallies.map(\.seconds).max() ?? .infinity)
    }

    /// Places on the boat that were sold beyond those there are.
    var oversold: Int {
      get throws {
        try DatabaseQueue(path: database).read { database in
          let over = try Int.fetchOne(
            database,
            sql: """
              SELECT SUM(o.quantity) - c.places FROM conference_option c
              JOIN registration_option o ON o.option_id = c.id WHERE c.code = 'boat'
              """)
          return max(0, over ?? 0)
        }
      }
    }
  }

  private func write(desks: Int) throws -> Outcome {
    let milliseconds = workshop.times(5_000, short: 300)
    let database = try workshop.copy(named: "desks-\(desks)")
    let meeting = "\(workshop.folder)/meeting-\(desks)"
    try FileManager.default.createDirectory(atPath: meeting, withIntermediateDirectories: true)
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let children = try (0..<desks).map { desk in
      try ChildProcess(
        own,
        [
          "write", "--database", database, "--desk", "\(desk)", "--desks", "\(desks)",
          "--milliseconds", "\(milliseconds)", "--meeting", meeting,
        ], log: "\(meeting)/log-\(desk)")
    }
    try waitUntilReady(children, meeting)
    try Data().write(to: URL(filePath: meeting + "/go"))
    let tallies = try children.map { child in
      try JSONDecoder().decode(DeskTally.self, from: Data(child.wait().utf8))
    }
    return Outcome(tallies: tallies, database: database)
  }

  private func waitUntilReady(_ children: [ChildProcess], _ meeting: String) throws {
    while true {
      let names = try FileManager.default.contentsOfDirectory(atPath: meeting)
      if names.count(where: { $0.hasPrefix("ready-") }) == children.count { return }
      if let failed = children.first(where: \.hasEnded) { try failed.wait() }
      usleep(2_000)
    }
  }
}
