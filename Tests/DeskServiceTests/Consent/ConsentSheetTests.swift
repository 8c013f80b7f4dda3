import DeskService
import Registration
import Testing

@Suite("The consent sheet")
struct ConsentSheetTests {
  @Test("what rests on consent is asked, the rest told, the unasked unknown")
  func asksAndTells() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let sheet = try desk.consentSheet(person, service: "conference", language: "en")
    #expect(sheet.name == "Adaeze Okafor-Müller")
    #expect(
      sheet.items.map(\.purpose.code)
        == ["newsletter", "attendeeList", "dietaryAndAccess", "conference"])
    #expect(sheet.items.map(\.asked) == [true, true, true, false])
    #expect(sheet.items.allSatisfy { $0.status == .unknown && $0.noticeVersion == 1 })
    #expect(sheet.items.first?.purpose.name == "Newsletter")
    #expect(sheet.items.first?.text == "Four letters a year.")
    #expect(sheet.notice?.body == "What we hold and why, in plain words.")
    #expect(sheet.notice?.hash == sheet.items.first?.noticeHash)
    #expect(
      try desk.consentSheet(person, service: "membership", language: "en").items.isEmpty)
  }

  @Test("where there are no words in a language, English is shown and said to be")
  func fallsBackToEnglish() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let sheet = try desk.consentSheet(person, service: "conference", language: "fr")
    #expect(sheet.items.allSatisfy { $0.language == "en" })
    #expect(sheet.notice?.language == "en")
  }

  @Test("an answer shows with its moment and station")
  func showsTheAnswer() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk, station: "desk 2")
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .later, noticeVersion: 1))
    let item = try desk.consentSheet(person, service: "conference", language: "en").items.first
    #expect(item?.status.state == .askedLater)
    #expect(item?.status.since == rehearsal.clock.now)
    #expect(item?.station == "desk 2")
  }

  @Test("the history has every answer, the latest first, and opening it is logged")
  func historyIsLogged() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    for answer in [ConsentAnswer.later, .given, .withdrawn] {
      rehearsal.clock.advance(seconds: 60)
      _ = try desk.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
    }
    let before = try rehearsal.actions().count
    let history = try desk.consentHistory(person)
    #expect(history.map(\.event.answer) == [.withdrawn, .given, .later])
    #expect(history.map(\.station) == ["desk 1", "desk 1", "desk 1"])
    #expect(Set(history.map(\.recordID)).count == 3)
    #expect(try rehearsal.actions(after: before) == [.openedPerson])
  }
}
