import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct MembershipApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Enter an application, with its charge.",
    discussion: """
      An organisation is one that is known already. Its payer answers for it and becomes its \
      representative for the dues.
      """)

  @Argument(help: "A person's reference (M-…), or an organisation by reference (G-…) or name.")
  var holder: String

  @Argument(help: "The code of the type, as \"membership types\" lists it.")
  var type: String

  @Option(help: ArgumentHelp("Who pays for the organisation.", valueName: "person"))
  var payer: String?

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      "A question of the society's own and its answer; as often as needed.",
      valueName: "key=answer"))
  var answers: [String] = []

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if Reference(holder)?.kind == .person, payer != nil {
      throw ValidationError("A person pays for their own membership; leave --payer out.")
    }
    if Reference(holder)?.kind != .person, payer == nil {
      throw ValidationError("An organisation needs --payer.")
    }
  }

  func run() throws {
    let applicant = payer.map { MembershipApplicant.organisation(holder, payer: $0) }
    let done = try staff.session {
      try $0.apply(
        applicant ?? .person(holder), for: type, answering: PeopleAnswerCommand.read(answers))
    }
    try MembershipDoneRecord.present(done, "membershipApplied", json: output.json)
  }
}

struct MembershipRenewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Add the next term, with its charge; it counts once paid.")

  @Argument(help: "The membership's reference, as S-….")
  var membership: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let done = try staff.session { try $0.renew(membership) }
    try MembershipDoneRecord.present(done, "membershipRenewed", json: output.json)
  }
}

/// What came of an application or a renewal, as machines read it.
struct MembershipDoneRecord: Encodable {
  let membership: String
  let state: String
  let from: String
  let to: String
  let band: String
  let charge: String?
  let total: MoneyRecord

  init(_ done: MembershipDone) {
    membership = done.membership
    state = done.state.rawValue
    from = done.quote.term.from.description
    to = done.quote.term.to.description
    band = done.quote.band.rawValue
    charge = done.charge
    total = MoneyRecord(done.quote.total)
  }

  static func present(_ done: MembershipDone, _ toast: String, json: Bool) throws {
    if json {
      try StandardOutput.write(json: Self(done))
    } else {
      try StandardOutput.write(
        [done.membership, done.charge].compactMap { $0 }.joined(separator: "\n"))
    }
    let term = done.quote.term
    Speech.say(
      plain: Speech.words.text(
        "toasts.\(toast)",
        [
          "reference": done.membership, "from": "\(term.from)", "to": "\(term.to)",
          "amount": done.quote.total.formatted,
        ]))
  }
}
