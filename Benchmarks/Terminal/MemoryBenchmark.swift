import Registration

/// The memory of a desk at which somebody has searched, and of a second one beside it.
struct MemoryBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let programs = try Programs()
    let database = try workshop.copy(named: "memory")
    let first = try usedDesk(programs, database, station: "memory 1")
    defer { first.close() }
    let alone = try Memory.proportional(first.process)
    let second = try usedDesk(programs, database, station: "memory 2")
    defer { second.close() }
    let both = try Memory.proportional(first.process) + Memory.proportional(second.process)
    return [
      Finding(
        what: "memory of a desk (PSS)", unit: .mebibytes, regdesk: .init(alone),
        bar: ("≤ 64 MiB", alone <= 64)),
      Finding(
        what: "memory of each further desk", unit: .mebibytes, regdesk: .init(both - alone),
        bar: ("≤ 30 MiB", both - alone <= 30)),
    ]
  }

  private func usedDesk(
    _ programs: Programs, _ database: String, station: String
  ) throws -> PseudoTerminal {
    let desk = try programs.openDesk(database, station: station)
    let invented = InventedPeople()
    for number in 0..<workshop.times(30, short: 3) {
      try desk.type(invented.person(number * 101 % workshop.people).lastName)
      _ = try desk.press("\u{1B}")
    }
    return desk
  }
}
