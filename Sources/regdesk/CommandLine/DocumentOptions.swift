import ArgumentParser
import DeskUI
import Exchange
import Foundation
import Registration
import ScreenKit

/// Where a document goes.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: [.short, .long, .customLong("out")],
    help: ArgumentHelp(
      "A new file for it, private to its owner; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Reads what the document says and writes it. The file is made before anything is read: what
  /// cannot be written is not given out.
  func write<Value>(
    _ read: () throws -> Value, as bytes: (Value) throws -> [UInt8]
  ) throws {
    let file = try output.map { try OutputFile($0) }
    let bytes = try bytes(read())
    guard let file else { return try StandardOutput.write(bytes) }
    try file.append(bytes)
    try file.finish()
  }
}

/// A document as bytes.
enum DocumentBytes {
  /// JSON for people to read too, its keys in order.
  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
