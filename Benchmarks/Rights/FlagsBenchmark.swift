import DeskService
import Foundation
import Registration

/// The queue of consent flags of everybody with every purpose answered, one person's flags after a
/// change, and the document of what is held about one person.
struct FlagsBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.copy(named: "flags")
    let known = try BenchmarkSociety.open(path).logOn(station: "flags")
    let people = try known.today(limit: workshop.times(300, short: 10)).map(\.person)
    try AnsweringCrowd.answer(path)
    let session = try BenchmarkSociety.open(path).logOn(station: "flags")
    return [try queue(session), try change(session, people), try access(session, people)]
  }

  private func queue(_ session: DeskSession) throws -> Finding {
    var samples = Samples()
    var total = 0
    for _ in 0..<workshop.times(15, short: 2) {
      samples.add(try Stopwatch.milliseconds { total = try session.flags().total })
    }
    return Finding(
      what: "consent flags of everybody, \(Purposes.asked.count) purposes", unit: .milliseconds,
      regdesk: .init(samples), bar: ("p50 < 500 ms", samples.median < 500),
      note: "\(total) flags; \(Machine.words)")
  }

  private func change(_ session: DeskSession, _ people: [String]) throws -> Finding {
    var samples = Samples()
    for person in people {
      let reply = ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1)
      samples.add(
        try Stopwatch.milliseconds {
          _ = try session.record(person, reply)
          _ = try session.flags(FlagFilter(person: person))
        })
    }
    return Finding(
      what: "an answer recorded, durable, and the person's flags after it", unit: .milliseconds,
      regdesk: .init(samples), bar: ("p50 ≤ 10 ms", samples.median <= 10),
      note: "\(samples.count) answers; \(Machine.words)")
  }

  private func access(_ session: DeskSession, _ people: [String]) throws -> Finding {
    var samples = Samples()
    let encoder = JSONEncoder()
    for person in people {
      samples.add(
        try Stopwatch.milliseconds {
          _ = try encoder.encode(try session.access(person, request: ""))
        })
    }
    return Finding(
      what: "everything that is held about one person, as JSON", unit: .milliseconds,
      regdesk: .init(samples), bar: ("p99 < 200 ms", samples.p99 < 200),
      note: "\(samples.count) documents; \(Machine.words)")
  }
}
