import DeskService
import Foundation
import Registration

/// A registration with consent, charge and audit, durable, against one bare durable commit of the
/// same bytes.
struct RegistrationBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.copy(named: "registration")
    let session = try BenchmarkSociety.open(path).logOn(station: "registration")
    let contest = CommitContest(
      path: path, floorPath: workshop.folder + "/registration-floor.sqlite",
      rounds: workshop.times(1_000, short: 30))
    let people = try Crowd.people(session, contest.calls)
    let result = try contest.run { turn in
      _ = try session.register(
        people[turn], conference: BenchmarkSociety.conference,
        RegistrationChoice(category: "delegate", options: [OptionChoice(code: "dinner")]),
        answers: BenchmarkSociety.answers)
    }
    return [
      result.finding(
        "a registration with \(BenchmarkSociety.answers.count) answers, charge and audit",
        bar: 1.3)
    ]
  }
}
