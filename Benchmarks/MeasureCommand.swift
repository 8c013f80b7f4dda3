import ArgumentParser
import Foundation

/// Takes the measurements, one after the other.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Take the measurements.",
    discussion: "Measurements: " + Benchmark.allCases.map(\.rawValue).joined(separator: ", "))

  @Option(help: "How many people the database holds.")
  var people = 100_000

  @Flag(help: "A few seconds that prove that everything works; nothing is judged.")
  var short = false

  @Option(help: "The measurements to take, separated by commas.")
  var only: String?

  @Option(help: "A folder that keeps the databases of people for runs of the same program.")
  var keep: String?

  @Option(help: "A file that gets the table too.")
  var output: String?

  func validate() throws {
    guard people >= 1_000 else { throw ValidationError("--people is at least 1000.") }
    _ = try chosen()
  }

  func run() throws {
    let workshop = try Workshop(
      people: short ? min(people, 2_000) : people, isShort: short, keep: keep)
    defer { workshop.close() }
    var report = Report(judges: !short, size: "\(workshop.people) people, \(Machine.words)")
    say(report.heading)
    for benchmark in try chosen() {
      for finding in try benchmark.findings(in: workshop) {
        report.findings.append(finding)
        say(report.line(finding))
      }
      workshop.clear()
    }
    if let output { try Data(report.text.utf8).write(to: URL(filePath: output)) }
  }

  /// A line at once, so that a long run shows how far it is.
  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func chosen() throws -> [Benchmark] {
    guard let only else { return Benchmark.allCases.filter(\.isUsual) }
    return try only.split(separator: ",").map { name in
      guard let benchmark = Benchmark(rawValue: String(name)) else {
        throw ValidationError("There is no measurement named \(name).")
      }
      return benchmark
    }
  }
}
