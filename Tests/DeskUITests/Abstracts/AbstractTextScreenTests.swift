import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The text of an abstract")
struct AbstractTextScreenTests {
  private func desk() throws -> (DeskHarness, TestSociety, [String]) {
    let (society, references) = try TestSociety.withAbstracts()
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.control("b"), .enter)
    desk.press([.home] + Array(repeating: .down, count: 4))
    desk.press(.enter)
    return (desk, society, references)
  }

  @Test("words are counted while one types, with what is left and what is too much")
  func counting() throws {
    let (desk, _, _) = try desk()
    try expectScreen("abstract-text/begun", desk.state)
    #expect(desk.text.contains("8 words, 12 left"))
    desk.press(.paste("one two three four five six seven eight nine ten eleven twelve thirteen "))
    #expect(desk.text.contains("21 words, 1 more than wished"))
    desk.press(.paste("fourteen fifteen sixteen seventeen eighteen\n\nnineteen "))
    try expectScreen("abstract-text/tooLong", desk.state)
    desk.press(.control("u"))
    #expect(desk.text.contains("21 words, 1 more than wished"))
    desk.press(.control("y"))
    #expect(desk.text.contains("27 words, 2 too many"))
  }

  @Test("what was typed is kept within a second and offered again")
  func draft() throws {
    let (desk, society, references) = try desk()
    desk.type("Once upon a tide. ")
    desk.pass(milliseconds: 1_000)
    let kept = try society.session("chidi").drafts()
    #expect(kept.map(\.slot) == ["abstract-text:\(references[0]):methods"])
    desk.press(.escape, .escape, .escape)
    desk.press(.function(5), .enter)
    #expect(desk.state.screenNames.last == "abstract-text")
    #expect(desk.text.contains("Once upon a tide. We looked"))
    desk.press(.control("s"))
    let file = try society.session("chidi").openAbstract(references[0])
    #expect(
      file.draft.sections["methods"]
        == "Once upon a tide. We looked at state-of-the-art registries on five coasts.")
    #expect(try society.session("chidi").drafts() == [])
  }

  @Test("a card number goes while it is typed, and is in no draft before")
  func card() throws {
    let (desk, society, _) = try desk()
    desk.type("4111 1111 1111 111")
    desk.pass(milliseconds: 2_000)
    #expect(try !society.session("chidi").drafts().contains { $0.body.contains("1111 1111") })
    desk.type("1")
    #expect(!desk.text.contains("1111"))
    #expect(desk.text.contains("card number"))
  }

  @Test("ten thousand words can be written, kept and saved; one more is refused")
  func longText() throws {
    let (desk, society, references) = try desk()
    desk.press(.paste(String(repeating: "word ", count: 9_993)))
    desk.press(.control("s"))
    #expect(desk.text.contains("At most 10000 words are taken."))
    desk.press(.control("w"))
    desk.pass(milliseconds: 1_000)
    #expect(try society.session("chidi").drafts().count == 1)
    desk.press(.control("s"))
    #expect(try society.session("chidi").openAbstract(references[0]).length.words == 10_000)
  }

  @Test("what was handed in is read, and not typed into")
  func submitted() throws {
    let (desk, society, references) = try desk()
    desk.press(.escape)
    let clerk = try society.session("chidi")
    var whole = AbstractDraft.invented
    whole.sections["results"] = "None"
    _ = try clerk.changeAbstract(references[0], version: 1, from: .invented, to: whole)
    _ = try clerk.submitAbstract(references[0])
    desk.press(.escape, .enter)
    desk.press([.home] + Array(repeating: .down, count: 4))
    desk.press(.enter, .text("x"), .backspace)
    #expect(desk.text.contains("We looked at"))
    #expect(desk.text.contains("this is no draft"))
  }
}
