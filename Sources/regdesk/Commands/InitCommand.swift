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

  @Option(
    help: ArgumentHelp("The income group, a to d, of countries in no list.", valueName: "group"))
  var unclassifiedBand = IncomeBand.b.rawValue

  func validate() throws {
    let groups: [IncomeBand] = [.a, .b, .c, .d]
    guard groups.map(\.rawValue).contains(unclassifiedBand) else {
      throw ValidationError("--unclassified-band is a, b, c or d.")
    }
  }

  func run() throws {
    let path = try place.path()
    let supervisor = supervisor.lowercased()
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
    Speech.say("founded", ["society": opened.society.name])
    Speech.say("firstLogOn", ["login": supervisor, "command": Self.deskCommand(place)])
    if !opened.society.provider.isNamed { Speech.say("foundedWithoutProvider") }
    Speech.say("foundedWithoutConference")
  }

  /// What opens the desk, as it can be typed.
  private static func deskCommand(_ place: PlaceOptions) -> String {
    place.database.map { ShellCommand.text("--database", $0) } ?? ShellCommand.text()
  }
}

/// Who takes the society's money from the beginning; `regdesk payments provider` names one later.
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

  @OptionGroup var terms: ProviderTerms

  /// The provider; none where no option names one.
  var provider: PaymentProvider {
    name.isEmpty
      ? .unnamed
      : PaymentProvider(
        name: name, privacyAddress: privacy, outsideEU: terms.outsideEU, host: host, payee: payee,
        validMinutes: terms.validMinutes)
  }

  func validate() throws {
    let given = [name, host, privacy, payee].filter { !$0.isEmpty }
    guard given.isEmpty || given.count == 4 else {
      throw ValidationError(
        "A provider needs all of --provider, --provider-host, --provider-privacy and --payee.")
    }
  }
}
