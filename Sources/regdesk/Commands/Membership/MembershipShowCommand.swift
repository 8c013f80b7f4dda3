import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct MembershipShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a membership, or those of a person or an organisation, as they stand today.")

  @Argument(
    help: "A membership (S-…), a person (M-…), or an organisation by reference (G-…) or name.")
  var reference: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard Reference(reference)?.kind == .membership else { return try showHolder() }
    let sheet = try staff.session { try $0.membership(reference) }
    if output.json { return try StandardOutput.write(json: MembershipSheetRecord(sheet)) }
    try StandardOutput.write(MembershipTable.text([sheet.line]))
    if !sheet.terms.isEmpty {
      var terms = TextTable("from", "until", "amount", "state", "charge")
      for line in sheet.terms {
        terms.append(
          line.term.from.description, line.term.to.description, line.total?.formatted ?? "",
          line.paid.map { Speech.words["chargeStates.\($0.rawValue)"] } ?? "",
          line.charge ?? "")
      }
      try StandardOutput.write("\n" + terms.text)
    }
    if !sheet.representatives.isEmpty {
      var people = TextTable("name", "reference", "role", "from", "until")
      for line in sheet.representatives {
        people.append(
          line.name, line.seat.person,
          Speech.words["representativeRoles.\(line.seat.role.rawValue)"],
          line.seat.from.description, line.seat.to?.description ?? "")
      }
      try StandardOutput.write("\n" + people.text)
    }
  }

  private func showHolder() throws {
    let isPerson = Reference(reference)?.kind == .person
    let lines = try staff.session { session in
      isPerson
        ? try session.memberships(of: Reference(reference)?.description ?? reference).map(\.line)
        : try session.memberships(ofOrganisation: reference)
    }
    if output.json { return try StandardOutput.write(json: lines.map(MembershipRecord.init)) }
    if !lines.isEmpty { try StandardOutput.write(MembershipTable.text(lines)) }
  }
}
