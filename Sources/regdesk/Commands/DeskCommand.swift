import ArgumentParser

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the desk on this terminal, as regdesk alone does.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var screens: ScreensOptions

  @Option(
    help: ArgumentHelp(
      "The name of this desk; the host and the terminal without it.", valueName: "name"))
  var station: String?

  @Flag(
    help: """
      One question at a time in plain lines, for those who hear the desk, and for pipes.
      """)
  var plain = false

  func run() throws {
    let society = try OpenedSociety(at: place.path())
    try DeskOnHand.run(society, screens: screens.source, station: station, isPlain: plain)
  }
}
