import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct ConsentFlagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: "List what a supervisor should look at, the most urgent first.")

  @Option(help: ArgumentHelp("Only this purpose.", valueName: "purpose"))
  var purpose: String?

  @Option(help: ArgumentHelp("Only this kind.", valueName: "kind"))
  var kind: ConsentFlagKind?

  @Option(help: ArgumentHelp("Only this person.", valueName: "reference"))
  var person: String?

  @Option(help: ArgumentHelp("Only what this station recorded.", valueName: "station"))
  var recordedAt: String?

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 1_000

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let filter = FlagFilter(purpose: purpose, kind: kind, station: recordedAt, person: person)
    let answer = try staff.session { try $0.flags(filter, limit: limit) }
    if output.json { return try StandardOutput.write(json: answer.lines.map(Record.init)) }
    var table = TextTable("reference", "name", "purpose", "flag", "station")
    for line in answer.lines {
      table.append(
        line.person, line.name, line.flag.purpose,
        Speech.words["consentFlags.\(line.flag.kind.rawValue)"], line.station)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    let left = answer.total - answer.lines.count
    if left > 0 { Speech.say(plain: Speech.words.text("program.more", count: left)) }
  }

  private struct Record: Encodable {
    let person: String
    let name: String
    let purpose: String
    let kind: String
    let at: String?
    let station: String

    init(_ line: FlagLine) {
      person = line.person
      name = line.name
      purpose = line.flag.purpose
      kind = line.flag.kind.rawValue
      at = line.flag.at?.iso8601
      station = line.station
    }
  }
}

extension ConsentFlagKind: ExpressibleByArgument {}
