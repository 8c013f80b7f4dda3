import DeskService
import DeskUI
import Registration
import ScreenKit
import Terminal
import TestSupport
import Testing

@Suite("Any keys at any size")
struct RandomKeysTests {
  private static let letters = Array("abcdeknqrstuvwxyACDEKNRUXY 0123456789@.-'éü津نी👩‍🔬\u{301}")
  private static let named: [Key] = [
    .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
    .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight,
  ]
  private static let pastes = [
    "4111 1111 1111 1111", "a\u{202E}b", "Lagos\nCoastal", "\u{1B}]52;c;aGk=\u{07}",
    String(repeating: "長", count: 300),
  ]

  private static func key(_ generator: inout SplitMix64) -> Key {
    switch UInt8.random(in: 0..<20, using: &generator) {
    case 0..<9: .text(String(letters.randomElement(using: &generator) ?? "a"))
    case 9..<14: named.randomElement(using: &generator) ?? .enter
    case 14..<17: .control("abcdefgknoprstuwxy".randomElement(using: &generator) ?? "a")
    case 17..<19: .function(Int.random(in: 1...12, using: &generator))
    default: .paste(pastes.randomElement(using: &generator) ?? "")
    }
  }

  @Test(
    "a hundred thousand random keys never trap, draw whole canvases and lose no saved row",
    arguments: 0..<20)
  func randomKeys(chunk: Int) throws {
    let seed = UInt64(chunk) &* 7_919 &+ 17
    var generator = SplitMix64(seed: seed)
    let society =
      try chunk % 2 == 0 ? TestSociety(seed: seed) : TestSociety.withConference(seed: seed)
    let references = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn(["dora", "chidi", "amina"][chunk % 3])
    for step in 0..<5_000 {
      if step % 97 == 0 {
        let size = Size(
          columns: .random(in: 1...200, using: &generator),
          rows: .random(in: 1...60, using: &generator))
        desk.send(.resized(size))
      }
      desk.press(Self.key(&generator), gap: .random(in: 1...90, using: &generator))
      if desk.state.hasEnded || desk.state.session == nil {
        try desk.restart(as: "dora")
      }
      if step % 50 == 0 { try check(desk, seed: seed, step: step) }
    }
    let session = try society.session("amina")
    #expect(try session.peopleCount() == references.count + desk.entered.count, "seed \(seed)")
    for reference in references.values + desk.entered {
      #expect(try !session.open(reference).details.fullName.isEmpty, "seed \(seed)")
    }
  }

  private func check(_ desk: DeskHarness, seed: UInt64, step: Int) throws {
    let canvas = desk.state.view()
    guard canvas.size.columns > 0, canvas.size.rows > 0 else { return }
    let cursor = try #require(canvas.cursor, "no cursor, seed \(seed) step \(step)")
    #expect((0..<canvas.size.columns).contains(cursor.column), "seed \(seed) step \(step)")
    #expect((0..<canvas.size.rows).contains(cursor.row), "seed \(seed) step \(step)")
    #expect(!desk.text.contains("[screens."), "a word is missing, seed \(seed) step \(step)")
    checkFooter(desk, seed: seed, step: step)
  }

  /// The footer never shows a key that cannot be used.
  private func checkFooter(_ desk: DeskHarness, seed: UInt64, step: Int) {
    guard desk.state.size.columns >= 40, desk.state.size.rows >= 10 else { return }
    let words = desk.state.context.words
    let footer = desk.lines.last ?? ""
    func text(_ offer: CommandOffer) -> String {
      "\(offer.binding.keys[0]) \(words[offer.binding.label])"
    }
    let offered = Set(desk.state.offers.filter(\.isOffered).map(text))
    for offer in desk.state.offers where !offer.isOffered && !offered.contains(text(offer)) {
      #expect(!footer.hasSuffix(text(offer)), "seed \(seed) step \(step)")
      #expect(!footer.contains(text(offer) + "   "), "seed \(seed) step \(step)")
    }
  }

  @Test("Esc leads home from anywhere", arguments: 0..<8)
  func escapes(chunk: Int) throws {
    let seed = UInt64(chunk) &* 104_729 &+ 3
    var generator = SplitMix64(seed: seed)
    let society = try TestSociety(seed: seed)
    _ = try society.enterPeople()
    for _ in 0..<10 {
      let desk = try DeskHarness(society: society)
      desk.logOn("amina")
      for _ in 0..<60 {
        let key = Self.key(&generator)
        if [.control("q"), .control("l"), .paste("4111 1111 1111 1111")].contains(key) { continue }
        desk.press(key)
      }
      desk.press(Array(repeating: .escape, count: 40))
      #expect(desk.state.screenNames == ["find"], "seed \(seed)")
    }
  }
}
