import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct PaymentsProviderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider",
    abstract: "Name the provider that takes the society's money, or show it.",
    discussion: """
      Without --name, --host, --privacy and --payee the provider is shown; with all four it is \
      named. Payers are told its name and its privacy policy before they are handed off. Desks \
      that are open have to be opened anew.
      """)

  @Option(help: ArgumentHelp("The provider's name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The host of its payment pages.", valueName: "host"))
  var host: String?

  @Option(help: ArgumentHelp("Where its privacy policy stands, https://….", valueName: "address"))
  var privacy: String?

  @Option(help: ArgumentHelp("The society's account there.", valueName: "account"))
  var payee: String?

  @OptionGroup var terms: ProviderTerms
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let given = [name, host, privacy, payee].compactMap { $0 }
    guard given.isEmpty || given.count == 4 else {
      throw ValidationError("A provider needs all of --name, --host, --privacy and --payee.")
    }
  }

  func run() throws {
    let provider = try staff.session { session in
      if let new { try session.setProvider(new) }
      return try session.desk.society()?.provider ?? .unnamed
    }
    guard provider.isNamed else { throw DeskError.noProvider }
    let record = ProviderRecord(provider)
    if output.json {
      try StandardOutput.write(json: record)
    } else {
      try StandardOutput.write(record.text)
    }
    if new != nil { Speech.say("providerNamed", ["provider": provider.name]) }
  }

  private var new: PaymentProvider? {
    guard let name, let host, let privacy, let payee else { return nil }
    return PaymentProvider(
      name: name, privacyAddress: privacy, outsideEU: terms.outsideEU, host: host, payee: payee,
      validMinutes: terms.validMinutes)
  }
}

/// What holds for every payment at a provider.
struct ProviderTerms: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Whether data about the payer may leave the EU.")
  var outsideEU = true

  @Option(help: ArgumentHelp("How many minutes a payment address holds.", valueName: "minutes"))
  var validMinutes = 15

  func validate() throws {
    let allowed = PaymentProvider.minutes
    guard allowed.contains(validMinutes) else {
      throw ValidationError(
        "--valid-minutes is between \(allowed.lowerBound) and \(allowed.upperBound).")
    }
  }
}

/// A payment provider as machines read it.
private struct ProviderRecord: Encodable {
  let name: String
  let host: String
  let privacyAddress: String
  let payee: String
  let outsideEU: Bool
  let validMinutes: Int

  init(_ provider: PaymentProvider) {
    name = provider.name
    host = provider.host
    privacyAddress = provider.privacyAddress
    payee = provider.payee
    outsideEU = provider.outsideEU
    validMinutes = provider.validMinutes
  }

  var text: String {
    let words = Speech.words
    return [
      words.text("screens.handoff.provider", ["provider": name]),
      words.text("screens.handoff.privacy", ["address": privacyAddress]),
      words["screens.handoff.\(outsideEU ? "outsideEU" : "insideEU")"],
      words["fields.providerHost"] + ": \(host)",
      words["fields.payee"] + ": \(payee)",
      words["fields.validMinutes"] + ": \(validMinutes)",
    ].joined(separator: "\n")
  }
}
