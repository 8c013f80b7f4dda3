import Foundation

/// Why a file cannot be written.
package enum OutputRefusal: Error, Equatable, Sendable {
  /// Nothing is overwritten unless asked for.
  case alreadyThere
  /// The system said no; the value is `errno`.
  case notWritable(systemError: Int32)

  package var code: String {
    switch self {
    case .alreadyThere: "output.alreadyThere"
    case .notWritable: "output.notWritable"
    }
  }
}

/// A file that appears under its name only when it is whole, readable by its owner alone.
///
/// Bytes go to a neighbour with a random name, which is given the name by ``finish()`` and taken
/// away if that is never called. One owner at a time.
package final class OutputFile {
  private let path: String
  private let partialPath: String
  private let overwrites: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Parameters:
  ///   - path: The name of the whole file.
  ///   - overwrites: Whether a file of that name is replaced.
  /// - Throws: `alreadyThere`, or what the system says.
  package init(_ path: String, overwrites: Bool = false) throws(OutputRefusal) {
    self.path = path
    self.overwrites = overwrites
    if !overwrites && access(path, F_OK) == 0 { throw .alreadyThere }
    var template = Array("\(path).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .notWritable(systemError: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    partialPath = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partialPath)
  }

  /// Writes when 64 KiB have come together.
  package func append(_ bytes: some Collection<UInt8>) throws(OutputRefusal) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 64 * 1024 { try flush() }
  }

  /// Makes the bytes durable and gives the file its name.
  package func finish() throws(OutputRefusal) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .notWritable(systemError: errno) }
    if !overwrites {
      // A link fails where a file stands already; a rename would replace it. Some file systems
      // have no links: there the look at the beginning has to do.
      if link(partialPath, path) == 0 {
        unlink(partialPath)
        return closeWhole()
      }
      if errno == EEXIST { throw .alreadyThere }
    }
    guard rename(partialPath, path) == 0 else { throw .notWritable(systemError: errno) }
    closeWhole()
  }

  private func closeWhole() {
    close(descriptor)
    descriptor = -1
  }

  private func flush() throws(OutputRefusal) {
    defer { buffer.removeAll(keepingCapacity: true) }
    let failure = buffer.withUnsafeBytes { bytes -> OutputRefusal? in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return .notWritable(systemError: errno)
        }
        written += count
      }
      return nil
    }
    if let failure { throw failure }
  }
}
