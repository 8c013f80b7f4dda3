import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Drafts")
struct DraftTests {
  @Test("a draft is kept, replaced, listed and dropped", arguments: Store.allCases)
  func keepsAndDrops(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try desk.keepDraft(slot: "person", subject: person, body: #"{"city":"La"}"#)
    rehearsal.clock.advance(seconds: 1)
    try desk.keepDraft(slot: "person", subject: person, body: #"{"city":"Lagos"}"#)
    try desk.keepDraft(slot: "new", subject: nil, body: #"{"fullName":"Ama"}"#)
    let drafts = try desk.drafts()
    #expect(drafts.map(\.slot) == ["new", "person"])
    #expect(drafts.map(\.subject) == [nil, person])
    #expect(drafts.last?.subjectName == "Adaeze Okafor-Müller")
    #expect(drafts.last?.body == #"{"city":"Lagos"}"#)
    try desk.dropDraft("person")
    try desk.dropDraft("person")
    #expect(try desk.drafts().map(\.slot) == ["new"])
  }

  @Test("a draft is its owner's alone, and lasts seven days")
  func isItsOwners() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    try desk.keepDraft(slot: "new", subject: nil, body: "{}")
    #expect(try rehearsal.session(.clerk).drafts().isEmpty)
    rehearsal.clock.advance(seconds: 7 * 86_400 - 1)
    #expect(try desk.drafts().count == 1)
    rehearsal.clock.advance(seconds: 1)
    #expect(try desk.drafts().isEmpty)
    try rehearsal.desk.tidy()
    #expect(try rehearsal.counts()["draft"] == 0)
  }

  @Test(
    "a draft never holds a card number",
    arguments: [
      #"{"position":"4111 1111 1111 1111"}"#,
      #"{"notes":["a","b",{"deep":"pan 5555-5555-5555-4444 ok"}]}"#,
      #"{"amount":4111111111111111}"#,
      #"{"4111111111111111":"x"}"#,
      #"{"telephone":"4111 1111 1111 1111"}"#,
      #"{"position":"\u0034111 1111 1111 1111"}"#,
    ])
  func refusesCards(body: String) throws {
    let rehearsal = try Rehearsal(.memory)
    let desk = try rehearsal.session(.desk)
    let refusal = DeskError.invalid([FieldFailure(field: "draft", code: "text.cardNumber")])
    #expect(throws: refusal) { try desk.keepDraft(slot: "new", subject: nil, body: body) }
    #expect(try rehearsal.counts()["draft"] == 0)
  }

  @Test(
    "telephone numbers and amounts are no cards",
    arguments: [
      #"{"telephone":"+234 802 123 4567","postalCode":"101233"}"#,
      #"{"telephone":"+49 30 901820 123"}"#,
      #"{"amount":180.55,"places":12,"member":true,"band":null}"#,
    ])
  func keepsTheRest(body: String) throws {
    let rehearsal = try Rehearsal(.memory)
    let desk = try rehearsal.session(.desk)
    try desk.keepDraft(slot: "new", subject: nil, body: body)
    #expect(try desk.drafts().map(\.body) == [body])
  }

  @Test("what is no JSON, too long, or about nobody is refused")
  func refusesTheRest() throws {
    let rehearsal = try Rehearsal(.memory)
    let desk = try rehearsal.session(.desk)
    #expect(throws: DeskError.invalid([FieldFailure(field: "draft", code: "text.malformed")])) {
      try desk.keepDraft(slot: "new", subject: nil, body: "not json")
    }
    let long = "\"" + String(repeating: "a", count: 1_100_000) + "\""
    #expect(throws: DeskError.self) {
      try desk.keepDraft(slot: "new", subject: nil, body: long)
    }
    #expect(throws: DeskError.notFound("M-0000-0000")) {
      try desk.keepDraft(slot: "new", subject: "M-0000-0000", body: "{}")
    }
    #expect(try rehearsal.counts()["draft"] == 0)
  }
}
