import ArgumentParser
import DeskService
import Registration

struct PeopleAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer questions of the society's own about a person or whatever is theirs.",
    discussion: """
      Questions are named by their keys, choices too; several choices have commas between them. \
      Yes, no and the wish not to say are yes, no and noAnswer. An empty answer takes one back.
      """)

  @Argument(help: "The reference of a person, a registration, a membership or an abstract.")
  var reference: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A question and its answer; as often as needed.", valueName: "key=answer"))
  var values: [String]

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let answers = try Self.read(values)
    try staff.session { session in
      let subject = AnswerSubject(reference: reference) ?? .person(reference)
      try session.answer([AnswerSet(subject, answers)])
    }
    Speech.say("answered", ["count": "\(answers.count)"])
  }

  /// Reads `key=answer`, each key once.
  static func read(_ values: [String]) throws -> [String: String] {
    var answers: [String: String] = [:]
    for argument in values {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandFailure.usage("unknownField", ["field": String(parts[0])])
      }
      guard answers.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
        throw CommandFailure.usage("fieldTwice", ["field": String(parts[0])])
      }
    }
    return answers
  }
}
