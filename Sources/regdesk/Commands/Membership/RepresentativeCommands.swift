import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct MembershipNameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Note whom an organisation names, and for what.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Argument(help: "What the person does for it.")
  var role: RepresentativeRole

  @Option(help: "The first day; today without it.")
  var from: CivilDate?

  @Option(help: "The last day; without it until it is ended.")
  var to: CivilDate?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let sheet = try staff.session { session in
      let first = from ?? session.desk.environment.today
      try session.name(
        RepresentativeSeat(person: person, role: role, from: first, to: to), for: membership)
      return try session.membership(membership)
    }
    if output.json { try StandardOutput.write(json: MembershipSheetRecord(sheet)) }
    Speech.say(
      plain: Speech.words.text(
        "toasts.representativeNamed",
        ["person": person, "role": Speech.words["representativeRoles.\(role.rawValue)"]]))
  }
}

struct MembershipEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Note the last day on which an organisation names a person.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Argument(help: "What the person did for it.")
  var role: RepresentativeRole

  @Option(help: ArgumentHelp("The last day; today without it.", valueName: "date"))
  var on: CivilDate?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let sheet = try staff.session { session in
      try session.endRepresentative(
        person, as: role, of: membership, on: on ?? session.desk.environment.today)
      return try session.membership(membership)
    }
    if output.json { try StandardOutput.write(json: MembershipSheetRecord(sheet)) }
    Speech.say(
      plain: Speech.words.text(
        "toasts.representativeEnded",
        ["person": person, "role": Speech.words["representativeRoles.\(role.rawValue)"]]))
  }
}

extension RepresentativeRole: ExpressibleByArgument {}
