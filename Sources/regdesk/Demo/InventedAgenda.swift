/// What happens in the demonstration, each thing at its moment: noted in any order, done in the
/// order of time.
struct InventedAgenda {
  private static let minutesADay = 24 * 60
  private var deeds: [(minutesAgo: Int, deed: () throws -> Void)] = []

  /// Notes what happens so many days, or minutes, ago.
  mutating func add(daysAgo: Int, minutes: Int = 0, _ deed: @escaping () throws -> Void) {
    deeds.append((daysAgo * Self.minutesADay + minutes, deed))
  }

  /// Does everything that was noted; what is noted for one moment, in the order of the notes.
  func run(by clock: InventedClock) throws {
    let inOrder = deeds.enumerated().sorted {
      ($1.element.minutesAgo, $0.offset) < ($0.element.minutesAgo, $1.offset)
    }
    for (_, entry) in inOrder {
      clock.stand(minutesAgo: entry.minutesAgo)
      try entry.deed()
    }
    clock.stand(minutesAgo: 0)
  }
}
