import Exchange
import Foundation
import Registration
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isAvailable)) struct SharedImportTests {
  @Test("all 537 legislators are taken, every column is used")
  func legislators() throws {
    let url = try #require(SharedData.url("persons/us-legislators.csv"))
    let plan = try ImportPlan.check(.file(url.path))
    #expect(plan.summary.refusals == [])
    #expect(plan.summary.good == 537)
    #expect(plan.summary.unusedColumns == [])
    let rows = try plan.rows().next(.max)
    #expect(rows.first?.person.details.fullName == "Maria Cantwell")
    #expect(rows.first?.person.details.title == "Sen.")
    #expect(rows.allSatisfy { $0.person.details.country == "US" })
  }

  @Test("generated people of many scripts are all taken")
  func generated() throws {
    let tool = try #require(SharedData.tool("gen_people.py"))
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", tool.path, "5000", "-o", url.path]
    try process.run()
    process.waitUntilExit()
    let plan = try ImportPlan.check(.file(url.path))
    #expect(plan.summary.refusals == [])
    #expect(plan.summary.good == 5000)
    #expect(plan.summary.unusedColumns == [])
  }

  @Test(
    "a naughty string is kept or refused as if it had been typed", arguments: PersonField.allCases)
  func naughtyStrings(field: PersonField) throws {
    let url = try #require(SharedData.url("naughty-strings/blns.json"))
    let strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    // A row with nothing in it is passed over.
    let people = strings.filter { field != .fullName || !$0.isEmpty }.map { string in
      var person = PersonDetails([.fullName: "Ann Moss"])
      person[field] = string
      return person
    }
    let outcomes = try imported(people)
    #expect(outcomes.count == people.count)
    for (person, outcome) in zip(people, outcomes) {
      do throws(PersonRefusal) {
        let expected = try person.checked()
        #expect(outcome == .kept(expected), "\(person[field])")
      } catch {
        #expect(outcome == .refused(error.failures.map(\.code)), "\(person[field])")
      }
    }
  }

  private enum Outcome: Equatable {
    case kept(CheckedPerson)
    case refused([String])
  }

  /// Exports people, and tells what an import makes of each.
  private func imported(_ people: [PersonDetails]) throws -> [Outcome] {
    var bytes: [UInt8] = []
    var writer = TableWriter(.csv, columns: PersonExport.columns())
    writer.begin(&bytes)
    for person in people {
      writer.append(PersonExport.row(reference: nil, person), to: &bytes)
    }
    var options = ImportOptions()
    options.skipsBad = true
    let plan = try ImportPlan.check(.memory(bytes), options: options)
    var outcomes: [Int: Outcome] = [:]
    for row in try plan.rows().next(.max) { outcomes[row.line] = .kept(row.person) }
    for (line, refusals) in Dictionary(grouping: plan.summary.refusals, by: \.line) {
      outcomes[line] = .refused(refusals.map(\.code))
    }
    return outcomes.sorted { $0.key < $1.key }.map(\.value)
  }

  @Test("every card number refuses its row, and what only looks like one does not")
  func cardNumbers() throws {
    let cards = try lines("cards/test-card-numbers.tsv").filter { $0[2] == "1" }.map { $0[0] }
    for card in cards {
      let plan = try ImportPlan.check(.memory(Array("Name,Note\nAnn,\(card)\n".utf8)))
      #expect(plan.summary.refusals.map(\.code) == ["text.cardNumber"], "\(card)")
    }
    #expect(cards.count > 100)
    for lookAlike in try lines("cards/pan-false-positives.tsv") {
      let plan = try ImportPlan.check(.memory(Array("Name\tNote\nAnn\t\(lookAlike[0])\n".utf8)))
      #expect(plan.summary.refusals == [], "\(lookAlike)")
    }
  }

  private func lines(_ path: String) throws -> [[String]] {
    let url = try #require(SharedData.url(path))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
