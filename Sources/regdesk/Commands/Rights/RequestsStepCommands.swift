import ArgumentParser
import DeskService
import Registration
import ScreenKit

/// Which request a step is about, and how it stands afterwards.
struct RequestStep: ParsableArguments {
  @Argument(help: "The request's reference, as V-….")
  var request: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run(_ step: (DeskSession, String) throws -> RightsRequestLine) throws {
    let (line, today) = try staff.session { (try step($0, request), $0.today) }
    if output.json { try StandardOutput.write(json: RequestRecord(line, today: today)) }
    Speech.say(
      plain: Speech.words.text(
        "rights.nowIs",
        [
          "reference": line.reference, "due": line.dueOn.description,
          "state": Speech.words["rights.states.\(line.state.rawValue)"],
        ]))
  }
}

struct RequestsIdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify", abstract: "Note that whoever asks is the person.")

  @OptionGroup var step: RequestStep

  @Option(help: ArgumentHelp("How that was shown.", valueName: "words"))
  var how: String

  @Option(help: ArgumentHelp("Whom it is about, where that was not known.", valueName: "reference"))
  var person: String?

  func run() throws { try step.run { try $0.identify($1, person: person, how: how) } }
}

struct RequestsExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Take two more months, once; the person is told why within the first.")

  @OptionGroup var step: RequestStep

  @Option(help: ArgumentHelp("Why, as the person is told.", valueName: "words"))
  var reason: String

  func run() throws { try step.run { try $0.extend($1, reason: reason) } }
}

struct RequestsAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Note that a request was answered, and how.")

  @OptionGroup var step: RequestStep

  @Option(name: .customLong("with"), help: ArgumentHelp("What was answered.", valueName: "words"))
  var answer: String

  func run() throws { try step.run { try $0.answer($1, with: answer) } }
}

struct RequestsRefuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Refuse a request; the person is told why, and where they can complain.")

  @OptionGroup var step: RequestStep

  @Option(help: ArgumentHelp("Why, as the person is told.", valueName: "words"))
  var reason: String

  func run() throws { try step.run { try $0.refuse($1, reason: reason) } }
}

struct RequestsTakeBackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-back", abstract: "Note that whoever asked takes the request back.")

  @OptionGroup var step: RequestStep

  func run() throws { try step.run { try $0.takeBack($1) } }
}

struct RequestsTasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List what the contacts of services have to do.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let lines = try staff.session { try $0.serviceTasks() }
    if output.json { return try StandardOutput.write(json: lines.map(Record.init)) }
    var table = TextTable("reference", "request", "service", "person", "name", "moment")
    for line in lines {
      table.append(
        line.reference, Speech.words["rights.kinds.\(line.kind)"], line.service,
        line.person ?? "", line.name ?? "", line.at.iso8601)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }

  private struct Record: Encodable {
    let reference: String
    let kind: String
    let service: String
    let person: String?
    let purposes: [String]
    let at: String

    init(_ line: ServiceTaskLine) {
      reference = line.reference
      kind = line.kind
      service = line.service
      person = line.person
      purposes = line.purposes
      at = line.at.iso8601
    }
  }
}

struct RequestsDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Note that a task was done.")

  @Argument(help: "The task's reference, as T-….")
  var task: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    try staff.session { try $0.finishTask(task) }
    Speech.say("answered")
  }
}
