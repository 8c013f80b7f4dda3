package import Foundation

/// The inputs written by others that lie beside the checkout in `../shared/data`.
///
/// A test that needs them is enabled by ``isAvailable``: it is skipped by name on a clone that
/// stands alone, and runs (and then fails for want of the file) when `CI=true`.
package enum SharedData {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether tests on shared data shall run: the folder is there, or this is CI, where it must be.
  package static let isAvailable: Bool =
    FileManager.default.fileExists(atPath: root.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// A file below `../shared/data`, or nil when it is missing.
  package static func url(_ path: String) -> URL? { existing(root.appending(path: "data/\(path)")) }

  /// A file below `../shared/tools`, or nil when it is missing.
  package static func tool(_ name: String) -> URL? {
    existing(root.appending(path: "tools/\(name)"))
  }

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
