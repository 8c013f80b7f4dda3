import TestSupport

/// Random text that mixes what names are made of with what goes wrong.
enum RandomText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x300...0x36F, 0x370...0x3FF,
    0x400...0x52F, 0x531...0x587, 0x591...0x5F4, 0x600...0x6FF, 0x900...0x97F, 0x980...0x9FF,
    0xB80...0xBFF, 0xE01...0xE4E, 0x10A0...0x10FF, 0x1200...0x135F, 0x1E00...0x1FFF,
    0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB00...0xFB06,
    0xFF00...0xFFEF, 0x1F300...0x1F6FF,
  ]

  /// Up to twelve characters, most of them of one script.
  static func next(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    let script = ranges[Int(random.next() % UInt64(ranges.count))]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let range =
        random.next() % 5 == 0 ? ranges[Int(random.next() % UInt64(ranges.count))] : script
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
