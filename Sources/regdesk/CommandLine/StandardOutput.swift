import Exchange
import Foundation

/// Standard output, where data goes.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static func write(_ text: String) throws(OutputRefusal) {
    try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  static func write(_ bytes: [UInt8]) throws(OutputRefusal) {
    if let failure = Descriptor.write(bytes, to: STDOUT_FILENO) {
      throw .notWritable(systemError: failure)
    }
  }

  /// One line of JSON with its keys in order.
  static func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try write(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
  }
}

/// Whole writes to a file descriptor.
enum Descriptor {
  /// Writes everything; returns the system's error number when that cannot be done.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return nil
  }
}
