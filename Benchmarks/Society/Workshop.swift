import DeskService
import Foundation
import Registration

/// The folder, the people and the size of one run.
final class Workshop {
  let people: Int
  let isShort: Bool
  /// Gone after the run.
  let folder: String
  private let crowdFolder: String

  init(people: Int, isShort: Bool, keep: String?) throws {
    self.people = people
    self.isShort = isShort
    var template = Array("/tmp/regdesk-benchmarks.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkFailure("no temporary folder") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    crowdFolder = keep ?? folder
    try FileManager.default.createDirectory(
      atPath: crowdFolder, withIntermediateDirectories: true)
  }

  func close() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("\(folder) stays: \(error)")
    }
  }

  /// Takes away what a measurement has left, but for the people.
  func clear() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where !name.hasPrefix("people-") {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// How often something is done: `full` times, or `short` times in a short run.
  func times(_ full: Int, short: Int) -> Int { isShort ? short : full }

  /// The path of the society with all people, made when it is not kept from an earlier run.
  ///
  /// Only to be read; what writes takes a ``copy(named:)``.
  func crowd() throws -> String {
    let path = "\(crowdFolder)/people-\(people).sqlite"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    let unfinished = path + ".unfinished"
    try Self.remove(unfinished)
    try Crowd.write(people, to: unfinished)
    try Self.move(unfinished, to: path)
    return path
  }

  /// A copy of the society that a measurement may write on.
  func copy(named name: String) throws -> String {
    let path = "\(folder)/\(name).sqlite"
    for part in ["", ".keys"] {
      try FileManager.default.copyItem(atPath: try crowd() + part, toPath: path + part)
    }
    // Otherwise the first commit on the copy waits until all of it is on disk.
    sync()
    return path
  }

  private static func remove(_ path: String) throws {
    for part in ["", "-wal", "-shm", ".checkpoint", ".turn", ".keys"]
    where FileManager.default.fileExists(atPath: path + part) {
      try FileManager.default.removeItem(atPath: path + part)
    }
  }

  private static func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: path + ".keys", toPath: new + ".keys")
    try FileManager.default.moveItem(atPath: path, toPath: new)
    try remove(path)
  }
}
