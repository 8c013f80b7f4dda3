import Testing

@testable import Terminal

@Suite("The notation of keys")
struct KeyNotationTests {
  @Test(
    "names a key",
    arguments: [
      ("^K", .control("k")), ("^k", .control("k")), ("F10", .function(10)), ("f1", .function(1)),
      ("Enter", .enter), ("esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("PgUp", .pageUp),
      ("PageDown", .pageDown), ("^Left", .wordLeft), ("WordRight", .wordRight), ("y", .text("y")),
      ("Y", .text("Y")), ("^", .text("^")), ("Space", .text(" ")), (" ", .text(" ")),
      ("作", .text("作")), ("Del", .delete), ("Paste:a b", .paste("a b")), ("^\\", .control("\\")),
    ] as [(String, Key)])
  func read(notation: String, key: Key) {
    #expect(Key(notation: notation) == key)
  }

  @Test(
    "names no key", arguments: ["", "F0", "F64", "F+1", "Fx", "^^K", "^é", "Foo", "ab", "\u{1B}"])
  func unread(notation: String) {
    #expect(Key(notation: notation) == nil)
  }

  @Test("reads back what it writes", arguments: everyKey)
  func roundTrip(key: Key) {
    #expect(Key(notation: key.notation) == key)
  }

  static let everyKey: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .text(" "), .text("e\u{301}"),
      .text("F"), .paste("two\nlines"),
    ] + (1...24).map(Key.function)
    + "abcdefghijklmnopqrstuvwxyz\\]^_".map(Key.control)
}
