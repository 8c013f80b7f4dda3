import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("A scanner is a keyboard")
struct ScanTests {
  private func desk() throws -> (desk: DeskHarness, adaeze: String) {
    let society = try TestSociety()
    let reference = try #require(try society.enterPeople()["Adaeze Okafor-Müller"])
    let desk = try DeskHarness(society: society)
    desk.logOn()
    return (desk, reference)
  }

  @Test("a code is looked up from the home screen and the next letter begins anew")
  func fromHome() throws {
    let (desk, reference) = try desk()
    desk.type("half ty")
    desk.scan(reference)
    #expect(desk.lines[1].contains(reference))
    #expect(desk.text.contains("Adaeze Okafor-Müller"))
    desk.type("o")
    #expect(desk.lines[1].contains("Find  o"))
  }

  @Test("a code scanned into a form leaves the form as it was and keeps it as a draft")
  func intoForm() throws {
    let (desk, reference) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Ex")
    desk.scan(reference)
    #expect(desk.state.screenNames == ["find"])
    #expect(desk.lines[1].contains(reference))
    desk.press(.function(5))
    #expect(desk.text.contains("Nia Ex"))
    #expect(!desk.text.contains("Nia Ex\(reference)"))
  }

  @Test("the letters of a code are never commands")
  func lettersDoNotAct() throws {
    let (desk, _) = try desk()
    desk.type("okafor")
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "person"])
    desk.scan("EUREKA")
    #expect(desk.state.screenNames == ["find", "person"])
    #expect(desk.text.contains("Nothing here has the code"))
    desk.type("e")
    #expect(desk.state.screenNames == ["find", "person", "person-edit"])
  }

  @Test("a letter waits for silence before it acts")
  func silence() throws {
    let (desk, _) = try desk()
    desk.type("okafor")
    desk.press(.enter)
    let at = desk.milliseconds + 500
    desk.send(.key(KeyEvent(key: .text("e"), atMilliseconds: at)))
    #expect(desk.state.screenNames.count == 2)
    #expect(desk.state.nextDueOfKeys == at + 40)
  }

  @Test("an unknown code in a form stays typed, and its Enter does nothing")
  func unknownInForm() throws {
    let (desk, _) = try desk()
    desk.press(.control("n"))
    desk.scan("Jane Doe")
    #expect(desk.state.screenNames == ["find", "person-edit"])
    #expect(desk.text.contains("Jane Doe"))
  }

  @Test("a scanned card number is refused without a digit of it")
  func card() throws {
    let (desk, _) = try desk()
    desk.scan("4111111111111111")
    #expect(desk.text.contains("card number"))
    #expect(!desk.text.contains("1111"))
  }

  @Test("a code never confirms a question")
  func question() throws {
    let (desk, reference) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Ex")
    desk.press(.escape, .function(5), .text("d"))
    #expect(desk.state.screenNames == ["find", "drafts", "confirm"])
    desk.scan("YYYY")
    #expect(desk.state.screenNames == ["find", "drafts", "confirm"])
    desk.scan(reference)
    #expect(desk.state.screenNames == ["find"])
  }

  @Test("letters that came too fast to act, as over a slow line, are told of")
  func tooFast() throws {
    let (desk, reference) = try desk()
    let said = "Keys came too fast, as from a scanner, and did nothing. Press them again."
    desk.press(.control("n"))
    desk.type("Nia Ex")
    desk.press(.escape, .function(5))
    desk.scan("dd", ending: nil)
    #expect(desk.state.screenNames == ["find", "drafts"])
    #expect(desk.text.contains(said))
    desk.pass(milliseconds: 9_000)
    desk.press(.down)
    desk.scan("d", ending: .control("y"))
    #expect(desk.state.screenNames == ["find", "drafts"])
    #expect(desk.text.contains(said))
    desk.pass(milliseconds: 9_000)
    desk.scan(reference)
    #expect(!desk.text.contains(said))
  }

  @Test("a password typed fast is no code")
  func password() throws {
    let society = try TestSociety()
    let desk = try DeskHarness(society: society)
    desk.type("dora")
    desk.press(.enter)
    desk.scan(TestSociety.password)
    #expect(desk.state.screenNames == ["find"])
  }
}
