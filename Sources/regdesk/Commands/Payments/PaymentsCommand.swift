import ArgumentParser
import DeskService
import QRCode
import Registration
import ScreenKit

struct PaymentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payments", abstract: "Hand payments off, see how they stand, and say to whom.",
    subcommands: [
      PaymentsHandoffCommand.self, PaymentsStatusCommand.self, PaymentsAttemptsCommand.self,
      PaymentsProviderCommand.self,
    ])
}

struct PaymentsHandoffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handoff",
    abstract: "Make the address at which the payer pays a charge.",
    discussion: """
      First tell the payer who the provider is: without --payer-told the words for that are shown \
      and nothing is handed off. The payer opens the address on their own telephone; never type a \
      card for them.
      """)

  @Argument(help: "The charge's reference, as C-….")
  var charge: String

  @Flag(help: "The payer has been told who the provider is; that is recorded.")
  var payerTold = false

  @Flag(help: "Also draw the address as a QR code.")
  var qr = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if qr, output.json { throw ValidationError("--qr and --json exclude each other.") }
  }

  func run() throws {
    let handOff = try staff.session { session in
      let notice = try session.providerNotice()
      guard payerTold else {
        for line in Self.words(of: notice) { Speech.say(plain: line) }
        throw CommandFailure("payerNotTold")
      }
      return try session.handOff(charge, toldNotice: notice.version)
    }
    if output.json { return try StandardOutput.write(json: HandOffRecord(handOff)) }
    try StandardOutput.write(
      [
        handOff.attempt, handOff.amount.formatted, handOff.address, handOff.expiresAt.iso8601,
      ].joined(separator: "\n"))
    if qr {
      let lines = try QRCode.modules(of: handOff.address).halfBlockLines()
      try StandardOutput.write(lines.joined(separator: "\n"))
    }
  }

  private static func words(of notice: ProviderNotice) -> [String] {
    let words = Speech.words
    return [
      words["screens.handoff.tell"],
      words.text("screens.handoff.provider", ["provider": notice.provider]),
      words.text("screens.handoff.privacy", ["address": notice.privacyAddress]),
      words["screens.handoff.\(notice.outsideEU ? "outsideEU" : "insideEU")"],
    ]
  }
}

struct PaymentsStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say how a charge or an attempt to pay it stands.")

  @Argument(help: "The reference of a charge (C-…) or of a payment (P-…).")
  var reference: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let isAttempt = Reference(reference)?.kind == .payment
    if isAttempt {
      let handOff = try staff.session { try $0.attempt(reference) }
      if output.json { return try StandardOutput.write(json: HandOffRecord(handOff)) }
      let state = Speech.words["attemptStates.\(handOff.state.rawValue)"]
      return try StandardOutput.write("\(handOff.attempt)  \(handOff.amount.formatted)  \(state)")
    }
    let sheet = try staff.session { try $0.charge(reference) }
    if output.json { return try StandardOutput.write(json: ChargeRecord(sheet)) }
    let state = Speech.words["chargeStates.\(sheet.state.rawValue)"]
    try StandardOutput.write("\(sheet.reference)  \(sheet.total.formatted)  \(state)")
    for line in sheet.attempts { try StandardOutput.write("  " + line.text) }
  }
}

struct PaymentsAttemptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attempts", abstract: "List attempts to pay, the latest first.")

  @Argument(help: "Only those of this charge.")
  var charge: String?

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 200

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let lines = try staff.session { session in
      try charge.map { try session.attempts($0) } ?? session.recentAttempts(limit: limit)
    }.prefix(limit)
    if output.json { return try StandardOutput.write(json: lines.map(AttemptRecord.init)) }
    for line in lines { try StandardOutput.write(line.text) }
  }
}

extension AttemptLine {
  fileprivate var text: String {
    let state = Speech.words["attemptStates.\(state.rawValue)"]
    return "\(reference)  \(charge)  \(openedAt.iso8601)  \(amount.formatted)  \(state)"
  }
}
