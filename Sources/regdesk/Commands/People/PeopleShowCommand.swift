import ArgumentParser
import DeskService
import Registration

struct PeopleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is held about a person. That it was opened is recorded.")

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Flag(help: "Show the contact details in full. That they were seen is recorded.")
  var unmask = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (file, details) = try staff.session { session in
      let file = try session.open(person)
      return (file, unmask ? try session.unmask(person) : file.details)
    }
    if output.json { return try StandardOutput.write(json: ShownPerson(file, details)) }
    try StandardOutput.write(PersonSheet(file: file, details: details).text)
  }
}

/// A person as machines read one.
private struct ShownPerson: Encodable {
  struct Shown: Encodable {
    let reference: String
    let conference: String
    let category: String
    let state: String
    let charge: String?
    let paid: String?
  }

  struct Custom: Encodable {
    let question: String
    let answer: String
    let registration: String?
    let enteredBy: String
    let enteredAt: String
  }

  struct Answer: Encodable {
    let purpose: String
    let state: String
    let since: String?
  }

  let reference: String
  let version: Int
  let details: PersonDetails
  let source: String
  let enteredBy: String
  let enteredAt: String
  let batch: String?
  let registrations: [Shown]
  let consents: [Answer]
  let answers: [Custom]

  init(_ file: PersonFile, _ details: PersonDetails) {
    reference = file.reference
    version = file.version
    self.details = details
    source = file.origin.source.rawValue
    enteredBy = file.origin.by
    enteredAt = file.origin.at.iso8601
    batch = file.origin.batch
    registrations = file.registrations.map {
      Shown(
        reference: $0.reference, conference: $0.conference, category: $0.category,
        state: $0.state.rawValue, charge: $0.charge, paid: $0.paid?.rawValue)
    }
    consents = file.consents.map {
      Answer(
        purpose: $0.purpose.code, state: $0.status.state.rawValue,
        since: $0.status.since?.iso8601)
    }
    answers = file.answers.map {
      Custom(
        question: $0.question.key, answer: $0.answer.stored, registration: $0.registration,
        enteredBy: $0.origin.by, enteredAt: $0.origin.at.iso8601)
    }
  }
}
