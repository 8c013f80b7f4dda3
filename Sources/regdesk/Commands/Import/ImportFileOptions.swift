import ArgumentParser
import Exchange
import Foundation

/// The file of an import and how it is read.
struct ImportFileOptions: ParsableArguments {
  @Argument(
    help: "The file: CSV in UTF-8, UTF-16 or Latin-1; .json or .jsonl as an export writes it.",
    completion: .file())
  var file: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Which column holds what, by heading or number: telephone=Mobile, email=#7.",
      valueName: "field=Column"))
  var map: [String] = []

  @Flag(name: [.customShort("n"), .long], help: "Say exactly what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Leave bad rows out and take the others.")
  var skipBad = false

  @Option(help: ArgumentHelp("The file's encoding; detected without it.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("What stands between cells; detected without it.", valueName: "name"))
  var delimiter: CSVDelimiter?

  @Option(
    help: ArgumentHelp("Write the bad rows' lines, columns and codes there.", valueName: "file"),
    completion: .file())
  var rejects: String?

  /// Without its folder.
  var name: String { URL(filePath: file).lastPathComponent }

  var options: ImportOptions {
    var options = ImportOptions()
    if !isJSON { (options.encoding, options.delimiter) = (encoding, delimiter) }
    options.skipsBad = skipBad
    options.makeDigest = RunningDigest.sha256
    return options
  }

  private var isJSON: Bool { [".json", ".jsonl"].contains { name.lowercased().hasSuffix($0) } }

  /// The file as CSV; `other` makes it of JSON that is no table of ours.
  func source(
    orElse other: ((Data) throws -> [UInt8])? = nil
  ) throws -> ByteSource {
    let source: ByteSource
    do throws(SourceRefusal) {
      source = try .file(file)
    } catch {
      throw ImportRefusal.source(error)
    }
    guard isJSON else { return source }
    let data = FileManager.default.contents(atPath: file) ?? Data()
    do throws(HeadingRefusal) {
      return .memory(try JSONTable.csv(data))
    } catch {
      guard let other else { throw error }
      return .memory(try other(data))
    }
  }
}
