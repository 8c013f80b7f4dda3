import Registration
package import Terminal

extension TextField {
  /// What a key did to the field.
  package enum Reaction: Equatable, Sendable {
    /// The text is another now.
    case changed
    /// Only the cursor moved, or nothing could be done; the key is used up.
    case used
    /// The key means nothing to a line of text.
    case ignored
  }

  /// Lets a key act on the field.
  @discardableResult
  package mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .text(let text): insert(text)
    case .paste(let text): insert(Self.singleLine(text))
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete: remove(from: cursor, to: cursor + 1)
    case .control("w"): remove(from: wordStart, to: cursor)
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .wordLeft: move(to: wordStart)
    case .wordRight: move(to: wordEnd)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: characters.count)
    default: .ignored
    }
  }

  /// A pasted text on one line: line feeds become spaces, none at the ends.
  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func insert(_ inserted: String) -> Reaction {
    guard !inserted.isEmpty else { return .used }
    let before = isReplacedByTyping ? [] : Array(characters[..<cursor])
    let after = isReplacedByTyping ? [] : Array(characters[cursor...])
    let head = Array(String(before) + inserted)
    let whole = String(head) + String(after)
    do throws(TextRefusal) {
      _ = try TextRule.accept(whole, limit: limit, kind: cardKind)
    } catch {
      // The field empties: what was typed of a card number stays nowhere, not even on the screen.
      if error == .cardNumber { clear() }
      refusal = FieldRefusal(error)
      return error == .cardNumber ? .changed : .used
    }
    characters = Array(whole)
    cursor = min(head.count, characters.count)
    refusal = nil
    isReplacedByTyping = false
    return .changed
  }

  private mutating func remove(from start: Int, to end: Int) -> Reaction {
    if isReplacedByTyping {
      clear()
      return .changed
    }
    guard start >= 0, start < end, end <= characters.count else { return .used }
    characters.removeSubrange(start..<end)
    cursor = start
    refusal = nil
    return .changed
  }

  private mutating func move(to place: Int) -> Reaction {
    isReplacedByTyping = false
    cursor = min(max(0, place), characters.count)
    return .used
  }

  /// Where the word before the cursor starts.
  private var wordStart: Int {
    var place = cursor
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// Where the word behind the cursor ends.
  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    return place
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
