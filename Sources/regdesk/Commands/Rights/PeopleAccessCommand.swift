import ArgumentParser
import DeskService
import DeskUI
import Exchange
import Registration

struct PeopleAccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Write everything that is held about a person, for them to have.",
    discussion: "Nothing about anybody else is in it. That it was written is recorded.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case json, html, text }

  @Option(help: "How it is written; text without it.")
  var format = Format.text

  @OptionGroup var options: AccessOptions

  func run() throws {
    try options.write({ try $0.access($1, request: $2) }) { document in
      let words = Speech.words(speaking: document.language).access
      let page = AccessPage(document, words: words).page
      switch format {
      case .json: return try DocumentBytes.json(document)
      case .html: return Array(page.html.utf8)
      case .text: return Array(page.text.utf8)
      }
    }
  }
}

struct PeoplePortableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portable",
    abstract: "Write what a person gave, to take along to somebody else.",
    discussion: "That it was written is recorded.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv }

  @Option(help: "How it is written; json without it.")
  var format = Format.json

  @OptionGroup var options: AccessOptions

  func run() throws {
    try options.write({ try $0.portable($1, request: $2) }) { document in
      format == .json ? try DocumentBytes.json(document) : Self.table(document)
    }
  }

  /// One line a value: the part, the number of the entry in it, the key and the value.
  private static func table(_ document: AccessDocument) -> [UInt8] {
    var writer = TableWriter(.csv, columns: ["part", "entry", "key", "value"])
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for (part, entries) in document.parts {
      for (index, entry) in entries.enumerated() {
        for key in part.keys {
          if let value = entry[key] {
            writer.append([part.rawValue, "\(index + 1)", key, value], to: &bytes)
          }
        }
      }
    }
    writer.end(&bytes)
    return bytes
  }
}

/// Whose document it is, and where it goes.
struct AccessOptions: ParsableArguments {
  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: ArgumentHelp("The request it answers.", valueName: "reference"))
  var request = ""

  @OptionGroup var document: DocumentOptions
  @OptionGroup var staff: StaffOptions

  func write(
    _ read: (DeskSession, String, String) throws -> AccessDocument,
    as bytes: (AccessDocument) throws -> [UInt8]
  ) throws {
    try document.write({ try staff.session { try read($0, person, request) } }, as: bytes)
  }
}
