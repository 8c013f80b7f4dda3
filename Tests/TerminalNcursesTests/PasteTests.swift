import Terminal
import Testing

@testable import TerminalNcurses

@Suite("A bracketed paste")
struct PasteTests {
  static let start = "\u{1B}[200~"
  static let end = "\u{1B}[201~"

  static let pastes: [(String, [Key])] = [
    ("\(start)Zoë 作者\(end)", [.paste("Zoë 作者")]),
    ("a\(start)b\(end)c", [.text("a"), .paste("b"), .text("c")]),
    ("\(start)one\r\ntwo\rthree\nfour\(end)\r", [.paste("one\ntwo\nthree\nfour"), .enter]),
    ("\(start)a\tb\u{0}\u{7F}\u{85}c\(end)", [.paste("a bc")]),
    ("\(start)\u{1B}[31mred\u{1B}[0m\u{1B}x\(end)", [.paste("redx")]),
    ("\(start)safe\(end)\rrm -rf\r\(end)", [.paste("safe\nrm -rf\n")]),
    ("\(start)a\(end)y\(start)b\(end)", [.paste("ayb")]),
    ("\(start)\(end)a", [.text("a")]),
    ("\(end)a", [.text("a")]),
    ("\(start)\(end)\(end)\(end)", []),
  ]

  @Test("is one key without its controls, however it ends", arguments: pastes)
  func table(text: String, keys: [Key]) {
    #expect(DecoderHarness.keys(text) == keys)
  }

  @Test("is the same key wherever a read cuts it", arguments: pastes)
  func splits(text: String, keys: [Key]) {
    let bytes = Array(text.utf8)
    for cut in bytes.indices {
      let chunks = [Array(bytes[..<cut]), Array(bytes[cut...])]
      #expect(DecoderHarness.keys(chunks) == keys, "cut at \(cut)")
    }
    #expect(DecoderHarness.keys(bytes.map { [$0] }) == keys, "byte by byte")
  }

  @Test("drops bytes that are no UTF-8")
  func invalid() {
    let bytes =
      Array(Self.start.utf8) + [0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82] + Array(Self.end.utf8)
    #expect(DecoderHarness.keys([bytes]) == [.paste("ab")])
  }

  @Test("waits 25 ms for a second end mark and keeps the order of what follows")
  func settling() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\(Self.start)a\(Self.end)".utf8), at: 100).isEmpty)
    #expect(decoder.deadline == 125)
    #expect(decoder.feed(Array("\r".utf8), at: 110).isEmpty)
    #expect(decoder.settle(at: 125).map(\.key) == [.paste("a"), .enter])
  }

  @Test("without an end is given up after a second of silence")
  func withoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\(Self.start)abc".utf8), at: 100).isEmpty)
    #expect(decoder.feed(Array("def".utf8), at: 600).isEmpty)
    #expect(decoder.deadline == 1_600)
    #expect(decoder.settle(at: 1_599).isEmpty)
    #expect(decoder.settle(at: 1_600).map(\.key) == [.paste("abcdef")])
    #expect(decoder.feed(Array("x".utf8), at: 1_601).map(\.key) == [.text("x")])
  }

  @Test("is bounded and its end is still found")
  func bounded() throws {
    var decoder = InputDecoder()
    _ = decoder.feed(Array(Self.start.utf8), at: 0)
    let block = [UInt8](repeating: UInt8(ascii: "a"), count: 64 * 1_024)
    for _ in 0..<20 { #expect(decoder.feed(block, at: 0).isEmpty) }
    let end = Array(Self.end.utf8)
    for byte in end { #expect(decoder.feed([byte], at: 1).isEmpty) }
    let events = decoder.feed([UInt8(ascii: "x")], at: 30)
    #expect(events.count == 2)
    guard case .paste(let text)? = events.first?.key else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= PasteAssembly.limit)
    #expect(text.utf8.allSatisfy { $0 == UInt8(ascii: "a") })
    #expect(events.last?.key == .text("x"))
  }
}
