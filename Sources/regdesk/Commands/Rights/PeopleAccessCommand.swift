import ArgumentParser
import DeskService
import DeskUI
import Exchange
import Foundation
import Registration
import ScreenKit

struct PeopleAccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Write everything that is held about a person, for them to have.",
    discussion: "Nothing about anybody else is in it. That it was written is recorded.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case json, html, text }

  @Option(help: "How it is written; text without it.")
  var format = Format.text

  @OptionGroup var document: AccessOptions

  func run() throws {
    try document.write({ try $0.access($1, request: $2) }) { document in
      let page = AccessPage(document, words: RightsWords.ofDocument(Speech.words))
      switch format {
      case .json: return try AccessOptions.json(document)
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

  @OptionGroup var document: AccessOptions

  func run() throws {
    try document.write({ try $0.portable($1, request: $2) }) { document in
      format == .json ? try AccessOptions.json(document) : Self.table(document)
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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A new file for it, private to its owner; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var staff: StaffOptions

  func write(
    _ read: (DeskSession, String, String) throws -> AccessDocument,
    as bytes: (AccessDocument) throws -> [UInt8]
  ) throws {
    // Made before anything is read: what cannot be written is not given out.
    let file = try output.map { try OutputFile($0) }
    let document = try staff.session { try read($0, person, request) }
    let bytes = try bytes(document)
    guard let file else { return try StandardOutput.write(bytes) }
    try file.append(bytes)
    try file.finish()
  }

  static func json(_ document: AccessDocument) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(document)) + [UInt8(ascii: "\n")]
  }
}
