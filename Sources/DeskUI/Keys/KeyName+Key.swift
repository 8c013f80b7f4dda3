import ScreenKit
import Terminal

extension KeyName {
  /// The name a pressed key has in screen files, nil where it has none.
  init?(_ key: Key) {
    let name: KeyName? =
      switch key {
      case .text(" "): .named(.space)
      case .text(let text): Self.letter(of: text)
      case .control(let letter): .control(Character(letter.uppercased()))
      case .function(let number): .function(number)
      case .enter: .named(.enter)
      case .escape: .named(.escape)
      case .tab: .named(.tab)
      case .backTab: .named(.backTab)
      case .up: .named(.up)
      case .down: .named(.down)
      case .left: .named(.left)
      case .right: .named(.right)
      case .home: .named(.home)
      case .end: .named(.end)
      case .pageUp: .named(.pageUp)
      case .pageDown: .named(.pageDown)
      case .insert: .named(.insert)
      case .delete: .named(.delete)
      case .backspace: .named(.backspace)
      case .paste, .wordLeft, .wordRight: nil
      }
    guard let name else { return nil }
    self = name
  }

  private static func letter(of text: String) -> KeyName? {
    guard let character = text.first, text.count == 1, character.isASCII else { return nil }
    return .letter(Character(character.uppercased()))
  }
}
