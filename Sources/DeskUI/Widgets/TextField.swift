package import Registration
import Terminal

/// One line that is typed into.
///
/// Checked in two phases: every key is checked for what may never be in a field (a card number,
/// invisible and control characters, the length), and ``leave(_:)`` checks the whole when the
/// focus goes.
///
///     var field = TextField(limit: 200)
///     field.handle(.text("ø"))
///     field.text  // "ø"
package struct TextField: Equatable, Sendable {
  /// How many characters (grapheme clusters) fit.
  package let limit: Int
  /// Shown as dots, for passwords.
  package let isSecret: Bool
  /// Which look-alikes of card numbers the field may hold, by their own checksums.
  package let cardKind: CardGuard.FieldKind
  /// What was refused last, or nil.
  package var refusal: FieldRefusal?
  /// The next typed character takes the place of the whole text.
  package var isReplacedByTyping = false

  var characters: [Character]
  /// The place of the cursor, 0 before the first character.
  package internal(set) var cursor: Int

  package init(
    _ text: String = "", limit: Int = 200, isSecret: Bool = false,
    cardKind: CardGuard.FieldKind = .text
  ) {
    self.limit = limit
    self.isSecret = isSecret
    self.cardKind = cardKind
    characters = Array(text)
    cursor = characters.count
  }

  /// What is in the field, as typed.
  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// Puts another text in place of the whole, with the cursor behind it.
  package mutating func set(_ text: String) {
    characters = Array(text)
    cursor = characters.count
    refusal = nil
    isReplacedByTyping = false
  }

  /// Empties the field.
  package mutating func clear() { set("") }

  /// Checks the whole when the focus goes.
  package mutating func leave(_ check: (String) -> FieldRefusal?) {
    isReplacedByTyping = false
    if let refused = check(text) { refusal = refused }
  }
}
