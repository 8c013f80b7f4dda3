import Exchange
import Foundation
import Testing

@Suite struct OutputFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a file appears whole, for its owner alone, and not before")
  func whole() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "people.csv").path
    let file = try OutputFile(path)
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try file.append(bytes[..<100])
    try file.append(bytes[100...])
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.finish()
    #expect(try names() == ["people.csv"])
    #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("what is given up leaves nothing behind")
  func givenUp() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let file = try OutputFile(folder.appending(path: "people.csv").path)
      try file.append(Array(repeating: 7, count: 100_000))
    }
    #expect(try names() == [])
  }

  @Test("a file that stands there is replaced only when that was asked for")
  func overwriting() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "people.csv").path
    let late = try OutputFile(path)
    let first = try OutputFile(path)
    try first.append([1])
    try first.finish()
    #expect(throws: OutputRefusal.alreadyThere) { try late.finish() }
    #expect(throws: OutputRefusal.alreadyThere) { try OutputFile(path) }
    let second = try OutputFile(path, overwrites: true)
    try second.append([2])
    try second.finish()
    #expect(try Array(Data(contentsOf: URL(filePath: path))) == [2])
  }
}
