import ArgumentParser
import DeskService
import Registration
import ScreenKit
import Terminal

struct AbstractsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an abstract, and what stands against handing it in.")

  @Argument(help: "The reference, as A-….")
  var abstract: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let file = try staff.session { try $0.openAbstract(abstract) }
    if output.json { return try StandardOutput.write(json: AbstractShown(file)) }
    let lines = AbstractSheet(file).lines.map { line in
      line.split(separator: "\n", omittingEmptySubsequences: false)
        .map { DisplayText.safe(String($0)) }.joined(separator: "\n")
    }
    try StandardOutput.write(lines.joined(separator: "\n"))
  }
}

/// An abstract in words, for reading.
struct AbstractSheet {
  let file: AbstractFile

  init(_ file: AbstractFile) { self.file = file }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Speech.words.text("commandLine.\(key)", values)
  }

  var lines: [String] {
    let draft = file.draft
    let state = Speech.words["abstractStates.\(file.state.rawValue)"]
    var lines = [
      "\(file.reference)  \(state)" + (file.reason.isEmpty ? "" : ": \(file.reason)"), draft.title,
    ]
    lines += authors + places
    for section in file.rules.form.sections {
      guard let text = draft.sections[section.code] else { continue }
      lines += ["", section.name, text]
    }
    lines += ["", words("abstractLength", ["words": "\(file.length.words)"])]
    lines += file.failures.map { failure in
      let reason = Speech.words.text("refusals.\(failure.code)", ["detail": failure.detail ?? ""])
      return "\(failure.field): \(reason)"
    }
    return lines
  }

  private var authors: [String] {
    zip(file.draft.authors, file.standings).enumerated().map { index, author in
      let numbers = author.0.affiliations.map { "\($0 + 1)" }.joined(separator: ",")
      let signs = [
        author.0.isPresenter ? words("presents") : nil,
        author.0.isCorresponding ? words("corresponds") : nil, author.1.person,
        author.1.registration.map { $0.reference },
      ].compactMap { $0 }.joined(separator: ", ")
      return "\(index + 1). \(author.0.fullName) (\(numbers))" + (signs.isEmpty ? "" : "  \(signs)")
    }
  }

  private var places: [String] {
    file.draft.affiliations.enumerated().map { index, place in
      let parts = [place.name, place.city, place.country].filter { !$0.isEmpty }
      return "(\(index + 1)) " + parts.joined(separator: ", ")
    }
  }
}

/// An abstract as machines read it.
private struct AbstractShown: Encodable {
  struct Standing: Encodable {
    let person: String?
    let registration: String?
  }

  struct Missing: Encodable {
    let place: String
    let code: String
    let detail: String?
  }

  let reference: String
  let version: Int
  let state: String
  let conference: String
  let draft: AbstractDraft
  let words: Int
  let characters: Int
  let reason: String
  let standings: [Standing]
  let missing: [Missing]

  init(_ file: AbstractFile) {
    reference = file.reference
    version = file.version
    state = file.state.rawValue
    conference = file.rules.conference
    draft = file.draft
    words = file.length.words
    characters = file.length.characters
    reason = file.reason
    standings = file.standings.map {
      Standing(person: $0.person, registration: $0.registration?.reference)
    }
    missing = file.failures.map { Missing(place: $0.field, code: $0.code, detail: $0.detail) }
  }
}
