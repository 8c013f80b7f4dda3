import DeskService
import Foundation
import SetUpFile

extension SetUpFile {
  /// Bytes in a set-up file at most.
  private static let sizeLimit = 4 << 20

  /// Reads the file at a path.
  init(at path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("setUpUnreadable", ["path": path])
    }
    let data = try handle.read(upToCount: Self.sizeLimit + 1) ?? Data()
    guard data.count <= Self.sizeLimit, let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure("setUpUnreadable", ["path": path])
    }
    try self.init(text, name: (path as NSString).lastPathComponent)
  }

  /// Does the work; what the desk refuses of the set-up is said by the lines of this file.
  func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refused as SetUpRefusal {
      throw refusal(refused)
    }
  }
}
