import Foundation
import TestSupport
import Testing

/// The desk that asks one question at a time, with the built program.
@Suite("regdesk --plain")
struct PlainDeskTests {
  private func hear(
    _ society: DemoSociety, _ lines: String..., environment: [String: String] = [:],
    options: [String] = ["--plain"]
  ) throws -> ChildProgram.Result {
    let input = try society.folder.write(
      (["dora", DemoSociety.password] + lines).joined(separator: "\n") + "\n", to: "lines")
    return try Regdesk.run(
      options + ["--database", society.database], environment: environment, input: input)
  }

  @Test("walks the path through a pipe, and the end of the input logs off")
  func path() throws {
    let society = try DemoSociety()
    let result = try hear(
      society, "new", "Ann Moss", "Tide Registry", "nigeria", "done", "yes",
      "register", "1", "", "menu", "find moss")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("Ann Moss is entered as M-"))
    #expect(result.output.hasSuffix("You are logged off.\nThe desk is closed.\n"))
    #expect(!result.output.contains(DemoSociety.password))
    // Nothing steers a terminal, draws a box or is written twice.
    let signs = result.output.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value || 0x2500...0x259F ~= $0.value)
    }
    #expect(signs.isEmpty)
    let people = try society.json("people", "find", "moss", as: "dora") as? [[String: Any]]
    #expect(people?.count == 1)
    #expect(try Regdesk.run("audit", "verify", "--database", society.database).status == 0)
  }

  @Test("TERM=dumb asks for it too, and the default command opens it")
  func dumb() throws {
    let society = try DemoSociety()
    let result = try hear(society, "leave", environment: ["TERM": "dumb"], options: [])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("One question at a time"))
  }

  @Test("a pipe alone does not: the desk of screens says that it needs a terminal")
  func pipe() throws {
    let society = try DemoSociety()
    let result = try hear(society, environment: ["TERM": "xterm"], options: [])
    #expect(result.status == 1)
    #expect(result.errors.contains("The desk needs a terminal"))
  }

  @Test("a line too long to be typed, and bytes that are no text, are refused")
  func hostile() throws {
    let society = try DemoSociety()
    let result = try hear(
      society, "new", String(repeating: "a", count: 100_000), "\u{1B}]0;x\u{7}", "Ann Moss")
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("Organisation:"))
  }
}

/// The same on a real terminal.
@Suite("regdesk --plain on a terminal", .enabled(if: isWanted(tmux)))
struct PlainTerminalTests {
  private func open(
    _ society: DemoSociety, _ variable: String = "", _ options: String = ""
  ) throws -> TmuxTerminal {
    try TmuxTerminal(
      """
      trap : INT; \(variable) \(Regdesk.path) \(options) --database \(society.database); \
      echo exited:$?; stty -a | grep -o " echo "; read line
      """, in: society.folder)
  }

  @Test("shows nothing of a password, and Ctrl-C at it logs off nobody and brings the echo back")
  func password() throws {
    let society = try DemoSociety()
    let desk = try open(society, "", "--plain")
    try desk.expect("Log-on:")
    try desk.type("dora")
    try desk.press("Enter")
    try desk.expect("Password:")
    try desk.type(DemoSociety.password)
    try desk.press("C-c")
    let lines = try desk.expect("exited:0")
    try desk.expect(" echo")
    #expect(!lines.joined().contains(DemoSociety.password))
  }

  @Test("Ctrl-C logs off whoever is logged on")
  func interrupted() throws {
    let society = try DemoSociety()
    let desk = try open(society, "TERM=dumb")
    try desk.expect("Log-on:")
    try desk.type("dora")
    try desk.press("Enter")
    try desk.expect("Password:")
    try desk.type(DemoSociety.password)
    try desk.press("Enter")
    try desk.expect("Command:")
    try desk.press("C-c")
    try desk.expect("You are logged off.")
    try desk.expect("exited:0")
  }

  @Test(
    "comes in place of the screens where the terminal cannot show them, with the reason",
    arguments: [("TERM=no-such-terminal", "does not know"), ("TERM=", "TERM is not set")])
  func unusable(variable: String, words: String) throws {
    let society = try DemoSociety()
    let desk = try open(society, variable)
    try desk.expect(words)
    try desk.expect("Log-on:")
  }
}
