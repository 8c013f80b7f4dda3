import Terminal
import Testing

@testable import TerminalNcurses

@Suite("Bytes from a terminal")
struct InputDecoderTests {
  static let sequences: [(String, [Key])] = [
    ("a", [.text("a")]), ("Zoë", [.text("Z"), .text("o"), .text("ë")]),
    ("作者", [.text("作"), .text("者")]), ("e\u{301}x", [.text("e\u{301}"), .text("x")]),
    ("🇳🇬", [.text("🇳🇬")]), (" ", [.text(" ")]), ("\r", [.enter]), ("\n", [.enter]),
    ("R-71\r\n", [.text("R"), .text("-"), .text("7"), .text("1"), .enter]),
    ("\r\r", [.enter, .enter]), ("\n\n", [.enter, .enter]), ("\r\n\n", [.enter, .enter]),
    ("\t\u{7F}\u{8}", [.tab, .backspace, .backspace]), ("\u{0}", []),
    ("\u{1}\u{B}\u{1A}", [.control("a"), .control("k"), .control("z")]),
    ("\u{1C}\u{1D}\u{1E}\u{1F}", [.control("\\"), .control("]"), .control("^"), .control("_")]),
    ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[C\u{1B}[D", [.right, .left]),
    ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", [.home, .end, .home, .end]),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
    (
      "\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;3D",
      [.wordRight, .wordLeft, .wordRight, .wordLeft]
    ),
    ("\u{1B}Oc\u{1B}Od\u{1B}f\u{1B}b", [.wordRight, .wordLeft, .wordRight, .wordLeft]),
    ("\u{1B}[1;2C\u{1B}[1;2A", [.right, .up]), ("\u{1B}[Z\u{1B}[9;2u", [.backTab, .backTab]),
    (
      "\u{1B}OP\u{1B}OS\u{1B}[[A\u{1B}[11~",
      [.function(1), .function(4), .function(1), .function(1)]
    ),
    (
      "\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[24~",
      [.function(5), .function(6), .function(10), .function(12)]
    ),
    ("\u{1B}[1;2P\u{1B}[15;5~", [.function(13), .function(29)]),
    ("\u{1B}[107;5u\u{1B}[27;5;75~", [.control("k"), .control("k")]),
    ("\u{1B}[27u\u{1B}[13u\u{1B}[228u", [.escape, .enter, .text("ä")]),
    ("\u{1B}\u{7F}", [.backspace]),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}y", [.escape, .text("y")]),
    ("\u{1B}Peter", [.escape] + "Peter".map { .text(String($0)) }),
    ("\u{1B}Okafor", [.escape] + "Okafor".map { .text(String($0)) }),
    ("\u{1B}\r", [.escape, .enter]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}[", [.escape, .text("[")]), ("\u{1B}O", [.escape, .text("O")]),
    ("\u{1B}[I\u{1B}[Oa", [.text("a")]), ("\u{1B}[?62;1;4ca", [.text("a")]),
    ("\u{1B}[<0;3;4Ma", [.text("a")]), ("\u{1B}[M !!a", [.text("a")]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}a", [.text("a")]),
    ("\u{1B}]10;x\u{1B}\\a", [.text("a")]), ("\u{1B}P>|xterm(1)\u{1B}\\a", [.text("a")]),
    ("\u{1B}[12;", []), ("\u{1B}[1\u{3}a", [.control("c"), .text("a")]),
    ("\u{1B}[99999999999~a", [.text("a")]), ("\u{85}a", [.text("a")]),
  ]

  @Test("become keys", arguments: sequences)
  func table(text: String, keys: [Key]) {
    #expect(DecoderHarness.keys(text) == keys)
  }

  @Test("become the same keys wherever a read cuts them", arguments: sequences)
  func splits(text: String, keys: [Key]) {
    let bytes = Array(text.utf8)
    for cut in bytes.indices {
      let chunks = [Array(bytes[..<cut]), Array(bytes[cut...])]
      #expect(DecoderHarness.keys(chunks) == keys, "cut at \(cut)")
    }
    #expect(DecoderHarness.keys(bytes.map { [$0] }) == keys, "byte by byte")
  }

  @Test(
    "that are no UTF-8 are dropped and nothing else is",
    arguments: [
      [0x61, 0xFF, 0x62], [0x61, 0xC3, 0x62], [0x61, 0xC0, 0xAF, 0x62], [0x61, 0xE2, 0x82, 0x62],
      [0x61, 0xED, 0xA0, 0x80, 0x62], [0x61, 0xF4, 0x90, 0x80, 0x80, 0x62], [0x61, 0x9B, 0x62],
      [0x61, 0xF0, 0x80, 0x80, 0x80, 0x62],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(DecoderHarness.keys([bytes]) == [.text("a"), .text("b")])
    #expect(DecoderHarness.keys(bytes.map { [$0] }) == [.text("a"), .text("b")])
  }

  @Test("an ESC is the key 25 ms after it came, not before")
  func escapeDelay() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B], at: 100).isEmpty)
    #expect(decoder.deadline == 125)
    #expect(decoder.settle(at: 124).isEmpty)
    #expect(decoder.settle(at: 125) == [KeyEvent(key: .escape, atMilliseconds: 125)])
    #expect(decoder.deadline == nil)
  }

  @Test("an ESC that waited is the key although more comes later")
  func lateBytes() {
    var decoder = InputDecoder()
    var keys = decoder.feed([0x1B], at: 100).map(\.key)
    keys += decoder.feed(Array("[A".utf8), at: 126).map(\.key)
    #expect(keys == [.escape, .text("["), .text("A")])
  }

  @Test("a sequence that a slow line cuts is still one key")
  func slowLine() {
    #expect(
      DecoderHarness.keys([[0x1B, 0x5B], [0x31], [0x3B, 0x35, 0x43]], apart: 200) == [.wordRight])
  }

  @Test("two line ends apart are two keys")
  func lineEnds() {
    #expect(DecoderHarness.keys([[0x0D], [0x0A]], apart: 10) == [.enter])
    #expect(DecoderHarness.keys([[0x0D], [0x0A]], apart: 60) == [.enter, .enter])
  }

  @Test("sequences of terminfo go before the common ones")
  func terminalKeys() {
    let own: [[UInt8]: Key] = [
      Array("\u{1B}[25~".utf8): .function(13), Array("\u{1B}Ox".utf8): .up,
    ]
    var decoder = InputDecoder(terminalKeys: own)
    let events = decoder.feed(Array("\u{1B}[25~\u{1B}Ox".utf8), at: 0)
    #expect(events.map(\.key) == [.function(13), .up])
  }

  @Test("of any kind never stop the decoder", arguments: 0..<40)
  func anyBytes(seed: UInt64) {
    var state = seed
    var random: UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pool: [UInt8] = Array("\u{1B}[]OP0123;~?<MABu\r\n\u{9B}ë作".utf8)
    var decoder = InputDecoder()
    var now: Int64 = 0
    for _ in 0..<400 {
      let chunk = (0..<random % 9).map { _ in pool[Int(random) % pool.count] }
      _ = decoder.feed(chunk, at: now)
      now += Int64(random % 40)
    }
    _ = decoder.settle(at: now + 2_000)
    _ = decoder.settle(at: now + 4_000)
    #expect(decoder.deadline == nil, "seed \(seed)")
    #expect(decoder.feed([0x78], at: now + 5_000).map(\.key) == [.text("x")], "seed \(seed)")
  }
}
