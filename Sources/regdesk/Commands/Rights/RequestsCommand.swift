import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct RequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "Keep the register of what people ask for who use their rights.",
    subcommands: [
      RequestsListCommand.self, RequestsOpenCommand.self, RequestsNothingCommand.self,
      RequestsIdentifyCommand.self, RequestsExtendCommand.self, RequestsAnswerCommand.self,
      RequestsRefuseCommand.self, RequestsTakeBackCommand.self, RequestsTasksCommand.self,
      RequestsDoneCommand.self,
    ],
    defaultSubcommand: RequestsListCommand.self)
}

struct RequestsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests, those due first at the top.")

  @Flag(help: "Also those that have been answered, the newest first.")
  var all = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (lines, today) = try staff.session { session in
      (try session.requests(openOnly: !all), session.today)
    }
    if output.json {
      return try StandardOutput.write(json: lines.map { RequestRecord($0, today: today) })
    }
    var table = TextTable("due", "urgency", "reference", "request", "state", "person", "name")
    for line in lines {
      let urgency = line.urgency(on: today)
      table.append(
        line.dueOn.description,
        Speech.words.text(
          "rights.urgency.\(urgency.code)", ["days": urgency.days.map { "\($0)" } ?? ""]),
        line.reference, Speech.words["rights.kinds.\(line.kind.rawValue)"],
        Speech.words["rights.states.\(line.state.rawValue)"], line.person ?? "", line.name ?? "")
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct RequestsOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Enter a request on the register.")

  @Argument(
    help: ArgumentHelp(
      "What is asked for: \(RightsRequestKind.allCases.map(\.rawValue).joined(separator: ", "))."))
  var kind: RightsRequestKind

  @Option(help: ArgumentHelp("Whom it is about, where that is known.", valueName: "reference"))
  var person: String?

  @Option(help: ArgumentHelp("The service it is about; all without it.", valueName: "code"))
  var service = ""

  @Option(help: ArgumentHelp("How it came: desk, paper, web or email.", valueName: "channel"))
  var channel = ConsentChannel.desk

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day it came; today without it.", valueName: "day"))
  var receivedOn: CivilDate?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let request = NewRightsRequest(
      kind, person: person, service: service, channel: channel, receivedOn: receivedOn)
    let reference = try staff.session { try $0.receive(request) }
    if output.json { return try StandardOutput.write(json: ["reference": reference]) }
    try StandardOutput.write(reference)
  }
}

struct RequestsNothingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nothing-held",
    abstract: "Answer that nothing is held about somebody, after a search that found nobody.",
    discussion: "The answer is recorded, and the name is not.")

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A field and its value, fullName at least; as often as needed.", valueName: "field=value"))
  var values: [String]

  @Option(help: ArgumentHelp("How it came: desk, paper, web or email.", valueName: "channel"))
  var channel = ConsentChannel.desk

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let details = try PersonDetails(PeopleAddCommand.fields(values))
    let (line, society, today) = try staff.session { session in
      (
        try session.answerNothingHeld(details, channel: channel),
        try session.desk.society()?.name ?? "", session.today
      )
    }
    if output.json {
      return try StandardOutput.write(json: RequestRecord(line, today: today))
    }
    try StandardOutput.write(
      Speech.words.text(
        "rights.nothingHeld",
        [
          "society": society, "day": line.receivedOn.description, "reference": line.reference,
        ]))
  }
}

/// A request as machines read it.
struct RequestRecord: Encodable {
  let reference: String
  let kind: String
  let state: String
  let person: String?
  let service: String
  let channel: String
  let receivedOn: String
  let dueOn: String
  let urgency: String
  let days: Int64?
  let extensionReason: String
  let identification: String
  let answer: String
  let reason: String
  let closedAt: String?

  init(_ line: RightsRequestLine, today: CivilDate) {
    let urgency = line.urgency(on: today)
    reference = line.reference
    kind = line.kind.rawValue
    state = line.state.rawValue
    person = line.person
    service = line.service
    channel = line.channel
    receivedOn = line.receivedOn.description
    dueOn = line.dueOn.description
    self.urgency = urgency.code
    days = urgency.days
    extensionReason = line.extensionReason
    identification = line.identification
    answer = line.answer
    reason = line.reason
    closedAt = line.closedAt?.iso8601
  }
}

extension RightsRequestKind: ExpressibleByArgument {}
