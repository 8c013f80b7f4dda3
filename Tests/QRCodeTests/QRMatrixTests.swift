import QRCode
import Testing

@Suite("QR codes")
struct QRMatrixTests {
  private static let address =
    "HTTPS://PAY.EXAMPLE.ORG/R/P9D4W01XQ/" + String(repeating: "7K3", count: 13)

  @Test("an upper-case address of 75 characters takes 29 modules, the same in lower case more")
  func upperCaseIsSmaller() throws {
    #expect(Self.address.count == 75)
    #expect(try QRCode.modules(of: Self.address).size == 29)
    #expect(try QRCode.modules(of: Self.address.lowercased()).size > 29)
  }

  @Test("it fits in 17 rows of text with the narrow quiet zone")
  func rows() throws {
    let lines = try QRCode.modules(of: Self.address).halfBlockLines()
    #expect(lines.count == 17)
    #expect(lines.allSatisfy { $0.count == 33 })
  }

  @Test(
    "every code has its three finder patterns and its timing lines",
    arguments: [1, 20, 90, 400, 1500])
  func finders(length: Int) throws {
    let matrix = try QRCode.modules(of: String(repeating: "a", count: length), level: .medium)
    let finder = [
      "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ]
    let far = matrix.size - 7
    for (top, left) in [(0, 0), (0, far), (far, 0)] {
      for (row, line) in finder.enumerated() {
        for (column, sign) in line.enumerated() {
          #expect(matrix[top + row, left + column] == (sign == "#"))
        }
      }
    }
    for position in 8..<(matrix.size - 8) {
      #expect(matrix[6, position] == (position % 2 == 0))
      #expect(matrix[position, 6] == (position % 2 == 0))
    }
  }

  @Test("the format bits name the level", arguments: QRCode.CorrectionLevel.allCases)
  func formatBits(level: QRCode.CorrectionLevel) throws {
    let matrix = try QRCode.modules(of: "R-71QH-M3RE", level: level)
    // ISO/IEC 18004 7.9: the two highest bits, masked with 10, are L 01, M 00, Q 11, H 10.
    let expected =
      switch level {
      case .low: 0b01
      case .medium: 0b00
      case .quartile: 0b11
      case .high: 0b10
      }
    let read = (matrix[8, 0] ? 2 : 0) + (matrix[8, 1] ? 1 : 0)
    #expect(read ^ 0b10 == expected)
  }

  @Test("outside the square every module is light")
  func quietZone() throws {
    let matrix = try QRCode.modules(of: "x")
    #expect(!matrix[-1, 0] && !matrix[0, -1] && !matrix[matrix.size, 0] && !matrix[0, matrix.size])
    #expect(matrix[0, 0])
  }

  @Test("two modules share a cell: the filled ones are light, or dark when inverted")
  func halfBlocks() throws {
    let matrix = try QRCode.modules(of: "x")
    let light = matrix.halfBlockLines(quiet: 1)
    let dark = matrix.halfBlockLines(quiet: 1, inverted: true)
    #expect(light[0] == "█" + "▀▀▀▀▀▀▀" + light[0].dropFirst(8))
    #expect(dark[0].hasPrefix(" ▄▄▄▄▄▄▄"))
    let fills: [Character: (Bool, Bool)] = [
      "█": (true, true), "▀": (true, false), "▄": (false, true), " ": (false, false),
    ]
    for (row, line) in dark.enumerated() {
      for (column, cell) in line.enumerated() {
        let fill = try #require(fills[cell])
        #expect(fill.0 == matrix[2 * row - 1, column - 1])
        #expect(fill.1 == matrix[2 * row, column - 1])
      }
    }
  }

  @Test("an odd number of rows leaves the last half row empty")
  func oddRows() throws {
    let lines = try QRCode.modules(of: "x").halfBlockLines(quiet: 2)
    #expect(lines.count == 13)
    #expect(lines.last == String(repeating: "▀", count: 25))
  }

  @Test("an empty text, a zero byte and a text past the largest code are refused")
  func refusals() {
    #expect(throws: QRCode.Failure.empty) { try QRCode.modules(of: "") }
    #expect(throws: QRCode.Failure.zeroByte) { try QRCode.modules(of: "a\u{0}b") }
    #expect(throws: QRCode.Failure.tooLong) {
      try QRCode.modules(of: String(repeating: "ß", count: 2000))
    }
  }
}
