import DeskUI
import Registration
import Terminal
import Testing

@Suite("The frame of every screen")
struct FrameTests {
  private func home(_ session: SessionInfo) throws -> DeskHarness {
    let desk = try DeskHarness()
    desk.send(
      .finished(Ticket(screen: 1), .session(.whoAmI), .success(.session(.present(session)))))
    return desk
  }

  @Test("who is logged on and where is seen, however long the conference is called")
  func status() throws {
    var session = SessionInfo.dora
    session.conference = ConferenceInfo(
      code: "2026", name: "12th International Conference on the Care of Coasts and Registers")
    let desk = try home(session)
    for columns in [60, 80, 132] {
      desk.send(.resized(Size(columns: columns, rows: 24)))
      #expect(desk.lines[0].contains("  dora · desk 2"))
      #expect(desk.lines[0].hasPrefix(" regdesk  Society of Coastal"))
    }
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.lines[0].contains("…  dora"))
  }

  @Test("the status takes half of the line at most")
  func longStatus() throws {
    var session = SessionInfo.dora
    session.station = "the desk beside the great western entrance of the hall"
    let line = try home(session).lines[0]
    #expect(line.hasPrefix(" regdesk  Society"))
    let status = try #require(line.split(separator: "dora · ").last)
    #expect(status.hasPrefix("the desk beside"))
    #expect(status.contains("…") && status.count <= 33)
  }

  @Test("what is said covers the last line above the keys, not the first")
  func toast() throws {
    let society = try TestSociety.withConference()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("adaeze")
    desk.press(.control("k"))
    #expect(desk.lines[20].contains("Adaeze Okafor-Müller, Lagos Coastal Registry"))
    #expect(desk.lines[22].contains("Not registered for this conference."))
    desk.send(.resized(Size(columns: 80, rows: 19)))
    #expect(desk.lines[17].contains("Not registered for this conference."))
  }

  @Test("a sentence that would lose its end makes way as a whole")
  func sentence() throws {
    let desk = try home(.dora)
    desk.send(.resized(Size(columns: 60, rows: 20)))
    // The next key clears the welcome.
    desk.pass(milliseconds: 2_000)
    desk.press(.control("n"))
    let before = desk.lines
    #expect(before[17].contains("The only field") && before[18].contains("that is needed."))
    desk.press(.control("s"))
    #expect(!desk.text.contains("The only field"))
    #expect(desk.lines[18].contains("there is nothing to save yet"))
    #expect(desk.lines[..<17] == before[..<17])
  }
}
