import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Find, show and enter people; join duplicates; their rights.",
    subcommands: [
      PeopleFindCommand.self, PeopleShowCommand.self, PeopleAddCommand.self,
      PeopleCorrectCommand.self, PeopleAnswerCommand.self,
      PeopleDuplicatesCommand.self, PeopleMergeCommand.self, PeopleMergesCommand.self,
      PeopleUnmergeCommand.self, PeopleDistinctCommand.self,
      PeopleAccessCommand.self, PeoplePortableCommand.self, PeopleRestrictCommand.self,
      PeopleUnrestrictCommand.self, PeopleObjectCommand.self, PeopleChildCommand.self,
      PeopleEraseCommand.self,
    ])
}

struct PeopleFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find people by the start of any word of a name, an e-mail address or a reference.",
    discussion: """
      Who has given an answer to a question of the society's own is found by its words, or by \
      question=answer, as in visa-letter=yes; answers of special categories are not searched for.
      """)

  @Argument(help: "What to look for.")
  var query: [String]

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 50

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 1_000) }

  func run() throws {
    let query = query.joined(separator: " ")
    if CardGuard.finding(in: query) != nil { throw CommandFailure("cardInQuery") }
    let answer = try staff.session { try $0.find(query, limit: limit) }
    if output.json { return try StandardOutput.write(json: answer.hits.map(FoundPerson.init)) }
    var table = TextTable("reference", "name", "organisation", "city", "country", "registration")
    for hit in answer.hits {
      table.append(
        hit.person, hit.name, hit.organisation, hit.city, hit.country,
        hit.registration?.reference ?? "")
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    if answer.isForgiven { Speech.say(plain: Speech.words["program.forgiven"]) }
    if answer.hasMore { Speech.say("moreFound", ["count": "\(answer.hits.count)"]) }
    if answer.hits.isEmpty { Speech.say("nobodyFound") }
  }
}

/// A hit as machines read it.
private struct FoundPerson: Encodable {
  let reference: String
  let name: String
  let organisation: String
  let city: String
  let country: String
  let registration: String?
  let state: String?

  init(_ hit: FindHit) {
    reference = hit.person
    name = hit.name
    organisation = hit.organisation
    city = hit.city
    country = hit.country
    registration = hit.registration?.reference
    state = hit.registration?.state.rawValue
  }
}

struct PeopleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enter a person.",
    discussion: """
      Fields: \(PersonField.allCases.map(\.rawValue).joined(separator: ", ")). Only fullName is \
      needed.
      """)

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A field and its value; as often as needed.", valueName: "field=value"))
  var values: [String]

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      "A question of the society's own and its answer; as often as needed.",
      valueName: "key=answer"))
  var answers: [String] = []

  @Flag(help: "Enter the person although somebody like that is here already.")
  var evenIfKnown = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let details = try PersonDetails(Self.fields(values))
    let reference = try staff.session { session in
      if !evenIfKnown { try refuseKnown(details, session) }
      return try session.enter(details, answering: PeopleAnswerCommand.read(answers))
    }
    if output.json { return try StandardOutput.write(json: ["reference": reference]) }
    try StandardOutput.write(reference)
  }

  private func refuseKnown(_ details: PersonDetails, _ session: DeskSession) throws {
    let known = try session.likelyDuplicates(of: details)
    guard !known.isEmpty else { return }
    for hit in known {
      let reasons = hit.match.reasons.map { Speech.words[$0.code] }
      Speech.say(
        "perhapsKnown",
        [
          "reference": hit.person, "name": hit.name, "reasons": reasons.joined(separator: ", "),
        ])
    }
    throw CommandFailure("alreadyKnown")
  }

  /// Reads `field=value`, each field once.
  static func fields(_ arguments: [String]) throws -> [PersonField: String] {
    var fields: [PersonField: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].lowercased()
      guard parts.count == 2,
        let field = PersonField.allCases.first(where: { $0.rawValue.lowercased() == name })
      else { throw CommandFailure.usage("unknownField", ["field": String(parts[0])]) }
      guard fields.updateValue(String(parts[1]), forKey: field) == nil else {
        throw CommandFailure.usage("fieldTwice", ["field": field.rawValue])
      }
    }
    return fields
  }
}
