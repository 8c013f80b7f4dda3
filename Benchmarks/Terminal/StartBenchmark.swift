/// From the start of the program to its first screen, against the smallest program that shows one.
struct StartBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let programs = try Programs()
    let database = try workshop.copy(named: "start")
    var floor = Samples()
    var desk = Samples()
    for _ in 0..<workshop.times(40, short: 3) {
      floor.add(try painted(try PseudoTerminal(programs.echo)))
      desk.add(try painted(try programs.desk(database, station: "start")))
    }
    return [
      Finding(
        what: "start to first painted screen", unit: .milliseconds, floor: .init(floor),
        regdesk: .init(desk), bar: ("≤ 100 ms", desk.p99 <= 100),
        note: "\(desk.count) starts; \(Machine.words)")
    ]
  }

  private func painted(_ terminal: PseudoTerminal) throws -> Double {
    defer { terminal.close() }
    return try terminal.start(quiet: 100).last
  }
}
