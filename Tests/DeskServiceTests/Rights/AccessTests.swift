import Foundation
import Registration
import Testing

@testable import DeskService

@Suite("Access and portability")
struct AccessTests {
  @Test("everything about one person comes out, and nothing of others", arguments: Store.allCases)
  func access(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let clerk = try rehearsal.session(.clerk)
    let supervisor = try rehearsal.supervisor()
    let person = try clerk.enter(.invented(email: "adaeze@registry.example.org"))
    _ = try clerk.enter(.invented("Zebulonia Quarkwright", organisation: "Elsewhere"))
    let registered = try clerk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    _ = try clerk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    let given = try clerk.exportPeople(purpose: "newsletter", format: "csv") { _ in }
    _ = try clerk.open(person)
    let request = try clerk.receive(NewRightsRequest(.access, person: person))
    let document = try supervisor.access(person, request: request)
    #expect(document.name == "Adaeze Okafor-Müller")
    #expect(
      document[.details].first { $0["field"] == "email" }?["value"]
        == "adaeze@registry.example.org")
    #expect(document[.details].allSatisfy { $0["by"] == "clerk.test" && $0["source"] == "desk" })
    #expect(document[.registrations].map { $0["reference"] } == [registered.registration])
    #expect(document[.consents].map { $0["answer"] } == ["given"])
    #expect(document[.disclosures].map { $0["reference"] } == [given.batch])
    #expect(document[.requests].map { $0["reference"] } == [request])
    #expect(document[.purposes].count == 4)
    let actions = document[.history].map { $0["action"] ?? "" }
    #expect(actions.first == "entered" && actions.suffix(2) == ["openedPerson", "requestReceived"])
    #expect(try rehearsal.actions().last == .accessGiven)
    let json = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    #expect(!json.contains("Quarkwright") && !json.contains("Elsewhere"))
  }

  @Test("what a person gave goes along, without who noted it or who looked")
  func portable() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let person = try supervisor.enter(.invented(email: "adaeze@registry.example.org"))
    let document = try supervisor.portable(person)
    let email = try #require(document[.details].first { $0["field"] == "email" })
    #expect(
      email["value"] == "adaeze@registry.example.org"
        && Set(email.keys) == ["field", "value", "at"])
    for part in [AccessPart.history, .disclosures, .record, .requests, .drafts] {
      #expect(document[part].isEmpty)
    }
    #expect(document.parts.allSatisfy { $0.entries.allSatisfy { $0["by"] == nil } })
    #expect(try rehearsal.detail(of: .accessGiven).contains("\"view\":\"portable\""))
  }

  @Test("desk and clerks give nobody everything")
  func roles() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    for role in [Role.desk, .clerk] {
      let session = try rehearsal.session(role)
      let person = try session.enter(.invented("Person of \(role.rawValue)"))
      #expect(throws: DeskError.notPermitted(.answerRequest)) { try session.access(person) }
      #expect(throws: DeskError.notPermitted(.answerRequest)) { try session.portable(person) }
    }
  }

  @Test("the schema names every part and every key")
  func schema() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documentation/access.schema.json")
    struct Schema: Decodable {
      struct Part: Decodable {
        struct Items: Decodable {
          struct Key: Decodable { let type: String }
          let properties: [String: Key]?
          let additionalProperties: Bool?
        }
        let items: Items?
      }
      let properties: [String: Part]
      let additionalProperties: Bool
    }
    let schema = try JSONDecoder().decode(Schema.self, from: try Data(contentsOf: file))
    #expect(!schema.additionalProperties)
    let parts = schema.properties.filter { $0.value.items != nil && $0.key != "leftOut" }
    #expect(Set(parts.keys) == Set(AccessPart.allCases.map(\.rawValue)))
    for part in AccessPart.allCases {
      let items = parts[part.rawValue]?.items
      #expect(items?.additionalProperties == false)
      #expect(Set(items?.properties?.keys.map { $0 } ?? []) == Set(part.keys), "\(part)")
    }
  }

  @Test("a page escapes what people typed, and says what was left out")
  func page() {
    var document = AccessDocument(
      society: "A & B", person: "M-1", name: "<Ada>", language: "en",
      at: Instant(milliseconds: 0))
    document.add(.details, [["field": "title", "value": "\"Dr\" <script>"]])
    document.leaveOut(of: .abstracts)
    let words = DocumentWords(language: "en") { key, _ in
      ["values.details.field.title": "Title", "leftOut": "Left out:"][key]
    }
    let page = AccessPage(document, words: words).page
    #expect(
      page.html.contains("&lt;Ada&gt;") && page.html.contains("&quot;Dr&quot; &lt;script&gt;"))
    #expect(!page.html.contains("<script>"))
    #expect(page.text.contains("Title") && page.text.contains("Left out: parts.abstracts"))
  }
}
