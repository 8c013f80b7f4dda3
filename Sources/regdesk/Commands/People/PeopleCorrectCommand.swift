import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct PeopleCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct a person's record, and find who received what was wrong.",
    discussion: """
      With --asked-by the correction is one that somebody asked for: it is kept who, those who \
      received a wrong value are listed, and a task says that they have to be told. What a \
      colleague entered is corrected by a clerk; others propose it.
      """)

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A field and its value; as often as needed.", valueName: "field=value"))
  var values: [String]

  @Option(
    help: ArgumentHelp("Who asked for it: person, representative or third.", valueName: "who"))
  var askedBy: CorrectionAsker?

  @Option(help: ArgumentHelp("The request it answers.", valueName: "reference"))
  var request = ""

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if askedBy == nil, !request.isEmpty { throw ValidationError("--request needs --asked-by.") }
  }

  func run() throws {
    let fields = try PeopleAddCommand.fields(values)
    let done = try staff.session { session in
      let version = try session.open(person).version
      let held = try session.unmask(person)
      var details = held
      for (field, value) in fields { details[field] = value }
      return try session.correct(
        person, version: version, from: held, to: details,
        asked: askedBy.map { AskedCorrection(by: $0, request: request) })
    }
    if output.json { return try StandardOutput.write(json: Record(done)) }
    var table = TextTable("reference", "moment", "purpose", "recipient", "fields")
    for line in done.recipients {
      table.append(
        line.disclosure.batch, line.disclosure.at.iso8601, line.disclosure.purpose,
        line.disclosure.recipient, line.fields.map(\.rawValue).joined(separator: ", "))
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    if let task = done.task {
      Speech.say("correctedToTell", ["count": "\(done.recipients.count)", "task": task])
    } else {
      Speech.say(askedBy == nil ? "answered" : "correctedNobodyTold")
    }
  }

  private struct Record: Encodable {
    struct Recipient: Encodable {
      let batch: String
      let at: String
      let purpose: String
      let recipient: String
      let by: String
      let fields: [String]
    }

    let version: Int
    let task: String?
    let recipients: [Recipient]

    init(_ done: CorrectionDone) {
      version = done.version
      task = done.task
      recipients = done.recipients.map { line in
        Recipient(
          batch: line.disclosure.batch, at: line.disclosure.at.iso8601,
          purpose: line.disclosure.purpose, recipient: line.disclosure.recipient,
          by: line.disclosure.by, fields: line.fields.map(\.rawValue))
      }
    }
  }
}

extension CorrectionAsker: ExpressibleByArgument {}
