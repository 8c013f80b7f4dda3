import Testing

@testable import Terminal

@Suite("A scripted terminal")
struct ScriptedTerminalTests {
  let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24))

  @Test("hands out what was fed, burst by burst, and nothing more")
  func bursts() {
    terminal.feed(keys: [.text("m"), .enter])
    terminal.feed(burst: [.text("a"), .text("b"), .enter])
    #expect(
      terminal.nextEvents(waitMilliseconds: 0)
        == [.key(KeyEvent(key: .text("m"), atMilliseconds: 100))])
    #expect(
      terminal.nextEvents(waitMilliseconds: nil)
        == [.key(KeyEvent(key: .enter, atMilliseconds: 200))])
    let burst = terminal.nextEvents(waitMilliseconds: nil)
    #expect(
      burst == [
        .key(KeyEvent(key: .text("a"), atMilliseconds: 300)),
        .key(KeyEvent(key: .text("b"), atMilliseconds: 301)),
        .key(KeyEvent(key: .enter, atMilliseconds: 302)),
      ])
    #expect(terminal.isDrained)
    #expect(terminal.nextEvents(waitMilliseconds: 0).isEmpty)
  }

  @Test("a wake from another thread ends a wait")
  func wake() async {
    let terminal = self.terminal
    async let events = Task.detached { terminal.nextEvents(waitMilliseconds: nil) }.value
    terminal.wake()
    #expect(await events == [.woken])
    #expect(terminal.nextEvents(waitMilliseconds: 0).isEmpty)
  }

  @Test("takes a new size over with the event that tells of it")
  func resize() {
    let size = Size(columns: 60, rows: 20)
    terminal.feed([.resized(size)])
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.nextEvents(waitMilliseconds: nil) == [.resized(size)])
    #expect(terminal.size == size)
  }

  @Test("keeps canvases, copies and beeps")
  func keeps() {
    var canvas = Canvas(size: terminal.size)
    terminal.show(canvas)
    canvas.put("a", row: 0, column: 0)
    terminal.show(canvas)
    terminal.copy("https://pay.example.org/r/1")
    terminal.beep()
    terminal.close()
    #expect(terminal.canvases.map { $0.line(0) } == ["", "a"])
    #expect(terminal.copied == ["https://pay.example.org/r/1"])
    #expect(terminal.beeps == 1)
    #expect(terminal.isClosed)
  }

  @Test(
    "a size is read from a word", arguments: ["80x24", "1x1", "0x3", "80", "x", "80x24x1", "-1x2"])
  func size(word: String) {
    #expect(Size(word)?.description == (["80x24", "1x1"].contains(word) ? word : nil))
  }
}
