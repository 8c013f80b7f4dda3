import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct MembershipApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve an application.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Option(help: "Why, if anything is to be said.")
  var reason = ""

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try MembershipChange.make(of: membership, staff, output) { session in
      _ = try session.decideMembership(membership, approved: true, reason: reason)
    }
  }
}

struct MembershipDenyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deny", abstract: "Deny an application; its charge is given up.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try MembershipChange.make(of: membership, staff, output) { session in
      _ = try session.decideMembership(membership, approved: false, reason: reason)
    }
  }
}

struct MembershipResignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resign",
    abstract: "Note that a member has left; what is open of the dues is given up.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Option(help: "Why, or how the wish came.")
  var reason: String

  @Option(help: ArgumentHelp("The first day without membership; today without it."))
  var from: CivilDate?

  @Flag(help: "The member has died.")
  var deceased = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try MembershipChange.make(of: membership, staff, output) { session in
      try session.leave(
        membership, as: deceased ? .deceased : .resigned, from: from, reason: reason)
    }
  }
}

struct MembershipOverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Set a state by hand against the rule, or take that away again.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @Option(help: "The state; without it what was set by hand is taken away.")
  var state: MembershipState?

  @Option(help: "Why.")
  var reason: String

  @Option(help: "The first day on which it holds; today without it.")
  var from: CivilDate?

  @Option(help: "The last day on which it holds; without it until it is taken away.")
  var to: CivilDate?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if state == nil, from != nil || to != nil {
      throw ValidationError("--from and --to go with --state.")
    }
  }

  func run() throws {
    try MembershipChange.make(of: membership, staff, output) { session in
      let override = try override(on: session.desk.environment.today)
      try session.override(membership, with: override, reason: reason)
    }
  }

  private func override(on today: CivilDate) throws -> MembershipOverride? {
    guard let state else { return nil }
    do throws(OverrideRefusal) {
      return try MembershipOverride(state: state, reason: reason, from: from ?? today, to: to)
    } catch {
      throw DeskError.membership(.override(error))
    }
  }
}

/// What a membership has become, said and written.
enum MembershipChange {
  /// Does something to a membership and presents what it has become.
  static func make(
    of membership: String, _ staff: StaffOptions, _ output: OutputOptions,
    _ change: (DeskSession) throws -> Void
  ) throws {
    let sheet = try staff.session { session in
      try change(session)
      return try session.membership(membership)
    }
    try present(sheet, json: output.json)
  }

  static func present(_ sheet: MembershipSheet, json: Bool) throws {
    if json { try StandardOutput.write(json: MembershipSheetRecord(sheet)) }
    let state = Speech.words["membershipStates.\(sheet.line.standing.state.rawValue)"]
    Speech.say(
      plain: Speech.words.text(
        "toasts.membershipStands", ["reference": sheet.line.membership, "state": state]))
  }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
