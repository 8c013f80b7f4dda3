import ArgumentParser
import DeskService
import DeskUI
import Exchange
import Foundation
import Registration
import Terminal

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Press the keys of a script at a desk without a terminal, and write its screens.",
    discussion: """
      A line of the script is a key (Enter, Esc, ^K, F1, a), or type and a text, or scan and a \
      code, or resize and a size as 60x20. Lines that begin with # are passed over. The screen \
      after each line goes to a file with the line's number. What the keys do is really done.
      """)

  @Argument(help: "The script.", completion: .file())
  var script: String

  @Option(help: "The size of the screen in columns and rows.")
  var size = Size(columns: 80, rows: 24)

  @Option(
    help: ArgumentHelp("The folder for the screens.", valueName: "folder"), completion: .directory)
  var dump: String

  @Option(
    help: ArgumentHelp(
      "The time at the desk, as 2026-11-23T08:00:00Z; now without it.",
      valueName: "time"))
  var at: Instant?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var screens: ScreensOptions

  func run() throws {
    guard let text = try? String(contentsOfFile: script, encoding: .utf8) else {
      throw CommandFailure("noScript", ["path": script])
    }
    let steps = try ReplayStep.read(text)
    let moment = at ?? .now
    let environment = DeskEnvironment(
      now: { moment }, randomBytes: Sodium.randomBytes, timeZone: DeskEnvironment.real.timeZone)
    let society = try OpenedSociety(at: place.path(), environment: environment)
    let library = try screens.source.library()
    let settings = TerminalDesk.settings(
      society, library, screens: screens.source, station: "replay")
    let terminal = ScriptedTerminal(size: size)
    let runtime = DeskRuntime(
      state: DeskState(
        library: library, settings: settings, size: size,
        moment: Moment(milliseconds: 0, instant: moment)),
      device: terminal, room: WorkRoom(desk: society.desk, station: settings.station),
      pace: .script { Moment(milliseconds: 0, instant: moment) })
    try PrivateFolder.make(dump)
    for step in steps {
      step.feed(terminal)
      let ending = runtime.run()
      try write(terminal, line: step.line)
      if ending == .quit { break }
    }
    try society.desk.tidy()
  }

  private func write(_ terminal: ScriptedTerminal, line: Int) throws {
    guard let canvas = terminal.canvases.last else { return }
    let digits = String(line)
    let name = String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".txt"
    let file = try OutputFile("\(dump)/\(name)", overwrites: true)
    try file.append(Array(canvas.dump().utf8))
    try file.finish()
  }
}

extension Size: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Instant: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso8601: argument) }
}
