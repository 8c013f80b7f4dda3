import CNcurses
import Terminal

/// The sequences that terminfo has for this terminal's keys.
enum TerminfoKeys {
  private static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter), ("kLFT5", .wordLeft),
      ("kRIT5", .wordRight),
    ] + (1...36).map { ("kf\($0)", .function($0)) }

  /// The table of the open terminal; only sequences with ESC, because a plain control is a key.
  static func table() -> [[UInt8]: Key] {
    var table: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let bytes = cnc_key_bytes(name) else { continue }
      let sequence = Array(String(cString: bytes).utf8)
      if sequence.count > 2, sequence[0] == 0x1B, table[sequence] == nil { table[sequence] = key }
    }
    return table
  }
}
