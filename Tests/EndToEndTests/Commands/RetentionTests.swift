import Foundation
import TestSupport
import Testing

/// Retention from the first look to the proof, without a desk.
@Suite("Commands of retention")
struct RetentionTests {
  @Test("what would go is told and stays, then goes, is proved and listed")
  func run() throws {
    let society = try DemoSociety(people: 60)
    let preview = try #require(
      try society.json("retention", "preview", as: "amina") as? [String: Any])
    let values = try #require(preview["values"] as? Int)
    #expect(values > 0)
    let shown = try society.run("retention", as: "amina")
    #expect(shown.output.contains("answers to registry-size"))
    #expect(shown.errors.contains("Nothing is changed."))
    #expect(try society.run("retention", "run", as: "chidi").status == 1, "no supervisor")

    let done = try society.run("retention", "run", as: "amina")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors.contains("Taken away: \(values) values and records"))
    let again = try #require(
      try society.json("retention", "run", "--now", as: "amina") as? [String: Any])
    #expect(again["cleared"] as? Int == 0)
    let proof = try #require(again["proof"] as? [String: Any])
    #expect((proof["residue"] as? [String])?.isEmpty == true)
    let runs = try #require(
      try society.json("retention", "list", as: "amina") as? [[String: Any]])
    #expect(runs.map { $0["cleared"] as? Int } == [values])
    #expect(runs.first?["goneAt"] is String)
    #expect(try Regdesk.run("audit", "verify", "--database", society.database).status == 0)
    #expect(try Regdesk.run("check", "--database", society.database).status == 0)
  }
}
