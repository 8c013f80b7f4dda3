import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct AbstractsInstitutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institution",
    abstract: "Match affiliations with the list of institutions and their other names.",
    discussion: """
      Each argument is an affiliation as it was written. "one" is beyond doubt: the same name or \
      another name of one institution alone; of several that are like it somebody has to choose.
      """)

  @Argument(help: "Affiliations as they were written, each in quotation marks.")
  var affiliations: [String]

  @Option(help: ArgumentHelp("The country of all of them, by its two letters.", valueName: "code"))
  var country = ""

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let index = try staff.session { try $0.institutionIndex() }
    let matches = affiliations.map { (text: $0, match: index.match($0, country: country)) }
    if output.json {
      return try StandardOutput.write(
        json: matches.flatMap { text, match in
          Matched.rows(text, match)
        })
    }
    var table = TextTable("organisation", "likely", "country", "score", "answer")
    for (text, match) in matches {
      for row in Matched.rows(text, match) {
        table.append(
          text, row.institution.map { "\($0) (\(row.code ?? ""))" } ?? "", row.country ?? "",
          row.score.map(String.init) ?? "", Speech.words["commandLine.\(row.kind.words)"])
      }
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    let sure = matches.count { if case .one = $0.match { true } else { false } }
    Speech.say(
      "institutionsMatched", ["count": "\(sure)", "total": "\(matches.count)"])
  }
}

/// One institution that an affiliation is or may be, as machines read it.
private struct Matched: Encodable {
  enum Kind: String, Encodable {
    case one, perhaps, none

    var words: String {
      switch self {
      case .one: "institutionSure"
      case .perhaps: "institutionPerhaps"
      case .none: "institutionNone"
      }
    }
  }

  let affiliation: String
  let kind: Kind
  let code: String?
  let institution: String?
  let country: String?
  /// From 1 to 100.
  let score: Int?

  private init(_ affiliation: String, _ kind: Kind, _ candidate: InstitutionCandidate?) {
    self.affiliation = affiliation
    self.kind = kind
    code = candidate?.institution.code
    institution = candidate?.institution.name
    country = candidate?.institution.country
    score = candidate?.score
  }

  static func rows(_ text: String, _ match: AffiliationMatch) -> [Matched] {
    switch match {
    case .one(let candidate): [Matched(text, .one, candidate)]
    case .several(let candidates): candidates.map { Matched(text, .perhaps, $0) }
    case .none: [Matched(text, .none, nil)]
    }
  }
}
