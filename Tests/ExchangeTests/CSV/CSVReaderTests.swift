import Exchange
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  @Test(
    "every form of RFC 4180, and what people write besides, is read in every chunk size",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r3,4\n5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
      ("\n\n\r\na,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b,\n,,\n", [["a", "b", ""], ["", "", ""]]),
      ("a,b\n\"x,y\",\"z\"\n", [["a", "b"], ["x,y", "z"]]),
      ("a,b\n\"say \"\"ha\"\"\",\"\"\"\"\n", [["a", "b"], ["say \"ha\"", "\""]]),
      ("a,b\n\"x\r\ny\rz\n\",1", [["a", "b"], ["x\r\ny\rz\n", "1"]]),
      ("a\n\"\"\nb\n", [["a"], [""], ["b"]]),
      ("a,b\n5\" disk,x\"\n", [["a", "b"], ["5\" disk", "x\""]]),
      ("a,b\n\"x\"y,1\n", [["a", "b"], ["xy", "1"]]),
      ("a,b\n\"\",\"\"", [["a", "b"], ["", ""]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n\"1\"", [["a", "b"], ["1"]]),
      ("a", [["a"]]),
      ("", []),
      ("\n", []),
      ("\r\n\r\n", []),
    ])
  func forms(text: String, expected: [[String]]) throws {
    for chunkSize in 1...17 {
      #expect(try rows(of: text, chunkSize: chunkSize) == expected, "chunks of \(chunkSize)")
    }
  }

  @Test("a row knows the line on which it begins, whatever ends the lines")
  func lines() throws {
    let text = "a,b\r\n\r\n\"x\r\ny\n\rz\",1\r2,3\n\n\n4,5"
    for chunkSize in 1...17 {
      let found = try rowsWithLines(of: Array(text.utf8), chunkSize: chunkSize)
      #expect(found.map(\.line) == [1, 3, 7, 10], "chunks of \(chunkSize)")
    }
  }

  @Test(
    "the delimiter is found in the heading line",
    arguments: [
      ("a,b\n1;2,3\n", CSVDelimiter.comma),
      ("a;b;c\n1,2\n", .semicolon),
      ("a\tb\n1,2\n", .tab),
      ("a|b\n1,2\n", .bar),
      ("\"a,b,c\";d\n", .semicolon),
      ("\n\na;b\n", .semicolon),
      ("single\n", .comma),
      ("\"two\nlines, here\";b;c\n", .semicolon),
    ])
  func detection(text: String, expected: CSVDelimiter) throws {
    for chunkSize in 1...17 {
      let source = ByteSource.memory(Array(text.utf8), chunkSize: chunkSize)
      let reader = try CSVReader(TextStream(source.open(), encoding: .utf8))
      #expect(reader.delimiter == expected, "chunks of \(chunkSize)")
    }
  }

  @Test("a first line that names the delimiter is no row, and the delimiter given goes before it")
  func directive() throws {
    let found = try rowsWithLines(of: Array("sep=;\r\na,b;c\r\n1;2".utf8))
    #expect(found.map(\.cells) == [["a,b", "c"], ["1", "2"]])
    #expect(found.map(\.line) == [2, 3])
    #expect(try rows(of: "sep=;\na,b;c\n", delimiter: .comma) == [["a", "b;c"]])
  }

  @Test("text after a closing quote is marked by its column")
  func textAfterQuote() throws {
    let source = ByteSource.memory(Array("a,b\n1,\"x\"y\n2,\"x\"\n".utf8))
    var reader = try CSVReader(TextStream(source.open(), encoding: .utf8))
    var row = CSVRow()
    var marks: [Int?] = []
    while try reader.next(&row) { marks.append(row.columnWithTextAfterQuote) }
    #expect(marks == [nil, 1, nil])
  }

  @Test("a quote that is never closed is named by the line of its row")
  func unclosedQuote() {
    #expect(throws: CSVFault.quoteNeverClosed(line: 3)) {
      try rows(of: "a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    }
  }

  @Test("fields, rows and columns have their bounds")
  func bounds() throws {
    var limits = CSVLimits()
    limits.fieldBytes = 10
    limits.rowBytes = 25
    limits.columns = 4
    let read = { (text: String) in
      for chunkSize in [1, 7, 4096] {
        _ = try rows(of: Array(text.utf8), chunkSize: chunkSize, limits: limits)
      }
    }
    try read("a,b\n1234567890,\"1234567890\"\n1,2,3,4\n")
    #expect(throws: CSVFault.fieldTooLong(line: 2, column: 2)) { try read("a,b\n1,12345678901\n") }
    #expect(throws: CSVFault.fieldTooLong(line: 2, column: 1)) { try read("a\n\"1\n345678901\"") }
    #expect(throws: CSVFault.rowTooLong(line: 2)) {
      try read("a\n123456789,123456789,123456789\n")
    }
    #expect(throws: CSVFault.tooManyColumns(line: 2)) { try read("a\n1,2,3,4,5\n") }
  }

  @Test("no bytes stop the reader, and no chunk size changes what it finds", arguments: 0..<40)
  func anyBytes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab,;\t|\"\"\"\r\n\n\u{FEFF}é\0".utf8) + [0xFF, 0xC3, 0xED, 0xA0]
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random)
          ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      for encoding in TextEncoding.allCases {
        let whole = Result { try rowsWithLines(of: bytes, encoding: encoding).map(\.cells) }
        let chunkSize = Int.random(in: 1...17, using: &random)
        let pieces = Result {
          try rowsWithLines(of: bytes, encoding: encoding, chunkSize: chunkSize).map(\.cells)
        }
        #expect(
          outcome(whole) == outcome(pieces), "seed \(seed), \(bytes), \(encoding), \(chunkSize)")
      }
    }
  }

  private func outcome(_ result: Result<[[String]], any Error>) -> String { "\(result)" }
}
