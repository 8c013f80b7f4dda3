import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The loop")
struct DeskRuntimeTests {
  private func runtime(
    _ terminal: ScriptedTerminal, _ society: TestSociety
  ) throws -> DeskRuntime {
    let moment = Moment(milliseconds: 0, instant: DeskHarness.start)
    let state = DeskState(
      library: try DeskHarness.library(), settings: DeskHarness.settings, size: terminal.size,
      moment: moment)
    return DeskRuntime(
      state: state, device: terminal, room: society.room(), pace: .script { moment })
  }

  private static let logOn: [Key] =
    "dora".map { .text(String($0)) } + [.enter]
    + TestSociety.password.map { .text(String($0)) } + [.enter]

  @Test("a script of keys is run to its end, threads and all")
  func script() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    terminal.feed(keys: Self.logOn + "mull oka".map { .text(String($0)) } + [.down, .enter])
    let runtime = try runtime(terminal, society)
    #expect(runtime.run() == .scriptEnded)
    #expect(runtime.current.screenNames == ["find", "person"])
    #expect(terminal.canvases.last?.line(0).contains("Okan Müller") ?? false)
  }

  @Test("a key is on the screen before its results are")
  func echoFirst() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    terminal.feed(keys: Self.logOn + [.text("o")])
    let runtime = try runtime(terminal, society)
    _ = runtime.run()
    let echo = try #require(terminal.canvases.first { $0.line(1).contains("Find  o") })
    #expect(!echo.line(3).contains("Okan"))
    #expect(terminal.canvases.last?.line(3).contains("Oka") ?? false)
  }

  @Test("a hang-up in a half-filled form leaves its draft in the database")
  func hangUp() throws {
    let society = try TestSociety()
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    terminal.feed(keys: Self.logOn + [.control("n")] + "Nia Ex".map { .text(String($0)) })
    terminal.feed([.hangUp])
    let runtime = try runtime(terminal, society)
    #expect(runtime.run() == .closed)
    let drafts = try society.session("dora").drafts()
    #expect(drafts.map(\.body) == [#"{"fullName":"Nia Ex"}"#])
  }

  @Test("log-off shows the log-on screen and forgets who was here")
  func logOff() throws {
    let society = try TestSociety()
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))
    terminal.feed(keys: Self.logOn + [.control("q"), .control("q")])
    let runtime = try runtime(terminal, society)
    #expect(runtime.run() == .quit)
    #expect(runtime.current.session == nil)
  }
}
