import Foundation

/// Folders that only their owner may enter.
enum PrivateFolder {
  /// Makes the folder and those above it, each with mode 0700, where they are missing.
  static func make(_ path: String) throws {
    guard !path.isEmpty, !FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Makes a new folder with a name nobody has guessed, in the folder for temporary files.
  static func makeTemporary(_ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/\(name).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure("noTemporaryFolder", ["path": folder])
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
