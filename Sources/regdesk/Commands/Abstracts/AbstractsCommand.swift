import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct AbstractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abstracts", abstract: "Read abstracts, hand them in and take them back.",
    subcommands: [
      AbstractsListCommand.self, AbstractsShowCommand.self, AbstractsSubmitCommand.self,
      AbstractsWithdrawCommand.self, AbstractsTakeUpCommand.self, AbstractsPresentersCommand.self,
      AbstractsAuthorCommand.self, AbstractsFormCommand.self, AbstractsInstitutionCommand.self,
    ])
}

/// Which conference it is about.
struct ConferenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The conference; the current one without it.", valueName: "code"))
  var conference: String?

  /// The code that was given, or that of the current conference.
  func code(_ session: DeskSession) throws -> String {
    guard let code = try conference ?? session.desk.society()?.currentConference else {
      throw CommandFailure("noConference")
    }
    return code
  }
}

struct AbstractsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the abstracts of a conference, or those that words fit.")

  @Argument(help: "The start of any words of title and authors, or a reference.")
  var query: [String] = []

  @Option(help: "draft, submitted or withdrawn.")
  var state: AbstractState?

  @Option(help: ArgumentHelp("Only those of this topic.", valueName: "code"))
  var topic = ""

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 1_000

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let query = query.joined(separator: " ")
    if CardGuard.finding(in: query) != nil { throw CommandFailure("cardInQuery") }
    let lines = try staff.session { session in
      let code = try conference.code(session)
      if query.isEmpty {
        return try session.abstracts(
          conference: code, state: state, topic: topic, limit: limit)
      }
      return try session.findAbstracts(conference: code, query, limit: limit)
        .filter { (state ?? $0.state) == $0.state && (topic.isEmpty || $0.topic == topic) }
    }
    if output.json { return try StandardOutput.write(json: lines.map(AbstractListed.init)) }
    var table = TextTable("reference", "title", "presenter", "topic", "state", "words")
    for line in lines {
      let state = Speech.words["abstractStates.\(line.state.rawValue)"]
      table.append(
        line.reference, line.title, line.presenter.isEmpty ? line.firstAuthor : line.presenter,
        line.topic, line.isLate ? state + ", " + Speech.words["abstractStates.late"] : state,
        "\(line.words)")
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    Speech.say("abstractsListed", ["count": "\(lines.count)"])
  }
}

struct AbstractsPresentersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presenters",
    abstract: "List presenters who are not registered for the conference.",
    discussion: """
      Somebody with the same e-mail address is named beside them and may be the one; "regdesk \
      abstracts author" says who an author is.
      """)

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let lines = try staff.session {
      try $0.presentersNotRegistered(conference: conference.code($0))
    }
    if output.json { return try StandardOutput.write(json: lines.map(MissingPresenter.init)) }
    var table = TextTable("reference", "name", "person", "likely", "state", "title")
    for line in lines {
      table.append(
        line.abstract, line.name, line.person ?? "", line.likely ?? "",
        Speech.words["abstractStates.\(line.state.rawValue)"], line.title)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    Speech.say("presentersMissing", ["count": "\(lines.count)"])
  }
}

/// An abstract in a list, as machines read it.
private struct AbstractListed: Encodable {
  let reference: String
  let title: String
  let topic: String
  let state: String
  let late: Bool
  let words: Int
  let authors: Int
  let firstAuthor: String
  let presenter: String

  init(_ line: AbstractLine) {
    reference = line.reference
    title = line.title
    topic = line.topic
    state = line.state.rawValue
    late = line.isLate
    words = line.words
    authors = line.authorCount
    firstAuthor = line.firstAuthor
    presenter = line.presenter
  }
}

private struct MissingPresenter: Encodable {
  let abstract: String
  let title: String
  let state: String
  let position: Int
  let name: String
  let person: String?
  let likely: String?

  init(_ line: UnregisteredPresenter) {
    abstract = line.abstract
    title = line.title
    state = line.state.rawValue
    position = line.position
    name = line.name
    person = line.person
    likely = line.likely
  }
}

extension AbstractState: ExpressibleByArgument {}
