import Exchange
import Foundation
import Registration
import TestSupport
import Testing

@Suite struct RoundTripTests {
  private static let names = [
    "Zoë", "O'Brien", "Łukasz", "Þórsson", "王", "歐陽", "さくら", "김", "محمد", "گل‌محمدی", "שרה", "अनिल",
    "சுப்பிரமணியம்", "สมชาย", "გიორგი", "አበበ", "Nguyễn", "İbrahim", "ẞtraße", "'t Hooft", "de la Cruz",
    "Weiß, Anna", "\"Bob\"", "x;y|z", "=1+1", "+Plus", "-Minus", "@At", "'=x", "''+y", "＝z", "'",
    "007",
    "Mu\u{308}ller", "👩‍🔬 Ann", "a  b", "#3", "sep=;",
  ]

  private func randomPerson(_ random: inout SplitMix64) -> PersonDetails {
    var details = PersonDetails()
    for field in PersonField.allCases where Bool.random(using: &random) {
      details[field] = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Self.names.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    details.fullName = Self.names.randomElement(using: &random) ?? ""
    details.country = ["", "DE", "Türkiye", "JPN"].randomElement(using: &random) ?? ""
    details.email = ["", "a.b+c@example.org", "用户@example.org"].randomElement(using: &random) ?? ""
    details.telephone = ["", "+49 30 901820", "ext. 7"].randomElement(using: &random) ?? ""
    details.website = ["", "https://example.org/~x?a=1"].randomElement(using: &random) ?? ""
    details.language = ["", "en", "zh-Hant"].randomElement(using: &random) ?? ""
    return details
  }

  @Test("what an export writes, an import takes back the same", arguments: UInt64(0)..<30)
  func identity(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var people: [(Reference, CheckedPerson)] = []
    while people.count < 40 {
      guard let person = try? randomPerson(&random).checked() else { continue }
      people.append((Reference.random(.person) { random.bytes($0) }, person))
    }
    var dialect = CSVDialect()
    dialect.delimiter = CSVDelimiter.allCases.randomElement(using: &random) ?? .comma
    dialect.lineEnd = CSVDialect.LineEnd.allCases.randomElement(using: &random) ?? .lf
    var writer = TableWriter(.csv, columns: PersonExport.columns(), dialect: dialect)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for (reference, person) in people {
      writer.append(PersonExport.row(reference: reference, person.details), to: &bytes)
    }
    let plan = try ImportPlan.check(.memory(bytes, chunkSize: 100))
    #expect(plan.summary.delimiter == dialect.delimiter)
    #expect(plan.summary.unusedColumns == [])
    #expect(plan.summary.refusals == [], "seed \(seed)")
    let found = try plan.rows().next(.max)
    #expect(found.map(\.reference) == people.map(\.0), "seed \(seed)")
    #expect(found.map(\.person) == people.map(\.1), "seed \(seed)")
  }

  @Test("a reference of ours that was mistyped refuses the row, another's numbers do not")
  func references() throws {
    let text = "Reference,Name\n4711,Ann\nM-0000-0001,Bob\n,Cid\nMX-1,Dan\n"
    let plan = try ImportPlan.check(.memory(Array(text.utf8)))
    #expect(plan.summary.good == 3)
    #expect(plan.summary.refusals.map(\.code) == ["reference.malformed"])
    #expect(plan.summary.refusals.map(\.line) == [3])
  }
}
