/// A 64-bit mark of a chunk's bytes: it tells that a file was changed by accident between two
/// readings. It is no protection against somebody who wants the same mark.
enum ChunkMark {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var mark = UInt64(truncatingIfNeeded: bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      mix(&mark, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    while index < bytes.count {
      mix(&mark, UInt64(bytes[index]))
      index += 1
    }
    return mark
  }

  private static func mix(_ mark: inout UInt64, _ word: UInt64) {
    let product = (mark ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    // Adding the word keeps one that makes the product zero from losing what came before.
    mark = (product.high ^ product.low) &+ word.byteSwapped &+ (mark << 1)
  }
}
