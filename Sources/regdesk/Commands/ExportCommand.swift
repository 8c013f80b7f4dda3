import ArgumentParser
import DeskService
import Exchange
import Registration
import ScreenKit

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out people, registrations, memberships, abstracts or consents for a purpose.",
    discussion: """
      Only those go out whose consent, or another legal basis, covers the purpose, and the \
      disclosure is recorded.
      """,
    subcommands: [
      ExportPeopleCommand.self, ExportRegistrationsCommand.self, ExportMembershipsCommand.self,
      ExportAbstractsCommand.self, ExportConsentsCommand.self,
    ])
}

struct ExportPeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Give out people, with their contact details.")

  @Option(help: ArgumentHelp("The fields, by name; all without it.", valueName: "field,field…"))
  var fields: String?

  @OptionGroup var export: ExportOptions

  func run() throws {
    let fields = try fields.map(Self.fields) ?? PersonField.allCases
    try export.write(columns: ExportColumns.people(fields), answersAbout: .person) {
      session, format, row in
      try session.exportPeople(
        purpose: export.purpose, format: format.rawValue, fields: fields, row: row)
    }
  }

  private static func fields(_ text: String) throws -> [PersonField] {
    try text.split(separator: ",").map { name in
      let wanted = name.lowercased()
      guard let field = PersonField.allCases.first(where: { $0.rawValue.lowercased() == wanted })
      else { throw CommandFailure.usage("unknownField", ["field": String(name)]) }
      return field
    }
  }
}

struct ExportRegistrationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registrations", abstract: "Give out the registrations for a conference.")

  @Option(help: ArgumentHelp("The conference; the current one without it.", valueName: "code"))
  var conference: String?

  @OptionGroup var export: ExportOptions

  func run() throws {
    try export.write(columns: ExportColumns.registrations, answersAbout: .registration) {
      session, format, row in
      guard let code = try conference ?? session.desk.society()?.currentConference else {
        throw CommandFailure("noConference")
      }
      return try session.exportRegistrations(
        conference: code, purpose: export.purpose, format: format.rawValue, row: row)
    }
  }
}

/// What is given out for, and where to.
struct ExportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The purpose it is given out for.", valueName: "purpose"))
  var purpose: String

  @Option(help: "How it is written; csv without it.")
  var format: ExportFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A new file for it, private to its owner; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var staff: StaffOptions

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other.")
    }
  }

  /// Writes the rows that `body` gives out, and says whom it left out and why.
  func write(
    columns: [String], answersAbout place: QuestionPlace? = nil,
    _ body: (DeskSession, ExportFormat, ([String]) throws -> Void) throws -> ExportDone
  ) throws {
    let format = json ? .json : format ?? .csv
    let interruption = Interruption()
    // Made before anything is given out: what cannot be written is not disclosed.
    let file = try output.map { try OutputFile($0) }
    func put(_ bytes: [UInt8]) throws {
      if let file { try file.append(bytes) } else { try StandardOutput.write(bytes) }
    }
    let done = try staff.session { session in
      let questions = try place.map {
        try session.exportedQuestions(purpose: purpose, about: $0)
      }
      var writer = TableWriter(format, columns: columns + (questions ?? []))
      var bytes: [UInt8] = []
      writer.begin(&bytes)
      try put(bytes)
      let done = try body(session, format) { row in
        if interruption.isWanted { throw CommandFailure("exportStopped") }
        bytes.removeAll(keepingCapacity: true)
        writer.append(row, to: &bytes)
        try put(bytes)
      }
      bytes.removeAll()
      writer.end(&bytes)
      try put(bytes)
      return done
    }
    try file?.finish()
    Self.say(done)
  }

  /// Says how many went out, and whom it left out and why.
  static func say(_ done: ExportDone) {
    Speech.say("exported", ["count": "\(done.people)", "batch": done.batch])
    for left in done.leftOut {
      let reason =
        Speech.words.find("consentStates.\(left.reason.code)")
        ?? Speech.words.find("rights.leftOutRestricted.\(left.reason.code)")
        ?? Speech.words["consentFlags.\(left.reason.code)"]
      Speech.say("leftOut", ["count": "\(left.count)", "reason": reason])
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
