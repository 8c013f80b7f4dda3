import ArgumentParser
import DeskService
import Foundation
import Registration

/// One of several desks that write at once: registers people and lets them in until time is up or
/// its queue is empty.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "write", shouldDisplay: false)

  @Option var database: String
  /// This desk and how many there are.
  @Option var desk: Int
  @Option var desks: Int
  @Option var milliseconds: Int
  /// Where the desks meet before they begin.
  @Option var meeting: String

  func run() throws {
    let session = try BenchmarkSociety.open(database).logOn(station: "desk \(desk)")
    let people = try queue(session)
    try meet()
    var tally = DeskTally()
    let begin = Stopwatch.nanoseconds
    let end = begin + Int64(milliseconds) * 1_000_000
    for person in people where Stopwatch.nanoseconds < end { serve(person, session, &tally) }
    tally.seconds = Double(Stopwatch.nanoseconds - begin) / 1e9
    print(String(decoding: try JSONEncoder().encode(tally), as: UTF8.self))
  }

  private func serve(_ person: String, _ session: DeskSession, _ tally: inout DeskTally) {
    do {
      let options = tally.soldOut == 0 ? [OptionChoice(code: "boat")] : []
      let done = try session.register(
        person, conference: BenchmarkSociety.conference,
        RegistrationChoice(category: "guest", options: options),
        answers: Array(BenchmarkSociety.answers.prefix(3)))
      tally.written += 1
      guard try session.checkIn(done.registration).answer == .ok else {
        tally.errors.append("not let in")
        return
      }
      tally.written += 1
    } catch DeskError.soldOut {
      tally.soldOut += 1
    } catch {
      tally.errors.append("\(error)")
    }
  }

  /// The people who come to this desk and to no other.
  private func queue(_ session: DeskSession) throws -> [String] {
    // One a millisecond is more than any desk can serve; a tenth is registered already at most.
    let share = Int(try session.peopleCount()) * 9 / 10 / desks
    return try Crowd.people(session, min(milliseconds, share), from: desk, step: desks)
  }

  private func meet() throws {
    try Data().write(to: URL(filePath: "\(meeting)/ready-\(desk)"))
    while !FileManager.default.fileExists(atPath: meeting + "/go") { usleep(500) }
  }
}

/// What one desk did.
struct DeskTally: Codable {
  var written = 0
  /// From the common beginning to this desk's last write.
  var seconds = 0.0
  var soldOut = 0
  var errors: [String] = []
}
