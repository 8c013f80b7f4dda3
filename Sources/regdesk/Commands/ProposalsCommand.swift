import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposals", abstract: "See and decide what needs a second person.",
    subcommands: [
      ProposalsListCommand.self, ProposalsApproveCommand.self, ProposalsDeclineCommand.self,
    ],
    defaultSubcommand: ProposalsListCommand.self)
}

struct ProposalsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List proposals, the newest first.")

  @Flag(help: "Also those that have been decided.")
  var all = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let lines = try staff.session { try $0.proposals(openOnly: !all) }
    if output.json { return try StandardOutput.write(json: lines.map(ProposalRecord.init)) }
    var table = TextTable("reference", "proposal", "about", "name", "proposedBy", "moment", "state")
    for line in lines {
      table.append(
        line.reference, Speech.words["proposalKinds.\(line.kind.rawValue)"], line.target,
        line.name ?? "", line.proposedBy, line.proposedAt.iso8601,
        Speech.words["proposalStates.\(line.state.rawValue)"])
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct ProposalsApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve what somebody else has proposed; it counts at once.")

  @Argument(help: "The proposal's reference, as Q-….")
  var proposal: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let line = try staff.session { try $0.approve(proposal) }
    if output.json { try StandardOutput.write(json: ProposalRecord(line)) }
    Speech.say(plain: Speech.words.text("toasts.approved", ["reference": line.reference]))
  }
}

struct ProposalsDeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Decline a proposal, with the reason.")

  @Argument(help: "The proposal's reference, as Q-….")
  var proposal: String

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var reason: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let line = try staff.session { try $0.decline(proposal, reason: reason) }
    if output.json { try StandardOutput.write(json: ProposalRecord(line)) }
    Speech.say(plain: Speech.words.text("toasts.declined", ["reference": line.reference]))
  }
}

/// A proposal as machines read it.
private struct ProposalRecord: Encodable {
  let reference: String
  let kind: String
  let target: String
  let person: String?
  let reason: String
  let state: String
  let proposedBy: String
  let proposedAt: String
  let decidedBy: String?
  let decidedAt: String?

  init(_ line: ProposalLine) {
    reference = line.reference
    kind = line.kind.rawValue
    target = line.target
    person = line.person
    reason = line.reason
    state = line.state.rawValue
    proposedBy = line.proposedBy
    proposedAt = line.proposedAt.iso8601
    decidedBy = line.decidedBy
    decidedAt = line.decidedAt?.iso8601
  }
}
