import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct MembershipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "membership",
    abstract: "Enter, decide and renew memberships, and see how they stand.",
    subcommands: [
      MembershipListCommand.self, MembershipShowCommand.self, MembershipTypesCommand.self,
      MembershipApplyCommand.self, MembershipApproveCommand.self, MembershipDenyCommand.self,
      MembershipRenewCommand.self, MembershipResignCommand.self, MembershipOverrideCommand.self,
      MembershipNameCommand.self, MembershipEndCommand.self,
    ],
    defaultSubcommand: MembershipListCommand.self)
}

struct MembershipTypesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "types", abstract: "List the types of membership.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let lines = try staff.session { try $0.membershipTypes() }
    if output.json {
      return try StandardOutput.write(json: lines.map(MembershipTypeRecord.init))
    }
    var table = TextTable("membershipType", "name", "holder", "state", "quantity")
    for line in lines {
      table.append(
        line.type.code, line.type.name,
        Speech.words["membershipHolders.\(line.type.holder.rawValue)"],
        line.isRetired ? Speech.words["membershipTypes.retired"] : "", "\(line.memberships)")
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct MembershipListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List memberships as they stand today; without an option, applications that wait.")

  @Option(
    help: ArgumentHelp("Only those that come to this state today; more than once for several."))
  var state: [MembershipState] = []

  @Option(help: ArgumentHelp("Only those of this type.", valueName: "code"))
  var type: String?

  @Option(
    help: ArgumentHelp(
      "Those in force or in grace with nothing paid after so many days from now.",
      valueName: "days"))
  var lapsing: Int?

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 1_000

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try ListLimit.check(limit, upTo: 100_000)
    if let lapsing {
      guard (0...3_660).contains(lapsing) else {
        throw ValidationError("--lapsing is between 0 and 3660.")
      }
      guard state.isEmpty, type == nil else {
        throw ValidationError("--lapsing goes without --state and --type.")
      }
    }
  }

  private var filter: MembershipFilter {
    if let lapsing { return .lapsing(days: lapsing) }
    return state.isEmpty && type == nil ? .waiting : .states(Set(state), type: type)
  }

  func run() throws {
    let lines = try staff.session { try $0.memberships(filter, limit: limit) }
    if output.json { return try StandardOutput.write(json: lines.map(MembershipRecord.init)) }
    if !lines.isEmpty { try StandardOutput.write(MembershipTable.text(lines)) }
  }
}

/// Memberships as people read them.
enum MembershipTable {
  static func text(_ lines: [MembershipLine]) -> String {
    var table = TextTable("reference", "name", "membershipType", "state", "since", "until")
    for line in lines {
      table.append(
        line.membership, line.holderName, line.typeName,
        Speech.words["membershipStates.\(line.standing.state.rawValue)"],
        line.since?.description ?? "", line.endsOn?.description ?? "")
    }
    return table.text
  }
}

extension MembershipState: ExpressibleByArgument {}
