import ArgumentParser
import DeskService
import Registration

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Found a society: a new database with its first supervisor.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The society's name.", valueName: "name"))
  var organisation: String

  @Option(help: ArgumentHelp("The first supervisor's log-on.", valueName: "login"))
  var supervisor: String

  @Option(
    help: ArgumentHelp("The supervisor's own name; the log-on without it.", valueName: "name"))
  var supervisorName: String?

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the supervisor's password; asked for without it.",
      valueName: "file"),
    completion: .file())
  var passwordFile: String?

  @OptionGroup(title: "Payments") var provider: ProviderOptions

  @Option(help: ArgumentHelp("The income group of countries in no list.", valueName: "group"))
  var unclassifiedBand = IncomeBand.b.rawValue

  func run() throws {
    let path = try place.path()
    let password = try Secret.readNew(
      file: passwordFile, for: supervisor, option: "--password-file")
    let opened = try OpenedSociety.found(
      NewSociety(
        name: organisation,
        supervisor: (supervisor, supervisorName ?? supervisor, password),
        provider: provider.provider, unclassifiedBand: IncomeBand(rawValue: unclassifiedBand)),
      at: path)
    if output.json {
      try StandardOutput.write(
        json: ["database": opened.path, "society": opened.society.name, "supervisor": supervisor])
    } else {
      try StandardOutput.write(opened.path)
    }
    Speech.say("founded", ["society": opened.society.name, "login": supervisor])
  }
}

/// Who takes the society's money.
struct ProviderOptions: ParsableArguments {
  @Option(
    name: .customLong("provider"),
    help: ArgumentHelp("The payment provider's name.", valueName: "name"))
  var name = ""

  @Option(
    name: .customLong("provider-host"),
    help: ArgumentHelp("The host of its payment pages.", valueName: "host"))
  var host = ""

  @Option(
    name: .customLong("provider-privacy"),
    help: ArgumentHelp("Where its privacy policy stands.", valueName: "address"))
  var privacy = ""

  @Option(help: ArgumentHelp("The society's account there.", valueName: "account"))
  var payee = ""

  @Flag(inversion: .prefixedNo, help: "Whether data about the payer may leave the EU.")
  var outsideEU = true

  @Option(help: ArgumentHelp("How many minutes a payment address holds.", valueName: "minutes"))
  var validMinutes = 15

  var provider: PaymentProvider {
    PaymentProvider(
      name: name, privacyAddress: privacy, outsideEU: outsideEU, host: host.uppercased(),
      payee: payee, validMinutes: validMinutes)
  }

  func validate() throws {
    let given = [name, host, privacy, payee].filter { !$0.isEmpty }
    guard given.isEmpty || given.count == 4 else {
      throw ValidationError(
        "A provider needs all of --provider, --provider-host, --provider-privacy and --payee.")
    }
    guard (1...1_440).contains(validMinutes) else {
      throw ValidationError("--valid-minutes is between 1 and 1440.")
    }
  }
}
