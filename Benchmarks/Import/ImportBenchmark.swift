import Foundation

/// An import with checks, search index, origin and audit, against the `sqlite3` program on the same
/// file.
struct ImportBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let programs = try Programs()
    let file = workshop.folder + "/people.csv"
    try PeopleFile.write(workshop.people, to: file)
    var floor = Samples()
    var desk = Samples()
    var memory = Samples()
    for run in 0..<workshop.times(workshop.people > 200_000 ? 1 : 3, short: 1) {
      let bare = "\(workshop.folder)/import-floor-\(run).sqlite"
      floor.add(
        try Stopwatch.milliseconds { try ImportFloor.run(file: file, database: bare) } / 1_000)
      let society = "\(workshop.folder)/import-\(run).sqlite"
      let imported = try importPeople(programs, file, society)
      desk.add(imported.seconds)
      memory.add(imported.peak)
    }
    let ratio = desk.median / floor.median
    return [
      Finding(
        what: "import with checks, index, origin and audit", unit: .seconds,
        floor: .init(floor.median), regdesk: .init(desk.median), bar: ("≤ 2 ×", ratio <= 2),
        note: Machine.words),
      Finding(
        what: "peak memory of the import (PSS)", unit: .mebibytes, regdesk: .init(memory.median),
        bar: ("≤ 150 MiB", memory.median <= 150)),
    ]
  }

  private func importPeople(
    _ programs: Programs, _ file: String, _ society: String
  ) throws -> (seconds: Double, peak: Double) {
    _ = try BenchmarkSociety.found(society)
    let password = workshop.folder + "/password"
    try Data(BenchmarkSociety.password.utf8).write(to: URL(filePath: password))
    var peak = 0.0
    let seconds =
      try Stopwatch.milliseconds {
        let child = try ChildProcess(
          programs.regdesk,
          [
            "import", "people", file, "--database", society, "--as", BenchmarkSociety.login,
            "--password-file", password,
          ], log: workshop.folder + "/import.log")
        try child.wait(looking: { peak = max(peak, (try? Memory.proportional($0)) ?? 0) })
      } / 1_000
    return (seconds, peak)
  }
}
