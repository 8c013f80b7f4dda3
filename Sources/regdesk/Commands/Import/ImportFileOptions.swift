import ArgumentParser
import Exchange
import Foundation

/// The file of an import and how it is read.
struct ImportFileOptions: ParsableArguments {
  @Argument(
    help: "The file: CSV in UTF-8, UTF-16 or Latin-1; abstracts also as JSON.", completion: .file())
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
    options.encoding = encoding
    options.delimiter = delimiter
    options.skipsBad = skipBad
    options.makeDigest = RunningDigest.sha256
    return options
  }

  func source() throws -> ByteSource {
    do throws(SourceRefusal) {
      return try .file(file)
    } catch {
      throw ImportRefusal.source(error)
    }
  }
}
