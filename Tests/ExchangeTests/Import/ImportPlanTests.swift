import Foundation
import Registration
import TestSupport
import Testing

@testable import Exchange

@Suite struct ImportPlanTests {
  private static let heading = "Full name,E-mail,Country,Phone,Note\n"

  private func plan(
    _ text: String, options: ImportOptions = ImportOptions(), chunkSize: Int = 4096
  ) throws -> ImportPlan {
    try ImportPlan.check(.memory(Array(text.utf8), chunkSize: chunkSize), options: options)
  }

  private static var skipping: ImportOptions {
    var options = ImportOptions()
    options.skipsBad = true
    return options
  }

  @Test("good rows come out checked, with line and number, after blank ones were passed over")
  func goodRows() throws {
    let plan = try plan(
      "\n" + Self.heading + "Zoe\u{308} Moss,zoe@example.org,Deutschland,+49 30 901820,x\r\n"
        + ",,,,\n\n\"Ann\",,,extension 7,\n")
    #expect(plan.summary.rows == 2)
    #expect(plan.summary.blank == 1)
    #expect(plan.summary.unrecognisedTelephones == 1)
    #expect(plan.summary.unusedColumns.map(\.number) == [5])
    let rows = try plan.rows().next(10)
    #expect(rows.map(\.line) == [3, 6])
    #expect(rows.map(\.number) == [1, 2])
    let first = try #require(rows.first?.person)
    #expect(Array(first.details.fullName.unicodeScalars) == Array("Zoë Moss".unicodeScalars))
    #expect(first.details.country == "DE")
    #expect(first.emailKey == "zoe@example.org")
    #expect(first.telephoneE164 == "+4930901820")
    #expect(rows.last?.person.details.telephone == "extension 7")
  }

  @Test("a full name is made of first and last name only when both are there")
  func namesFromParts() throws {
    let plan = try plan("first,last,city\nAnn,Moss,\nAnn,,York\n,Moss,\n", options: Self.skipping)
    #expect(try plan.rows().next(10).map(\.person.details.fullName) == ["Ann Moss"])
    #expect(plan.summary.refusals.map(\.code) == ["fullName.required", "fullName.required"])
    #expect(plan.summary.refusals.map(\.line) == [3, 4])
  }

  @Test(
    "a bad row is named by line, column and code",
    arguments: [
      ("Ann,a@example.org,Atlantis,,", 3, "country.unknown"),
      ("Ann,not an address,,,", 2, nil),
      (",a@example.org,,,", 1, "fullName.required"),
      ("Ann\u{1B}[2J,,,,", 1, "text.controlCharacter"),
      ("Ann\u{202E},,,,", 1, "text.bidiControl"),
      ("Ann,,,,a\0b", 5, "text.controlCharacter"),
      ("Ann\0,,,,", 1, "text.controlCharacter"),
      ("\"Ann\nMoss\",,,,", 1, "text.lineBreak"),
      ("Ann,,,", nil, "csv.tooFewColumns"),
      ("Ann,,,,,x", nil, "csv.tooManyColumns"),
      ("\"Ann\"x,,,,", 1, "csv.textAfterQuote"),
    ] as [(String, Int?, String?)])
  func badRow(row: String, column: Int?, code: String?) throws {
    let plan = try plan(Self.heading + "Good,,,,\n" + row + "\nGood too,,,,,,\n")
    #expect(plan.summary.good == 2)
    #expect(plan.summary.bad == 1)
    let refusal = try #require(plan.summary.refusals.first)
    #expect(refusal.line == 3)
    #expect(refusal.column?.number == column)
    if let code { #expect(refusal.code == code) }
    #expect(throws: ImportRefusal.badRows(1)) { try plan.rows() }
  }

  @Test("bytes that are no UTF-8 refuse their row, whatever column they are in")
  func malformedBytes() throws {
    let good = "Zoë,,,,ö\n"
    let bytes = Array((Self.heading + good + "Ann,,,,").utf8) + [0xC3, 0x0A] + Array(good.utf8)
    let plan = try ImportPlan.check(.memory(bytes), options: Self.skipping)
    #expect(plan.summary.encodingReason == .mostlyUTF8)
    #expect(plan.summary.good == 2)
    #expect(plan.summary.refusals.map(\.code) == ["text.malformed"])
    #expect(plan.summary.refusals.first?.line == 3)
    #expect(plan.summary.refusals.first?.column?.number == 5)
  }

  @Test("every column that holds fields and every other refuses a card number, and shows no digit")
  func cardNumbers() throws {
    let columns = PersonExport.columns(extra: ["Remark", "IBAN", "Fax"])
    for number in [
      "4111111111111111", "4111 1111 1111 1111", "٤١١١١١١١١١١١١١١١", "3782-822463-10005",
    ] {
      for (index, column) in columns.enumerated() {
        var row = columns.map { $0 == "fullName" ? "Ann Moss" : "" }
        row[index] = number
        var bytes: [UInt8] = []
        for line in [columns, row] { CSVWriter().append(line, to: &bytes) }
        let plan = try ImportPlan.check(.memory(bytes))
        #expect(plan.summary.bad == 1, "\(column)")
        #expect(plan.summary.refusals.contains { $0.code == "text.cardNumber" }, "\(column)")
        #expect(
          plan.summary.refusals.contains { $0.column?.number == index + 1 }, "\(column)")
        var dump = ""
        Swift.dump(plan.summary, to: &dump)
        #expect(!dump.contains("4111") && !dump.contains("822463") && !dump.contains("٤١١"))
      }
    }
  }

  @Test(
    "a card number spread over neighbouring columns refuses the row",
    arguments: [
      "4111,1111,1111,1111,", ",4111,1111,1111,1111", ",,,41111111,11111111",
      "x,3782,822463,10005,",
      "41111111,11111111,,,", ",4111 1111,1111 1111,,", "98101,4111,1111,1111,1111",
      "٤١١١,1111,1111,1111,",
    ])
  func splitCardNumbers(cells: String) throws {
    let plan = try plan("Name,a,b,c,d,e\nAnn," + cells + "\n")
    #expect(plan.summary.refusals.map(\.code) == ["text.cardNumber"])
  }

  @Test(
    "addresses, telephone numbers, dates and numbers of other kinds side by side are let through",
    arguments: [
      ("ZIP,Phone,Fax", "34711,347-555-0147,347-555-0148"),
      ("Phone,ZIP,Town", "3475550147,10001,New York"),
      ("ZIP,Phone,Extension", "37115,555-0147,105"),
      ("Street,ZIP,Phone", "Suite 4123,98201-1234,(425) 555-0114"),
      ("ZIP,Phone,Fax", "5020,0662 8044 2000,0662 8044 145"),
      ("Phone,Fax,x", "41234567,41234568,"),
      ("From,To,Born", "2024-05-01,2024-05-03,1980-12-05"),
      ("From,To,Born", "01/05/2024,03/05/2024,05/12/1980"),
      ("IBAN,ORCID,x", "DE89 3704 0044 0532 0130 00,0000-0002-1825-0097,"),
      ("Phone,Fax,Mobile no", "+41 44 668 18 00,+41 44 668 18 01,+41 79 123 45 67"),
    ])
  func neighbours(headings: String, cells: String) throws {
    let plan = try plan("Name," + headings + "\nAnn," + cells + "\n")
    #expect(plan.summary.refusals == [])
  }

  @Test("rows that repeat an earlier one are named and counted")
  func repeated() throws {
    let plan = try plan(
      Self.heading
        + "Ann Moss,a@example.org,,,\nBob,a@example.org,,,\nmoss ann,A@EXAMPLE.ORG,,,\nBob,,,,\n"
        + "Bob,b@example.org,,,\nBob,,,11,\nBob,,,11,\n")
    #expect(
      plan.summary.repeated == [
        RepeatedRow(line: 4, firstLine: 2), RepeatedRow(line: 5, firstLine: 3),
        RepeatedRow(line: 8, firstLine: 7),
      ])
    #expect(plan.summary.repeatedCount == 3)
    #expect(plan.summary.good == 7)
  }

  @Test("a forecast counts who is held, and then who stands in the file twice")
  func forecast() throws {
    let rows = try plan(
      Self.heading + "Ann,a@example.org,,,\nAnn,,,,\nAnn,,,,\nBob,,,,\nBob,,,,\n"
    ).rows().next(10)
    var forecast = ImportForecast(written: 100, known: 10)
    // The first is held, under another city: the second is not the one who is held.
    for (row, isHeld) in zip(rows, [true, false, false, true, true]) {
      forecast.take(row, isHeld: isHeld)
    }
    #expect(forecast.written == 101)
    #expect(forecast.known == 14)
    #expect(forecast.comparedAllRows)
  }

  private func manyRows(_ count: Int) -> String {
    Self.heading
      + (1...count).map { number in
        number % 7 == 0
          ? "Bad \(number),,Atlantis,,\n" : "Good \(number),g\(number)@example.org,,,\n"
      }.joined()
  }

  @Test("slices, concurrency and chunks do not change what comes out, and a run can go on")
  func slices() throws {
    var options = Self.skipping
    options.concurrency = 1
    let expected = try plan(manyRows(3000), options: options).rows().next(.max)
    #expect(expected.count == 3000 - 3000 / 7)
    #expect(expected.map(\.number) == Array(1...expected.count))
    for (concurrency, chunkSize, sliceSize, after) in [
      (2, 100, 1, 0), (3, 7, 500, 1), (8, 65536, 999, 1500), (2, 4096, 10_000, expected.count),
    ] {
      options.concurrency = concurrency
      let plan = try plan(manyRows(3000), options: options, chunkSize: chunkSize)
      #expect(plan.summary.refusalCount == 3000 / 7)
      var found: [ImportRow] = []
      try plan.forEachGood(after: after, sliceSize: sliceSize) { slice in
        #expect(slice.count <= sliceSize)
        found += slice
        return true
      }
      #expect(found.map(\.number) == expected.map(\.number).suffix(expected.count - after))
      #expect(found.map(\.person) == expected.map(\.person).suffix(expected.count - after))
    }
  }

  @Test("at most a thousand reasons are kept, all are counted and all are called out")
  func manyRefusals() throws {
    let text = Self.heading + String(repeating: "Ann,,Atlantis,,\n", count: 1500)
    var called: [RowRefusal] = []
    let plan = try ImportPlan.check(.memory(Array(text.utf8)), refused: { called.append($0) })
    #expect(plan.summary.refusals.count == 1000)
    #expect(plan.summary.refusalCount == 1500)
    #expect(called.map(\.line) == Array(2...1501))
    #expect(Array(called.prefix(1000)) == plan.summary.refusals)
  }

  @Test("a file that changes after the check gives out no row of the changed part")
  func changedFile() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: url) }
    let text = Self.heading + (1...2000).map { "Ann \($0),,,,\n" }.joined()
    let changed = text.replacingOccurrences(of: "Ann 1500", with: "Bob 1500")
    for other in [changed, text + "Bob,,,,\n", String(text.dropLast(10)), ""] {
      try Data(text.utf8).write(to: url)
      let plan = try ImportPlan.check(.file(url.path, chunkSize: 1024))
      try Data(other.utf8).write(to: url)
      var found: [ImportRow] = []
      #expect(throws: ImportRefusal.source(.changedWhileReading)) {
        try plan.forEachGood(sliceSize: 1) { slice in
          found += slice
          return true
        }
      }
      #expect(found.allSatisfy { $0.person.details.fullName == "Ann \($0.number)" })
    }
  }

  @Test("progress never goes back, ends at the whole, and false cancels")
  func progress() throws {
    let text = manyRows(20_000)
    var seen: [ImportProgress] = []
    let source = ByteSource.memory(Array(text.utf8), chunkSize: 1000)
    _ = try ImportPlan.check(source) { progress in
      seen.append(progress)
      return true
    }
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.rows <= $1.rows && $0.bytes <= $1.bytes })
    #expect(
      seen.last == ImportProgress(rows: 20_000, bytes: text.utf8.count, totalBytes: text.utf8.count)
    )
    #expect(throws: ImportRefusal.cancelled) { try ImportPlan.check(source) { $0.rows < 5000 } }
    #expect(throws: ImportRefusal.cancelled) { try ImportPlan.check(source) { _ in false } }
  }

  @Test(
    "what makes a whole file unusable is told by code",
    arguments: [
      ("", "mapping.noHeading"), ("\n\n", "mapping.noHeading"), ("a,b\n1,2\n", "mapping.noName"),
      ("Name,Note\nAnn,\"x\n", "csv.quoteNeverClosed"), ("PK\u{3}\u{4}rest", "import.notText"),
    ])
  func unusable(text: String, code: String) {
    let refusal = #expect(throws: ImportRefusal.self) { try plan(text) }
    #expect(refusal?.code == code)
  }

  @Test("the reject file holds line, column and code and nothing else")
  func rejectFile() {
    var file = RejectFile()
    var bytes: [UInt8] = []
    file.begin(&bytes)
    file.append(
      RowRefusal(line: 7, column: ColumnPlace(number: 3, heading: "Land"), code: "country.unknown"),
      to: &bytes)
    file.append(RowRefusal(line: 9, column: nil, code: "csv.tooFewColumns"), to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "line,column,code\r\n7,3,country.unknown\r\n9,,csv.tooFewColumns\r\n")
  }

  @Test("no bytes stop the check", arguments: UInt64(0)..<60)
  func anyBytes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces =
      [
        "Name", "Full name", ",", ";", "\n", "\r\n", "\"", "Ann", "É", "=", "'", "4111", "\0",
        "\u{1B}",
        "\u{FEFF}", "a@example.org", "+49", "王",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0], [0x00, 0x0A]]
    let bytes =
      Array("Name,E-mail,Town\n".utf8)
      + (0..<Int.random(in: 0...200, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
    for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
      var options = Self.skipping
      options.encoding = encoding
      guard
        let plan = try? ImportPlan.check(.memory(bytes, chunkSize: 13), options: options)
      else { continue }
      #expect(plan.summary.good + plan.summary.bad == plan.summary.rows, "seed \(seed)")
      #expect(try plan.rows().next(.max).count == plan.summary.good, "seed \(seed)")
    }
  }
}
