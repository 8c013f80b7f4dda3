import DeskService
import Registration

/// An abstract of 5,000 words: opened, and each key in it, against the smallest program that echoes
/// one.
struct AbstractKeyBenchmark {
  private static let words = 5_000
  private static let title = "A long way"
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let path = try workshop.copy(named: "abstract")
    try enterAbstract(in: path)
    let programs = try Programs()
    let desk = try programs.openDesk(path, station: "abstracts")
    defer { desk.close() }
    let echo = try PseudoTerminal(programs.echo)
    defer { echo.close() }
    _ = try echo.start(quiet: 100)

    try desk.press("\u{02}", until: Self.title)
    try desk.press("\r", until: "Text")
    for _ in 0..<4 { _ = try desk.press("\u{1B}[B") }
    var opened = Samples()
    var floor = Samples()
    var letters = Samples()
    for time in 0..<workshop.times(20, short: 2) {
      if let reaction = try desk.press("\r", quiet: 150) { opened.add(reaction.first) }
      for letter in "tide".map(String.init) {
        if let reaction = try echo.press(letter) { floor.add(reaction.last) }
        if let reaction = try desk.press(letter) { letters.add(reaction.first) }
      }
      // What was typed is taken away again, so that nothing has to be saved.
      for _ in "tide" { _ = try desk.press("\u{7F}", quiet: 20) }
      // From the last line of the text as from the first.
      if time.isMultiple(of: 2) {
        for _ in 0..<4 { _ = try desk.press("\u{1B}[6~", quiet: 20) }
      }
      _ = try desk.press("\u{1B}", quiet: 200)
    }
    return [
      finding("key to painted letter in an abstract of 5,000 words", letters, floor),
      finding("an abstract of 5,000 words opened", opened, floor),
    ]
  }

  private func finding(_ what: String, _ typed: Samples, _ floor: Samples) -> Finding {
    Finding(
      what: what, unit: .milliseconds, floor: .init(floor), regdesk: .init(typed),
      bar: ("p99 ≤ floor + 3 ms", typed.p99 <= floor.p99 + 3),
      note: "\(typed.count) keys; \(Machine.words)")
  }

  private func enterAbstract(in path: String) throws {
    let session = try BenchmarkSociety.open(path).logOn(station: "office")
    try session.setAbstractForm(
      conference: BenchmarkSociety.conference,
      AbstractForm(sections: [AbstractSection(code: "text", name: "Text")]), closesOn: nil)
    let paragraph = (0..<50).map { "word\($0 * 7 % 13)" }.joined(separator: " ") + "."
    let text = Array(repeating: paragraph, count: Self.words / 50).joined(separator: "\n")
    _ = try session.enterAbstract(
      conference: BenchmarkSociety.conference,
      AbstractDraft(title: Self.title, sections: ["text": text]))
  }
}
