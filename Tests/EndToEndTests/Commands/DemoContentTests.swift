import Foundation
import TestSupport
import Testing

/// What the demonstration holds when nobody says how much.
@Suite("the demonstration")
struct DemoContentTests {
  @Test("a conference of 400, 60 institutions in several states, 150 abstracts in many scripts")
  func whole() throws {
    let society = try DemoSociety(people: 440)
    let attendees = try rows(society, "registrations")
    #expect(attendees.count == 400)
    #expect(Set(attendees.compactMap { $0["person"] as? String }).count == 400)
    let names = attendees.compactMap { $0["fullName"] as? String }.joined()
    let scripts: [Character] = ["ü", "Ł", "О", "Ν", "ل", "न", "大", "海", "해", "ğ"]
    #expect(scripts.filter { !names.contains($0) } == [])
    let abstracts = try rows(society, "abstracts")
    #expect(abstracts.count == 150)
    #expect(Set(abstracts.compactMap { $0["state"] as? String }).count == 3)

    let institutions = try #require(
      try society.json("membership", "list", "--type", "institution", as: "dora")
        as? [[String: Any]])
    #expect(Set(institutions.compactMap { $0["holderName"] as? String }).count == 60)
    let states = Set(institutions.compactMap { $0["state"] as? String })
    #expect(
      states.isSuperset(of: ["applied", "pendingPayment", "new", "current", "grace", "lapsed"]),
      "\(states)")
    let pairs = try #require(
      try society.json("people", "duplicates", as: "chidi") as? [[String: Any]])
    #expect(pairs.contains { "\($0)".contains("duplicate.sameEmail") }, "\(pairs.first ?? [:])")
    let verified = try Regdesk.run("audit", "verify", "--database", society.database)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  /// What goes out for running the conference; nobody is left out.
  private func rows(_ society: DemoSociety, _ what: String) throws -> [[String: Any]] {
    let file = society.folder.file("\(what).json")
    let done = try society.run(
      "export", what, "--purpose", "runConference", "--format", "json", "-o", file, as: "chidi")
    try #require(done.status == 0, "\(done.errors)")
    #expect(!done.errors.contains("left out"), "\(done.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
        as? [[String: Any]])
  }
}
