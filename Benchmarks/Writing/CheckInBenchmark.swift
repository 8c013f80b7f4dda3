import DeskService
import Registration

/// A check-in, durable, against one bare durable commit of the same bytes.
struct CheckInBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.copy(named: "check-in")
    let session = try BenchmarkSociety.open(path).logOn(station: "check-in")
    let contest = CommitContest(
      path: path, floorPath: workshop.folder + "/check-in-floor.sqlite",
      rounds: workshop.times(1_000, short: 30))
    let guests = try Crowd.people(session, contest.calls).map { person in
      try session.register(
        person, conference: BenchmarkSociety.conference, RegistrationChoice(category: "guest")
      ).registration
    }
    let result = try contest.run { turn in
      let done = try session.checkIn(guests[turn])
      guard done.answer == .ok else { throw BenchmarkFailure("check-in: \(done.answer.code)") }
    }
    return [result.finding("a check-in", bar: 1.2)]
  }
}
