import Foundation

/// A verb and a bare commit of as many bytes, turn by turn on two files of one folder.
struct CommitContest {
  private static let calibration = 20
  private static let warmUp = 20

  let path: String
  let floorPath: String
  let rounds: Int

  /// How often the verb is called in all.
  var calls: Int { Self.calibration + Self.warmUp + rounds }

  /// The times of both, and the pages each wrote to its log a time.
  struct Result {
    var verb = Samples()
    var floor = Samples()
    let verbPages: Double
    let floorPages: Double

    /// The line of the table; the bar is on the ratio of the medians.
    func finding(_ what: String, bar: Double) -> Finding {
      let pages = String(format: "%.1f and %.1f", floorPages, verbPages)
      return Finding(
        what: what, unit: .milliseconds, floor: .init(floor), regdesk: .init(verb),
        bar: ("≤ \(bar) ×", verb.median <= bar * floor.median),
        note: "\(verb.count) times, \(pages) pages; \(Machine.words)")
    }
  }

  /// Takes the times of both; the verb is called with 0, 1, 2, …, each once.
  func run(_ verb: (Int) throws -> Void) throws -> Result {
    for turn in 0..<Self.warmUp { try verb(turn) }
    let pages = try LogSize.frames(of: path) {
      for turn in 0..<Self.calibration { try verb(Self.warmUp + turn) }
    }
    let verbPages = Double(pages) / Double(Self.calibration)

    let floor = try CommitFloor(path: floorPath)
    let (body, floorPages) = try fitting(verbPages, floor)
    var result = Result(verbPages: verbPages, floorPages: floorPages)
    for round in 0..<rounds {
      let turn = Self.warmUp + Self.calibration + round
      if round.isMultiple(of: 2) {
        result.floor.add(try Stopwatch.milliseconds { try floor.commit(body) })
      }
      result.verb.add(try Stopwatch.milliseconds { try verb(turn) })
      if !round.isMultiple(of: 2) {
        result.floor.add(try Stopwatch.milliseconds { try floor.commit(body) })
      }
    }
    return result
  }

  /// A row that makes a bare commit write as many pages as the verb does, or one fewer.
  private func fitting(
    _ pages: Double, _ floor: CommitFloor
  ) throws -> (body: Data, pages: Double) {
    var body = Data(repeating: 0x5A, count: 4_096 * max(1, Int(pages)))
    while true {
      let written = try LogSize.frames(of: floorPath) {
        for _ in 0..<Self.calibration { try floor.commit(body) }
      }
      let average = Double(written) / Double(Self.calibration)
      if average <= pages || body.count <= 4_096 { return (body, average) }
      body.removeLast(1_024)
    }
  }
}
