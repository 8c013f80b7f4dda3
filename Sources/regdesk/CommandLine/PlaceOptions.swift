import ArgumentParser

/// Where the society's data lies.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The society's database file.",
      discussion: """
        Without it REGDESK_DATABASE is taken, and without that regdesk/desk.sqlite in the folder \
        for data (XDG_DATA_HOME, or ~/.local/share).
        """,
      valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var database: String?

  /// The path of the database file.
  func path() throws -> String { try DatabasePlace.path(database) }
}

/// How the answer is written.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write the answer as JSON, for machines.")
  var json = false
}
