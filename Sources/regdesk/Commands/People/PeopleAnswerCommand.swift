import ArgumentParser
import DeskService
import Registration

struct PeopleAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer questions of the society's own about a person or a registration.",
    discussion: """
      Questions are named by their keys, choices too; several choices have commas between them. \
      Yes, no and the wish not to say are yes, no and noAnswer. An empty answer takes one back.
      """)

  @Argument(help: "The reference of a person, M-…, or of a registration, R-….")
  var reference: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A question and its answer; as often as needed.", valueName: "key=answer"))
  var values: [String]

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let answers = try answers()
    try staff.session { session in
      if Reference(reference)?.kind == .registration {
        try session.answer(registration: reference, answers)
      } else {
        try session.answer(person: reference, answers)
      }
    }
    Speech.say("answered", ["count": "\(answers.count)"])
  }

  /// Reads `key=answer`, each key once.
  private func answers() throws -> [String: String] {
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
