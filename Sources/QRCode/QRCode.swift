import CQREncode
import Glibc

/// Turns a text into a QR code (ISO/IEC 18004) with libqrencode.
package enum QRCode {
  /// How much of a damaged code can still be read: about 7, 15, 25 and 30 per cent.
  package enum CorrectionLevel: Sendable, CaseIterable {
    case low, medium, quartile, high
  }

  /// Why a text has no code.
  package enum Failure: Error, Equatable, Sendable {
    /// The text is empty.
    case empty
    /// The text holds a zero byte, where libqrencode would cut it off.
    case zeroByte
    /// The text is longer than the largest code of this level holds.
    case tooLong
    /// libqrencode refused for another reason, most likely memory.
    case encoder(errno: Int32)
  }

  /// The smallest code that holds the text.
  ///
  /// Runs of digits, and of upper-case letters and ` $%*+-./:`, take less room than other text:
  /// at the low level 77 such characters fit in 29 modules, where other text has 53 bytes.
  ///
  /// - Parameters:
  ///   - text: What a reader shall show, in UTF-8.
  ///   - level: How much damage the code survives; on a screen `low` is enough.
  /// - Returns: The modules without a quiet zone.
  /// - Throws: `Failure`.
  package static func modules(
    of text: String, level: CorrectionLevel = .low
  ) throws(Failure) -> QRMatrix {
    guard !text.isEmpty else { throw .empty }
    guard !text.utf8.contains(0) else { throw .zeroByte }
    let smallestVersion: Int32 = 0
    let keepsCase: Int32 = 1
    guard
      let code = QRcode_encodeString(
        text, smallestVersion, level.ofLibrary, QR_MODE_8, keepsCase)
    else { throw errno == ERANGE ? .tooLong : .encoder(errno: errno) }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    guard let data = code.pointee.data else { throw .encoder(errno: 0) }
    // Bit 0 of each byte is the colour; the others say what the module is for.
    let modules = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
    return QRMatrix(size: size, dark: modules)
  }
}

extension QRCode.CorrectionLevel {
  fileprivate var ofLibrary: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
