import DeskService
import Exchange
import Foundation
import Registration

/// An export of a conference's attendees as CSV, with consent, disclosure and audit, from the first
/// statement to the closed file.
struct ExportBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let attendees = workshop.times(10_000, short: 500)
    let society = try BenchmarkSociety.found(workshop.folder + "/export.sqlite")
    let session = try society.logOn(station: "office")
    try Self.fill(session, attendees)
    try society.desk.tidy()
    var samples = Samples()
    for run in 0..<workshop.times(15, short: 1) {
      let path = "\(workshop.folder)/attendees-\(run).csv"
      samples.add(try Stopwatch.milliseconds { try Self.export(session, to: path) } / 1_000)
      try FileManager.default.removeItem(atPath: path)
    }
    return [
      Finding(
        what: "export of \(attendees) attendees, with consent and disclosure", unit: .seconds,
        regdesk: .init(samples.median), bar: ("≤ 0.3 s", samples.median <= 0.3))
    ]
  }

  private static func export(_ session: DeskSession, to path: String) throws {
    let file = try OutputFile(path)
    var writer = TableWriter(.csv, columns: ExportColumns.registrations)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    _ = try session.exportRegistrations(
      conference: BenchmarkSociety.conference, purpose: "attendeeList", format: "csv"
    ) { row in
      writer.append(row, to: &bytes)
      if bytes.count > 64 * 1_024 {
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.append(bytes)
    try file.finish()
  }

  /// People, registrations and a yes to the list of attendees for each, as files bring them.
  private static func fill(_ session: DeskSession, _ count: Int) throws {
    let invented = InventedPeople()
    let batch = try session.beginImport(
      of: "registrations", fileName: "attendees.csv", digest: [UInt8](repeating: 1, count: 32),
      rows: count)
    for start in stride(from: 0, to: count, by: 200) {
      let rows = try (start..<min(count, start + 200)).map { number in
        let person = StatedPerson(person: try invented.person(number).checked())
        var stated = StatedRegistration(line: number + 2, person: person)
        stated.category = number.isMultiple(of: 3) ? "guest" : "delegate"
        stated.options = number.isMultiple(of: 2) ? [OptionChoice(code: "dinner")] : []
        return stated
      }
      _ = try session.importSlice(batch, rows, conference: BenchmarkSociety.conference)
    }
    _ = try session.finishImport(batch)
    for line in try session.today(limit: count) {
      _ = try session.record(
        line.person, ConsentReply(purpose: "attendeeList", answer: .given, noticeVersion: 1))
    }
  }
}
