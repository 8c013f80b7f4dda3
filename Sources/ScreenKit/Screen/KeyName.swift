/// A key as screen files write it: `^K`, `F10`, `Enter`, `Shift-Tab`, `Y`.
package enum KeyName: Hashable, Sendable {
  /// Ctrl with a letter, in upper case: `^K`.
  case control(Character)
  /// A function key, 1 to 12.
  case function(Int)
  /// A printable character by itself; letters are in upper case and mean both cases.
  case letter(Character)
  /// A key with a name of its own.
  case named(Named)

  /// The keys that have names, spelled as in screen files and in the footer.
  package enum Named: String, CaseIterable, Sendable {
    case enter = "Enter"
    case escape = "Esc"
    case tab = "Tab"
    case backTab = "Shift-Tab"
    case up = "Up"
    case down = "Down"
    case left = "Left"
    case right = "Right"
    case pageUp = "PgUp"
    case pageDown = "PgDn"
    case home = "Home"
    case end = "End"
    case insert = "Ins"
    case delete = "Del"
    case backspace = "Backspace"
    case space = "Space"
  }

  /// Whether the key writes text where text can be typed.
  package var writesText: Bool {
    switch self {
    case .letter, .named(.space): true
    case .control, .function, .named: false
    }
  }

  /// Letters whose control key is another key to a terminal, or stops the program:
  /// Backspace, Tab, Enter (twice), interrupt and suspend.
  private static let takenControls: Set<Character> = ["H", "I", "J", "M", "C", "Z"]
}

extension KeyName: LosslessStringConvertible {
  /// Reads a key as screen files write it, nil for anything a terminal cannot tell apart.
  package init?(_ text: String) {
    if let named = Named(rawValue: text) {
      self = .named(named)
    } else if let letter = text.first, text.count == 1 {
      guard let scalar = letter.unicodeScalars.first, ("!"..."~").contains(scalar) else {
        return nil
      }
      self = .letter(Character(letter.uppercased()))
    } else if text.first == "^", text.count == 2, let letter = text.last {
      guard ("A"..."Z").contains(letter), !Self.takenControls.contains(letter) else { return nil }
      self = .control(letter)
    } else if text.first == "F", let number = Int(text.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .control(let letter): "^\(letter)"
    case .function(let number): "F\(number)"
    case .letter(let letter): String(letter)
    case .named(let named): named.rawValue
    }
  }
}
