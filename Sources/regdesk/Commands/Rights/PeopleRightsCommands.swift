import ArgumentParser
import DeskService
import Registration
import ScreenKit

/// What it takes to begin or to end a restriction.
struct RestrictionStep: ParsableArguments {
  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var reason: String

  @OptionGroup var staff: StaffOptions
}

struct PeopleRestrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "Keep a person's record and use it for nothing: no list, export or mailing.")

  @OptionGroup var restriction: RestrictionStep

  func run() throws {
    try restriction.staff.session {
      try $0.restrict(restriction.person, reason: restriction.reason)
    }
    Speech.say(plain: Speech.words["rights.restricted"])
  }
}

struct PeopleUnrestrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrestrict",
    abstract: "End a restriction, once the person has been told that it ends.")

  @OptionGroup var restriction: RestrictionStep

  func run() throws {
    try restriction.staff.session {
      try $0.unrestrict(restriction.person, reason: restriction.reason)
    }
    Speech.say(plain: Speech.words["rights.unrestricted"])
  }
}

struct PeopleObjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: "Let a person leave a service; its contact gets a task.",
    discussion: """
      Ends what rests on consent or on a legitimate interest. What a contract or the law asks for \
      stays, and is named.
      """)

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: ArgumentHelp("The service that they leave.", valueName: "code"))
  var service: String

  @Option(help: ArgumentHelp("How they said so: desk, paper, web or email.", valueName: "channel"))
  var channel = ConsentChannel.desk

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let done = try staff.session { try $0.optOut(person, of: service, channel: channel) }
    if output.json { try StandardOutput.write(json: Record(done)) }
    Speech.say(
      plain: Speech.words.text(
        "rights.left",
        [
          "service": service, "task": done.task, "name": done.focalPoint.name,
          "email": done.focalPoint.email, "ended": Self.list(done.ended),
          "staying": Self.list(done.staying),
        ]))
  }

  private static func list(_ codes: [String]) -> String {
    codes.isEmpty ? "–" : codes.joined(separator: ", ")
  }

  private struct Record: Encodable {
    let request: String
    let task: String
    let contact: String
    let email: String
    let ended: [String]
    let staying: [String]

    init(_ done: OptOutDone) {
      request = done.request
      task = done.task
      contact = done.focalPoint.name
      email = done.focalPoint.email
      ended = done.ended
      staying = done.staying
    }
  }
}

struct PeopleChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "child",
    abstract: "Note until when a person is a child, for whom a parent answers.",
    discussion: "The day is that of their coming of age. Without it they are no child.")

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: ArgumentHelp("The day they come of age.", valueName: "day"))
  var until: CivilDate?

  @OptionGroup var staff: StaffOptions

  func run() throws {
    try staff.session { try $0.noteChild(person, until: until) }
    Speech.say("answered")
  }
}
