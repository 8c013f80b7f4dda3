import ArgumentParser
import DeskService
import Foundation
import Registration
import ScreenKit

struct AbstractsSubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Hand an abstract in, when nothing stands against it.")

  @Argument(help: "The reference, as A-….")
  var abstract: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let stamp = try staff.session { try $0.submitAbstract(abstract) }
    Speech.say("abstractSubmitted", ["reference": stamp.reference])
  }
}

struct AbstractsWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an abstract back for its authors, with the reason.")

  @Argument(help: "The reference, as A-….")
  var abstract: String

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var reason: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let stamp = try staff.session { try $0.withdrawAbstract(abstract, reason: reason) }
    Speech.say("abstractWithdrawn", ["reference": stamp.reference])
  }
}

struct AbstractsTakeUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-up", abstract: "Make a draft again of what was handed in or withdrawn.")

  @Argument(help: "The reference, as A-….")
  var abstract: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let stamp = try staff.session { try $0.takeUpAbstract(abstract) }
    Speech.say("abstractTakenUp", ["reference": stamp.reference])
  }
}

struct AbstractsAuthorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "Say who an author is, or list who may be it.")

  @Argument(help: "The reference of the abstract, as A-….")
  var abstract: String

  @Argument(help: "The author's place, from 1.")
  var position: Int

  @Option(help: ArgumentHelp("It is this person.", valueName: "M-…"))
  var person: String?

  @Flag(help: "It is nobody who is here yet: enter the author as a person.")
  var enter = false

  @Flag(help: "It is none of the people after all.")
  var nobody = false

  @OptionGroup var staff: StaffOptions

  func validate() throws {
    guard [person != nil, enter, nobody].count(where: { $0 }) < 2 else {
      throw ValidationError("--person, --enter and --nobody exclude each other.")
    }
  }

  func run() throws {
    try staff.session { session in
      if enter {
        let entered = try session.enterAuthor(abstract: abstract, author: position)
        return try StandardOutput.write(entered)
      }
      if person != nil || nobody {
        _ = try session.linkAuthor(abstract: abstract, author: position, to: person)
        return Speech.say("authorNoted")
      }
      var table = TextTable("reference", "name", "organisation", "country", "score")
      for hit in try session.likelyPeople(abstract: abstract, author: position) {
        table.append(hit.person, hit.name, hit.organisation, hit.country, "\(hit.match.score)")
      }
      if table.isEmpty { Speech.say("nobodyFound") } else { try StandardOutput.write(table.text) }
    }
  }
}

struct AbstractsFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Show, or set, what a conference asks of abstracts.",
    discussion: "The form is JSON; what is shown can be changed and given back with --set.")

  @Option(
    help: ArgumentHelp("Take the form from this file.", valueName: "file"), completion: .file())
  var set: String?

  @Option(help: ArgumentHelp("The last day on which they are not late.", valueName: "date"))
  var closes: String?

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions

  func run() throws {
    try staff.session { session in
      let code = try conference.code(session)
      let before = try session.abstractRules(conference: code)
      guard set != nil || closes != nil else {
        return try StandardOutput.write(json: before.form)
      }
      let closesOn = try closes.map { text in
        guard let day = CivilDate(text) else {
          throw DeskError.invalid([FieldFailure(field: "closes", code: "date.malformed")])
        }
        return day
      }
      try session.setAbstractForm(
        conference: code, try set.map(Self.form) ?? before.form,
        closesOn: closesOn ?? before.closesOn)
      Speech.say("formSet", ["conference": code])
    }
  }

  private static func form(_ path: String) throws -> AbstractForm {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DeskError.invalid([FieldFailure(field: path, code: "source.notFound")])
    }
    do {
      return try JSONDecoder().decode(AbstractForm.self, from: data)
    } catch {
      throw DeskError.invalid([FieldFailure(field: path, code: "abstract.badForm")])
    }
  }
}
