import Registration

/// From a key to the screen that shows it, over a pseudo-terminal, against the smallest program
/// that echoes one.
struct KeyBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// What a screen does with keys.
  private struct Typed {
    var letter = Samples()
    var settled = Samples()
    var bytes = Samples()

    mutating func add(_ reaction: PseudoTerminal.Reaction?) {
      guard let reaction else { return }
      letter.add(reaction.first)
      settled.add(reaction.last)
      bytes.add(Double(reaction.bytes))
    }
  }

  func findings() throws -> [Finding] {
    let programs = try Programs()
    let desk = try programs.openDesk(try workshop.copy(named: "keys"), station: "keys")
    defer { desk.close() }
    let echo = try PseudoTerminal(programs.echo)
    defer { echo.close() }
    _ = try echo.start(quiet: 100)

    var floor = Typed()
    var find = Typed()
    for word in words(workshop.times(60, short: 3)) {
      for letter in word.map(String.init) {
        floor.add(try echo.press(letter))
        find.add(try desk.press(letter))
      }
      // Escape takes back what was typed.
      _ = try desk.press("\u{1B}")
    }
    try desk.press("\u{0E}", until: "New person")
    var form = Typed()
    for word in words(workshop.times(40, short: 3)) {
      for letter in word.map(String.init) {
        floor.add(try echo.press(letter))
        form.add(try desk.press(letter))
      }
      for _ in word { _ = try desk.press("\u{7F}", quiet: 10) }
    }
    return findings(floor, find, form)
  }

  private func findings(_ floor: Typed, _ find: Typed, _ form: Typed) -> [Finding] {
    func time(_ what: String, _ typed: Samples, _ isBarred: Bool) -> Finding {
      Finding(
        what: what, unit: .milliseconds, floor: .init(floor.settled), regdesk: .init(typed),
        bar: isBarred ? ("p99 ≤ floor + 3 ms", typed.p99 <= floor.settled.p99 + 3) : nil,
        note: "\(typed.count) keys; \(Machine.words)")
    }
    func bytes(_ what: String, _ typed: Samples, bar: Double?) -> Finding {
      Finding(
        what: what, unit: .bytes, floor: .init(floor.bytes), regdesk: .init(typed),
        bar: bar.map { ("median ≤ \(Int($0))", typed.median <= $0) })
    }
    return [
      time("key to painted letter in a form", form.letter, true),
      time("key to painted letter in Find", find.letter, true),
      time("key to painted answer in Find", find.settled, false),
      bytes("bytes a key in a form", form.bytes, bar: 100),
      bytes("bytes a key in Find, answer and all", find.bytes, bar: nil),
    ]
  }

  private func words(_ count: Int) -> [String] {
    let invented = InventedPeople()
    return (0..<count).map { invented.person($0 * 37 % workshop.people).lastName }
  }
}
