import ArgumentParser
import DeskService
import DeskUI
import Registration
import ScreenKit

struct ErasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erasures", abstract: "See what was erased, and take the last traces out.",
    subcommands: [ErasuresListCommand.self, ErasuresPurgeCommand.self],
    defaultSubcommand: ErasuresListCommand.self)
}

struct ErasuresListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List erasures with the moment from which on nothing was left in the file.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let (erasures, failure) = try staff.session {
      (try $0.erasures(limit: limit), try $0.lastPurgeFailure())
    }
    if output.json {
      return try StandardOutput.write(json: erasures.map(ErasureListing.init))
    }
    var table = TextTable("reference", "moment", "person", "proposal", "login", "gone")
    for erasure in erasures {
      table.append(
        erasure.reference, erasure.at.iso8601, erasure.pseudonym ?? "", erasure.proposal,
        erasure.by ?? "", erasure.goneAt?.iso8601 ?? Speech.words["screens.erasures.waits"])
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    guard let failure else { return }
    Speech.say(
      plain: Speech.words.text(
        "screens.erasures.failed",
        [
          "moment": failure.at.iso8601, "reason": Speech.words["refusals.\(failure.code)"],
        ]))
  }
}

struct ErasuresPurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Take what was erased out of index, file and log, and prove that it is gone.",
    discussion: """
      A desk does this by itself once a day when nobody else works. With --now it is done at \
      once; other desks wait meanwhile, about a second for 100,000 people, and there has to be \
      room for a second copy of the file. Exit status 1 when it cannot be done now, or when the \
      search finds something.
      """)

  @Flag(help: "Do it at once.")
  var now = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let proof = try staff.session { session in
      guard now else {
        let waiting = try session.waitingPurges()
        throw waiting == 0
          ? CommandFailure("purgeNothing", status: .done)
          : CommandFailure("purgeWaits", ["count": "\(waiting)"], status: .done)
      }
      return try Purge.run(session)
    }
    guard let proof else {
      if output.json { try StandardOutput.write(json: PurgeRecord(proof: nil)) }
      return Speech.say("purgeNothing")
    }
    if output.json {
      try StandardOutput.write(json: PurgeRecord(proof: proof))
    } else {
      try Purge.write(proof)
    }
    guard proof.isClean else { throw CommandFailure("purgeUnclean") }
  }
}

/// An erasure as machines read it.
private struct ErasureListing: Encodable {
  let reference: String
  let pseudonym: String?
  let proposal: String
  let request: String
  let lines: [ErasureLine]
  let by: String?
  let at: String
  let goneAt: String?
  let proof: ErasureProof?

  init(_ record: ErasureRecord) {
    reference = record.reference
    pseudonym = record.pseudonym
    proposal = record.proposal
    request = record.request
    lines = record.lines
    by = record.by
    at = record.at.iso8601
    goneAt = record.goneAt?.iso8601
    proof = record.proof
  }
}

private struct PurgeRecord: Encodable {
  let proof: ErasureProof?
}
