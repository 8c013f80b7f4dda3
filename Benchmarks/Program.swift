import ArgumentParser
import Foundation

/// Measures the program against the floors of its design, on this machine, in one run.
@main
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Prints each figure beside its floor of the same run; no figure is asserted.",
    discussion: "Measurements: " + Benchmark.allCases.map(\.rawValue).joined(separator: ", "))

  @Option(help: "How many people the database holds.")
  var people = 100_000

  @Flag(help: "A few seconds that prove that everything works; nothing is judged.")
  var short = false

  @Option(help: "The measurements to take, separated by commas.")
  var only: String?

  @Option(help: "A folder that keeps the databases of people for the next run.")
  var keep: String?

  @Option(help: "A file that gets the table too.")
  var output: String?

  func validate() throws {
    guard people >= 100 else { throw ValidationError("--people is at least 100.") }
    _ = try chosen()
  }

  func run() throws {
    let workshop = try Workshop(people: short ? min(people, 2_000) : people, isShort: short, keep: keep)
    defer { workshop.close() }
    var report = Report(judges: !short)
    print("\(workshop.people) people; \(Machine.words)\n\n\(Report.heading)")
    for benchmark in try chosen() {
      let findings = try benchmark.findings(in: workshop)
      report.add(findings)
      for finding in findings { print(report.line(finding)) }
    }
    if let output { try Data(report.table.utf8).write(to: URL(filePath: output)) }
  }

  private func chosen() throws -> [Benchmark] {
    guard let only else { return Benchmark.allCases }
    return try only.split(separator: ",").map { name in
      guard let benchmark = Benchmark(rawValue: String(name)) else {
        throw ValidationError("There is no measurement named \(name).")
      }
      return benchmark
    }
  }
}
