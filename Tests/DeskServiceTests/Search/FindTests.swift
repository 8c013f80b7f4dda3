import DeskService
import Foundation
import Registration
import TestSupport
import Testing

@Suite("Finding people")
struct FindTests {
  @Test("the start of every word, in any order, with or without accents", arguments: Store.allCases)
  func wordsInAnyOrder(store: Store) throws {
    let session = try Rehearsal(store).session(.desk)
    let person = try session.enter(.invented())
    _ = try session.enter(.invented("Somebody Else", organisation: "Elsewhere"))
    for query in [
      "ada", "Okafor", "muller", "mueller", "MÜLLER oka", "mull ada oka", "okafor-müller",
      "okaformuller", "lagos reg ada",
    ] {
      #expect(try session.find(query).hits.map(\.person) == [person], "\(query)")
    }
  }

  @Test("each Han or kana character is a word")
  func hanCharactersAreWords() throws {
    let session = try Rehearsal(.memory).session(.desk)
    let person = try session.enter(.invented("山田 太郎", organisation: "東京大学", country: "JP"))
    for query in ["山", "太郎", "田太", "郎 山", "大学"] {
      #expect(try session.find(query).hits.map(\.person) == [person], "\(query)")
    }
  }

  @Test("a reference, and the start of an e-mail, lead to their person")
  func referencesAndEmail() throws {
    let session = try Rehearsal(.memory).session(.desk)
    let person = try session.enter(.invented(email: "Adaeze.Okafor@example.org"))
    _ = try session.enter(.invented(email: "other@example.org"))
    #expect(try session.find(person.lowercased()).hits.map(\.person) == [person])
    #expect(try session.find("adaeze.okafor@ex").hits.map(\.person) == [person])
    #expect(try session.lookUp(person) == .person(person))
    #expect(try session.lookUp("hello") == .noReference)
  }

  @Test("whole words come before words that are only begun, and the answer is bounded")
  func wholeWordsFirst() throws {
    let session = try Rehearsal(.memory).session(.desk)
    for number in 0..<80 { _ = try session.enter(.invented("Anna Bergmann\(number)x")) }
    let whole = try session.enter(.invented("Anna Berg"))
    let answer = try session.find("anna berg", limit: 20)
    #expect(answer.hits.count == 20)
    #expect(answer.hasMore)
    #expect(answer.hits.first?.person == whole)
  }

  @Test("hostile queries find nothing and break nothing")
  func hostileQueries() throws {
    let session = try Rehearsal(.memory).session(.desk)
    _ = try session.enter(.invented())
    for query in ["\"", "* OR *", "NEAR(a b)", "^", "{x}:", "-a", "a AND", "'; DROP TABLE person"] {
      #expect(throws: Never.self, "\(query)") { try session.find(query) }
    }
    #expect(try session.peopleCount() == 1)
  }

  @Test(
    "one typing error is forgiven: at least 950 of 1,000 names are in the first ten",
    .enabled(if: SharedData.isAvailable, "the shared inputs are not beside the checkout"))
  func oneErrorIsForgiven() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.supervisor()
    let tool = try #require(SharedData.tool("gen_people.py"))
    let csv = try ChildProgram.output("/usr/bin/env", ["python3", tool.path, "5000"])
    let names = csv.split(separator: "\n").dropFirst().compactMap { line -> String? in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return line.contains("\"") ? nil : "\(cells[1]) \(cells[2])"
    }
    let batch = try session.beginImport(fileName: "people.csv", digest: [1], rows: names.count)
    let rows = try names.enumerated().map {
      ImportedRow(
        line: $0.offset + 2, person: try PersonDetails([.fullName: $0.element]).checked())
    }
    _ = try session.importSlice(batch, rows)

    var generator = SplitMix64(seed: 950)
    var found = 0
    var missed: [String] = []
    for _ in 0..<1_000 {
      let name = try #require(names.randomElement(using: &generator))
      let typed = TypingError.one(in: name, using: &generator)
      let hits = try session.find(typed).hits.prefix(10)
      if hits.contains(where: { Folding.fold($0.name) == Folding.fold(name) }) {
        found += 1
      } else {
        missed.append("\(name) as \(typed)")
      }
    }
    #expect(found >= 950, "seed 950: \(found) of 1000; \(missed.prefix(20))")
  }
}

/// One slip of the fingers: a letter dropped, doubled, swapped with its neighbour, or wrong.
enum TypingError {
  static func one(in name: String, using generator: inout SplitMix64) -> String {
    var letters = Array(name)
    let places = letters.indices.filter { letters[$0].isLetter }
    guard let place = places.randomElement(using: &generator) else { return name }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2 where place + 1 < letters.count && letters[place + 1].isLetter:
      letters.swapAt(place, place + 1)
    default:
      let others = places.map { letters[$0] }.filter { $0 != letters[place] }
      letters[place] = others.randomElement(using: &generator) ?? "x"
    }
    return String(letters)
  }
}
