package import Foundation
import YAMLReading

/// The YAML files of a screens folder on disk.
package enum ScreenFolder {
  /// The texts of `desk/*.yaml` and `words/*.yaml` by their path in the folder.
  ///
  /// - Throws: `ScreenErrors` naming every file that cannot be read or is no UTF-8.
  package static func files(in folder: URL) throws(ScreenErrors) -> [String: String] {
    let log = ProblemLog()
    var files: [String: String] = [:]
    for part in ["desk", "words"] {
      do {
        let path = folder.appending(path: part).path
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
          files["\(part)/\(name)"] = read(folder, "\(part)/\(name)", log: log)
        }
      } catch {
        log.add(.unreadable(reason: error.localizedDescription), file: part)
      }
    }
    try log.throwIfAny()
    return files
  }

  private static func read(_ folder: URL, _ file: String, log: ProblemLog) -> String? {
    do {
      let data = try Data(contentsOf: folder.appending(path: file))
      guard data.count <= sizeLimit else {
        log.add(.unreadable(reason: "it is longer than \(sizeLimit) bytes"), file: file)
        return nil
      }
      guard let text = String(data: data, encoding: .utf8) else {
        log.add(.unreadable(reason: "it is not UTF-8"), file: file)
        return nil
      }
      return text
    } catch {
      log.add(.unreadable(reason: error.localizedDescription), file: file)
      return nil
    }
  }

  /// Far above what a screen or a language needs, far below what would slow the start.
  private static let sizeLimit = 1 << 20
}
