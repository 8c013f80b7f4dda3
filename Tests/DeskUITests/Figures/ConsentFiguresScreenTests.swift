import DeskService
import Registration
import Terminal
import Testing

@testable import DeskUI

@Suite("Figures of consent on a screen")
struct ConsentFiguresScreenTests {
  @Test("one key from the flags, one purpose after the other, more and fewer months")
  func figures() throws {
    let society = try TestSociety.withConference()
    let session = try society.session("dora")
    for index in 0..<18 {
      let person = try session.enter(PersonDetails([.fullName: "Invented Person \(index)"]))
      let answer: ConsentAnswer = index < 11 ? .given : .refused
      _ = try session.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
      if index < 3 {
        _ = try session.record(
          person, ConsentReply(purpose: "photographs", answer: .given, noticeVersion: 1))
      }
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(4))
    desk.press(.text("g"))
    #expect(desk.state.screenNames == ["find", "flags", "consent-figures"])
    desk.press(.text("p"), .text("p"))
    try expectScreen("consent-figures/one", desk.state)
    desk.press(.text("p"), .text("m"))
    #expect(desk.text.contains("24 months"))
    #expect(!desk.text.contains("Newsletter"))
    desk.press(.escape)
    #expect(desk.state.screenNames == ["find", "flags"])
  }
}
