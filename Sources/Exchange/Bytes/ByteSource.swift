import Foundation

/// Why bytes cannot be had from a source.
package enum SourceRefusal: Error, Equatable, Sendable {
  case notFound
  /// A folder, a pipe or a device: an import reads its source more than once.
  case notARegularFile
  /// The system said no; the value is `errno`.
  case notReadable(systemError: Int32)
  case changedWhileReading

  package var code: String {
    switch self {
    case .notFound: "source.notFound"
    case .notARegularFile: "source.notARegularFile"
    case .notReadable: "source.notReadable"
    case .changedWhileReading: "source.changedWhileReading"
    }
  }
}

/// Bytes in a file or in memory that can be read from the beginning as often as needed.
package struct ByteSource: Sendable {
  fileprivate enum Origin: Sendable {
    case file(path: String)
    case memory([UInt8])
  }

  fileprivate let origin: Origin
  /// The size in bytes when the source was named.
  package let totalBytes: Int
  /// The most bytes one pull gives.
  package let chunkSize: Int

  /// A regular file; 256 KiB a pull unless told otherwise.
  package static func file(
    _ path: String, chunkSize: Int = 256 * 1024
  ) throws(SourceRefusal) -> ByteSource {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      let reason = errno
      throw reason == ENOENT || reason == ENOTDIR ? .notFound : .notReadable(systemError: reason)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
    return ByteSource(
      origin: .file(path: path), totalBytes: Int(facts.st_size), chunkSize: max(1, chunkSize))
  }

  package static func memory(_ bytes: [UInt8], chunkSize: Int = 256 * 1024) -> ByteSource {
    ByteSource(origin: .memory(bytes), totalBytes: bytes.count, chunkSize: max(1, chunkSize))
  }

  /// Begins to read at the first byte.
  package func open() throws(SourceRefusal) -> ByteStream {
    try ByteStream(origin, chunkSize: chunkSize, marks: nil)
  }

  /// Begins to read what was read before; a chunk whose mark differs ends the reading with
  /// `changedWhileReading` before any of its bytes are given out.
  func open(expecting marks: [UInt64]) throws(SourceRefusal) -> ByteStream {
    try ByteStream(origin, chunkSize: chunkSize, marks: marks)
  }
}

/// One reading of a source from its beginning to its end; the file is closed with the last
/// reference.
package final class ByteStream {
  private enum Bytes {
    case descriptor(Int32)
    case memory([UInt8], position: Int)
  }

  private var bytes: Bytes
  private let chunkSize: Int
  private let marks: [UInt64]?
  private var chunks = 0
  /// How many bytes were given out.
  package private(set) var bytesRead = 0

  fileprivate init(
    _ origin: ByteSource.Origin, chunkSize: Int, marks: [UInt64]?
  ) throws(SourceRefusal) {
    self.chunkSize = chunkSize
    self.marks = marks
    switch origin {
    case .memory(let bytes):
      self.bytes = .memory(bytes, position: 0)
    case .file(let path):
      // O_NONBLOCK: a pipe put in the file's place must not stop the desk.
      let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        throw errno == ENOENT ? .notFound : .notReadable(systemError: errno)
      }
      self.bytes = .descriptor(descriptor)
    }
  }

  deinit {
    if case .descriptor(let descriptor) = bytes { close(descriptor) }
  }

  /// Puts the next bytes into `chunk`: always a full chunk but for the last one; false at the end.
  package func pull(into chunk: inout [UInt8]) throws(SourceRefusal) -> Bool {
    switch bytes {
    case .memory(let all, let position):
      let end = min(all.count, position + chunkSize)
      chunk.removeAll(keepingCapacity: true)
      chunk.append(contentsOf: all[position..<end])
      bytes = .memory(all, position: end)
    case .descriptor(let descriptor):
      try fill(&chunk, from: descriptor)
    }
    try compare(chunk)
    bytesRead += chunk.count
    return !chunk.isEmpty
  }

  private func compare(_ chunk: [UInt8]) throws(SourceRefusal) {
    guard let marks else { return }
    if chunk.isEmpty {
      guard chunks == marks.count else { throw .changedWhileReading }
    } else {
      guard chunks < marks.count, chunk.withUnsafeBytes(ChunkMark.of) == marks[chunks]
      else { throw .changedWhileReading }
      chunks += 1
    }
  }

  private func fill(_ chunk: inout [UInt8], from descriptor: Int32) throws(SourceRefusal) {
    if chunk.count < chunkSize {
      chunk.append(contentsOf: repeatElement(0, count: chunkSize - chunk.count))
    }
    let filled = chunk.withUnsafeMutableBytes { buffer -> Result<Int, SourceRefusal> in
      var filled = 0
      while filled < chunkSize {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let count = read(descriptor, rest.baseAddress, rest.count)
        if count == 0 { break }
        if count < 0 {
          if errno == EINTR { continue }
          return .failure(.notReadable(systemError: errno))
        }
        filled += count
      }
      return .success(filled)
    }
    chunk.removeLast(chunk.count - (try filled.get()))
  }
}
