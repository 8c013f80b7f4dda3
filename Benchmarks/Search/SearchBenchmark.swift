import DeskService
import Registration

/// Search as one types, against the bare full-text query on the same file.
struct SearchBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.crowd()
    let session = try BenchmarkSociety.open(path).logOn(station: "search")
    let floor = try SearchFloor(path: path)
    let queries = TypedQueries(workshop.times(240, short: 6), among: workshop.people).beginnings
    for query in queries.prefix(50) {
      _ = try session.find(query)
      _ = try floor.rows(Folding.words(query))
    }
    var bare = Samples()
    var desk = Samples()
    for (index, query) in queries.enumerated() {
      func measureDesk() throws {
        desk.add(try Stopwatch.milliseconds { _ = try session.find(query) })
      }
      if index.isMultiple(of: 2) { try measureDesk() }
      bare.add(try Stopwatch.milliseconds { _ = try floor.rows(Folding.words(query)) })
      if !index.isMultiple(of: 2) { try measureDesk() }
    }
    return [
      Finding(
        what: "search as you type", unit: .milliseconds, floor: .init(bare),
        regdesk: .init(desk),
        bar: (
          "p99 ≤ 10 ms, ≤ 1.5 × floor + 1 ms",
          desk.p99 <= 10 && desk.p99 <= 1.5 * bare.p99 + 1
        ),
        note: "\(queries.count) keys; \(Machine.words)")
    ]
  }
}
