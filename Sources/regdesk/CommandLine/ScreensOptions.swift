import ArgumentParser

/// Which screens the desk shows.
struct ScreensOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with changed screens and words, in place of those in the program.",
      valueName: "folder"),
    completion: .directory)
  var screens: String?

  var source: ScreenSource { ScreenSource(folder: screens) }
}
