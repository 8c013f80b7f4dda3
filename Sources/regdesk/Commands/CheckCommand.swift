import ArgumentParser
import DeskService

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the database, its search index, its keys and the audit trail.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let society = try OpenedSociety(at: place.path())
    let interruption = Interruption()
    let report = try society.desk.check { _ in !interruption.isWanted }
    if output.json {
      try StandardOutput.write(
        json: Record(
          sound: report.isSound, problems: report.problems,
          audit: AuditReportRecord(report.audit)))
    } else {
      for problem in report.problems + report.audit.faults.map(\.words) {
        try StandardOutput.write(problem)
      }
    }
    guard report.isSound else { throw CommandFailure("checkFailed") }
    Speech.say("checkPassed")
  }

  private struct Record: Encodable {
    let sound: Bool
    let problems: [String]
    let audit: AuditReportRecord
  }
}
