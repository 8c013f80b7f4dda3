import Foundation

/// The programs that are measured, built beside this one.
struct Programs {
  let regdesk: String
  let echo: String

  init() throws {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = (own as NSString).deletingLastPathComponent
    regdesk = folder + "/regdesk"
    echo = folder + "/EchoFloor"
    for program in [regdesk, echo] where !FileManager.default.isExecutableFile(atPath: program) {
      throw BenchmarkFailure("\(program) is not built; make bench builds it")
    }
  }

  func desk(_ database: String, station: String) throws -> PseudoTerminal {
    try PseudoTerminal(regdesk, ["desk", "--database", database, "--station", station])
  }

  /// A desk that somebody has logged on to: the search field waits.
  func openDesk(_ database: String, station: String) throws -> PseudoTerminal {
    let terminal = try desk(database, station: station)
    _ = try terminal.start(quiet: 300)
    try terminal.type(BenchmarkSociety.login)
    _ = try terminal.press("\r")
    try terminal.type(BenchmarkSociety.password)
    try terminal.press("\r", until: "Amina")
    return terminal
  }
}
