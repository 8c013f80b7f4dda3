import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Read the audit trail, or check it.",
    subcommands: [AuditShowCommand.self, AuditVerifyCommand.self])
}

struct AuditShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was done, the newest first.")

  @Option(help: ArgumentHelp("How many entries at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let lines = try staff.session { try $0.auditTrail(limit: limit).lines }
    if output.json { return try StandardOutput.write(json: lines.map(Record.init)) }
    var table = TextTable("moment", "station", "number", "login", "action", "name")
    for line in lines {
      table.append(
        line.at.iso8601, line.station, "\(line.sequence)", line.by ?? "",
        Speech.words["audit.\(line.action.rawValue)"], line.personName ?? "")
    }
    try StandardOutput.write(table.text)
  }

  private struct Record: Encodable {
    let at: String
    let station: String
    let sequence: Int64
    let by: String?
    let action: String
    let person: String?
    let detail: String?

    init(_ line: AuditLine) {
      at = line.at.iso8601
      station = line.station
      sequence = line.sequence
      by = line.by
      action = line.action.rawValue
      person = line.person
      detail = line.detail
    }
  }
}

struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nothing in the audit trail was changed, removed or cut off.",
    discussion: "Needs the key folder beside the database. Exit status 1 names the first entry "
      + "of each station that does not fit.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let society = try OpenedSociety(at: place.path())
    let interruption = Interruption()
    let report = try society.desk.verifyAudit { _ in !interruption.isWanted }
    if output.json {
      try StandardOutput.write(json: AuditReportRecord(report))
    } else {
      for fault in report.faults { try StandardOutput.write(fault.words) }
    }
    guard report.isSound else { throw CommandFailure("auditBroken") }
    Speech.say(plain: Speech.words.text("toasts.auditFits", count: Int(report.rows)))
  }
}

/// What a check of the audit trail found, as machines read it.
struct AuditReportRecord: Encodable {
  struct Fault: Encodable {
    let station: String
    let sequence: Int64
    let code: String
  }

  let sound: Bool
  let rows: Int64
  let stations: Int
  let faults: [Fault]

  init(_ report: AuditReport) {
    sound = report.isSound
    rows = report.rows
    stations = report.chains
    faults = report.faults.map {
      Fault(station: $0.station, sequence: $0.sequence, code: $0.reason.code)
    }
  }
}

extension AuditFault {
  /// Entry, station and what is wrong.
  var words: String {
    let entry = Speech.words.text(
      "commandLine.auditEntry", ["sequence": "\(sequence)", "station": station])
    return "\(entry): \(Speech.words["refusals.\(reason.code)"])"
  }
}
