import ArgumentParser

/// Measures the program against the floors of its design, on this machine, in one run.
@main
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Prints each figure beside its floor of the same run; no figure is asserted.",
    subcommands: [MeasureCommand.self, WriteCommand.self],
    defaultSubcommand: MeasureCommand.self)
}
