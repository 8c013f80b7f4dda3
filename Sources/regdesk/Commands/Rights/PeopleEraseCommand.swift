import ArgumentParser
import DeskService
import DeskUI
import Registration
import ScreenKit

struct PeopleEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Show what erasing a person would take away; with --reason, propose it.",
    discussion: """
      Nothing is erased before a second person has approved it. What has to be ended first is \
      named; what stays, stays under a pseudonym, with the reason.
      """)

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: "Propose it, and say why.")
  var reason: String?

  @Option(
    help: ArgumentHelp("The reference of the person's request.", valueName: "reference"))
  var request = ""

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if reason == nil, !request.isEmpty { throw ValidationError("--request needs --reason.") }
  }

  func run() throws {
    let (preview, proposal) = try staff.session { session in
      let preview = try session.erasurePreview(person)
      let proposal = try reason.map {
        try session.proposeErasure(of: person, request: request, reason: $0)
      }
      return (preview, proposal)
    }
    if output.json { return try StandardOutput.write(json: PreviewRecord(preview, proposal)) }
    var table = TextTable("content", "quantity", "fate")
    for line in preview.lines {
      table.append(
        ErasureWords.name(of: line, Speech.words), "\(line.count)",
        ErasureWords.fate(of: line, Speech.words))
    }
    try StandardOutput.write(table.text)
    for obstacle in ErasureWords.obstacles(of: preview, Speech.words) {
      Speech.say(plain: obstacle)
    }
    if let proposal {
      Speech.say("erasureProposed", ["reference": proposal])
    } else if preview.obstacles.isEmpty {
      Speech.say("erasureOnlyShown")
    }
  }
}

/// What an erasure would do, as machines read it.
private struct PreviewRecord: Encodable {
  struct Obstacle: Encodable {
    let code: String
    let reference: String
  }

  let person: String
  let name: String
  let lines: [ErasureLine]
  let obstacles: [Obstacle]
  let proposal: String?

  init(_ preview: ErasurePreview, _ proposal: String?) {
    person = preview.person
    name = preview.name
    lines = preview.lines
    obstacles = preview.obstacles.map { Obstacle(code: $0.code, reference: $0.reference) }
    self.proposal = proposal
  }
}
