import Glibc
import Terminal
import Testing

@testable import TerminalNcurses

@Suite("What is sent to a terminal")
struct OutputTests {
  @Test("the C library counts the columns of every letter as the canvas does")
  func columns() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    // The Glibc module hides wcwidth, an XSI function.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let count = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
    var wrong: [String] = []
    var counted = 0
    for value in 0xA0...UInt32(0x2FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = DisplayText.safe(String(scalar))
      guard safe.unicodeScalars.elementsEqual([scalar]), scalar != "\u{FFFD}" else { continue }
      let columns = Int(count(wchar_t(value)))
      // A letter newer than this C library is shown as "?" in the columns that it was given.
      guard columns >= 0 else { continue }
      counted += 1
      if columns != DisplayWidth.of(safe) { wrong.append(String(value, radix: 16)) }
    }
    // AHOM CONSONANT SIGN MEDIAL RA: no longer a nonspacing mark since Unicode 16.
    #expect(wrong.filter { $0 != "1171e" }.isEmpty)
    #expect(counted > 100_000)
  }

  @Test(
    "base 64 is that of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ü?>", "w7w/Pg=="),
    ])
  func base64(text: String, encoded: String) {
    #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test("each colour has a contrast of 4.5 against black and against white")
  func contrast() {
    for entry in Palette.entries {
      let light = Self.luminance(of256: Int(entry.of256))
      #expect((light + 0.05) / 0.05 >= 4.5, "\(entry.colour) on black")
      #expect(1.05 / (light + 0.05) >= 4.5, "\(entry.colour) on white")
    }
  }

  @Test("every colour but plain has a pair of its own")
  func pairs() {
    #expect(Palette.pair(.plain) == 0)
    #expect(Set(Colour.allCases.map(Palette.pair)).count == Colour.allCases.count)
  }

  @Test(
    "a failure has a code of its own",
    arguments: [
      (.notATerminal, "terminal.notATerminal"), (.terminalNotNamed, "terminal.notNamed"),
      (.terminalUnknown(name: "x"), "terminal.unknown"),
      (.terminalTooPlain(name: "dumb"), "terminal.tooPlain"),
      (.system(errno: 5), "terminal.system"),
    ] as [(TerminalFailure, String)])
  func codes(failure: TerminalFailure, code: String) {
    #expect(failure.code == code)
  }

  /// Relative luminance (WCAG 2.2) of a colour of xterm's cube or its ramp of greys.
  private static func luminance(of256 number: Int) -> Double {
    let steps = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    let grey = 8 + 10 * (number - 232)
    let parts =
      number >= 232
      ? [grey, grey, grey] : [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
