import Terminal

/// The colour numbers of terminals for ours.
///
/// Of the 256 colours those are taken that have a contrast of 4.5 or more against both black and
/// white (WCAG 2.2, 1.4.3), because nobody can ask a terminal for its background.
enum Palette {
  struct Entry {
    let colour: Colour
    let of256: Int16
    /// Of the eight; -1 leaves the terminal's own foreground.
    let of8: Int16
  }

  static let entries: [Entry] = [
    Entry(colour: .accent, of256: 63, of8: 6),
    Entry(colour: .attention, of256: 131, of8: 3),
    Entry(colour: .done, of256: 29, of8: 2),
    Entry(colour: .dim, of256: 243, of8: -1),
  ]

  /// All numbers for 256 colours, then all for eight, as `cnc_open` takes them.
  static let numbers: [Int16] = entries.map(\.of256) + entries.map(\.of8)

  /// The pair of a colour: its place in the entries from 1, 0 for plain.
  static func pair(_ colour: Colour) -> Int32 {
    Int32((entries.firstIndex { $0.colour == colour } ?? -1) + 1)
  }
}
