import Exchange
import TestSupport
import Testing

@Suite struct CSVWriterTests {
  @Test(
    "a cell that a spreadsheet could calculate gets an apostrophe, and only such a cell",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30 1", "'+49 30 1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"),
      ("'=1", "''=1"), ("''@", "'''@"),
      ("'t Hooft", "'t Hooft"), ("a=b", "a=b"), ("", ""), ("'", "'"), (" =1", " =1"),
      // A combining mark makes one character with the sign; the program that opens the file
      // looks at the sign alone.
      ("=\u{0301}1", "'=\u{0301}1"), ("\r\nx", "'\r\nx"),
    ])
  func formulas(cell: String, expected: String) {
    #expect(Array(FormulaGuard.guarded(cell).utf8) == Array(expected.utf8))
    #expect(Array(FormulaGuard.unguarded(expected).utf8) == Array(cell.utf8))
  }

  @Test("quotes stand where they must and nowhere else")
  func quotes() {
    var bytes: [UInt8] = []
    let writer = CSVWriter()
    writer.append(["a", "b,c", "d\"e", "f\ng", "h;i", " j "], to: &bytes)
    writer.append([""], to: &bytes)
    writer.append(["\u{FEFF}x", "sep=;"], to: &bytes)
    writer.append(["sep=;"], to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        a,"b,c","d""e","f\ng",h;i, j \r\n""\r\n"\u{FEFF}x",sep=;\r\n"sep=;"\r\n
        """)
  }

  @Test(
    "any table is read back as it was written, with every delimiter and line end",
    arguments: CSVDelimiter.allCases, CSVDialect.LineEnd.allCases)
  func identity(delimiter: CSVDelimiter, lineEnd: CSVDialect.LineEnd) throws {
    for seed in UInt64(0)..<60 {
      var random = SplitMix64(seed: seed)
      let table = randomTable(&random)
      var dialect = CSVDialect()
      dialect.delimiter = delimiter
      dialect.lineEnd = lineEnd
      dialect.guardsFormulas = Bool.random(using: &random)
      let writer = CSVWriter(dialect)
      var bytes: [UInt8] = []
      for row in table { writer.append(row, to: &bytes) }
      let chunkSize = Int.random(in: 1...17, using: &random)
      var found = try rows(of: bytes, delimiter: delimiter, chunkSize: chunkSize)
      if dialect.guardsFormulas {
        found = found.map { $0.map(FormulaGuard.unguarded) }
      }
      #expect(scalars(found) == scalars(table), "seed \(seed), chunks of \(chunkSize)")
    }
  }

  /// Equal strings may differ in their scalars; a writer must keep those.
  private func scalars(_ table: [[String]]) -> [[[Unicode.Scalar]]] {
    table.map { $0.map { Array($0.unicodeScalars) } }
  }

  private func randomTable(_ random: inout SplitMix64) -> [[String]] {
    let pieces = [
      "a", "Ω", "ø", "e\u{0301}", "王", "👩‍🔬", "ی‌م", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r",
      "\r\n", "'", "=", "+", "-", "@", "＝", "sep=", " ", "\u{FEFF}", "\0", "0",
    ]
    let columns = Int.random(in: 1...5, using: &random)
    return (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).reduce(into: "") { cell, _ in
          cell += pieces.randomElement(using: &random) ?? ""
        }
      }
    }
  }
}
