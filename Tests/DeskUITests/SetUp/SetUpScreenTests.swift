import DeskService
import DeskUI
import Registration
import SetUpFile
import Terminal
import Testing

@Suite("The set-up on screens")
struct SetUpScreenTests {
  /// The demonstration's set-up, and a supervisor who looks at it.
  private func begin(
    _ login: String = "amina"
  ) throws -> (desk: DeskHarness, society: TestSociety) {
    let society = try TestSociety(seed: 1, NewSociety.shipped())
    let today = try #require(CivilDate("2026-11-23"))
    let file = try SetUpFile.demonstration(today: today, timeZone: "GMT")
    var document = file.document
    document.notices = [
      SetUpNotice(
        code: "privacy", version: 1, isMaterial: true, texts: ["en": "What we keep, and why."])
    ]
    document.purposes.append(
      SetUpPurpose(
        purpose: Purpose(
          code: "runConference", name: "", legalBasis: .contract, services: ["conference"],
          retention: "three years after the conference",
          particulars: PurposeParticulars(
            data: [.name, .contact, .affiliation, .country, .registration, .abstract])),
        notice: "privacy",
        texts: [
          "en": PurposeWording(name: "Running the conference", text: "We use what you told us.")
        ]))
    _ = try society.session("amina").apply(document)
    let desk = try DeskHarness(society: society)
    desk.logOn(login)
    desk.press(.control("t"))
    return (desk, society)
  }

  /// Moves the mark down and opens what is there, step by step.
  private func open(_ rows: Int..., in desk: DeskHarness) {
    for row in rows { desk.press(Array(repeating: .down, count: row) + [.enter]) }
  }

  @Test("from home by its key, for supervisors alone; others are told who may")
  func guarded() throws {
    let (desk, _) = try begin()
    #expect(desk.state.screenNames.last == "set-up")
    try expectScreen("set-up/overview", desk.state)
    let clerk = try begin("chidi").desk
    #expect(clerk.state.screenNames.last == "find")
    #expect(clerk.text.contains("upervisor"))
  }

  @Test("the fees of a category are a table by period, and a form by band")
  func fees() throws {
    let (desk, society) = try begin()
    open(8, in: desk)
    try expectScreen("set-up/conferences", desk.state)
    open(0, in: desk)
    try expectScreen("set-up/conference", desk.state)
    open(2, 0, 1, in: desk)
    try expectScreen("set-up/fees", desk.state)
    open(2, in: desk)
    desk.press(.down)
    desk.type("9")
    try expectScreen("set-up-form/fee", desk.state)
    desk.press(.control("s"))
    #expect(desk.text.contains("1 changed, not applied"))
    desk.press(.text("p"))
    let change = "~ conferences.DEMO.categories.delegate.fees.onsite.member.a: 520 → 5209"
    #expect(desk.text.contains(change))
    try expectScreen("set-up/preview", desk.state)
    func fees() throws -> [FeeRule] {
      try society.session("amina").setUpDocument().conferences[0].categories[0].fees
    }
    #expect(try !fees().contains { $0.amount.minorUnits == 520_900 })
    desk.press(.control("s"))
    #expect(desk.text.contains("The set-up is applied; changes: 1."))
    #expect(try fees().contains { $0.amount.minorUnits == 520_900 && $0.member && $0.band == .a })
    #expect(try society.session("amina").drafts().isEmpty)
  }

  @Test("a gap in the dates is refused in the preview with its place, and nothing is applied")
  func gap() throws {
    let (desk, society) = try begin()
    let before = try society.session("amina").setUpDocument()
    open(8, 0, 1, 1, in: desk)
    desk.press(.down)
    for _ in 0..<10 { desk.press(.backspace) }
    desk.type("2026-09-30")
    desk.press(.control("s"))
    desk.press(.text("p"))
    #expect(desk.text.contains("conferences · DEMO · periods · regular · from"))
    #expect(desk.text.contains("have no fee"))
    try expectScreen("set-up/refused", desk.state)
    desk.press(.control("s"))
    #expect(try society.session("amina").setUpDocument() == before)
  }

  @Test("a purpose is added with its words, asked from then on, and retired again")
  func purpose() throws {
    let (desk, society) = try begin()
    open(5, in: desk)
    try expectScreen("set-up/purposes", desk.state)
    desk.press(.text("n"))
    desk.type("mentoring")
    desk.press(.tab, .right, .tab)
    desk.type("membership")
    desk.press(.tab, .right)
    try expectScreen("set-up-form/new", desk.state)
    desk.press(.control("s"))
    // Its parts are next: the words, in a language.
    open(1, in: desk)
    desk.press(.text("n"))
    desk.type("en")
    desk.press(.tab)
    desk.type("Mentoring")
    desk.press(.control("s"))
    open(1, in: desk)
    desk.type("May we find you a mentor?")
    try expectScreen("set-up/text", desk.state)
    desk.press(.control("s"), .text("p"))
    #expect(desk.text.contains("+ purposes.mentoring.texts.en.text: May we find you a mentor?"))
    desk.press(.control("s"))
    let purposes = try society.session("amina").setUpDocument().purposes
    #expect(purposes.last?.purpose.code == "mentoring")
    #expect(purposes.last?.texts["en"]?.name == "Mentoring")

    open(5, in: desk)
    desk.press(.end, .text("r"))
    #expect(desk.text.contains("retired"))
    desk.press(.text("p"), .control("s"))
    #expect(try society.session("amina").setUpDocument().purposes.last?.isRetired == true)
  }

  @Test("what cannot be read is said beside its field")
  func unreadable() throws {
    let (desk, _) = try begin()
    open(7, 0, 1, in: desk)
    try expectScreen("set-up/dues", desk.state)
    desk.press(.text("n"))
    desk.type("2027-01-01")
    desk.press(.tab, .tab, .tab)
    desk.type("sixty")
    desk.press(.control("s"))
    #expect(desk.text.contains("Not understood"))
    try expectScreen("set-up-form/unreadable", desk.state)
    for _ in 0..<5 { desk.press(.backspace) }
    desk.type("60")
    desk.press(.control("s"))
    #expect(desk.lines.contains { $0.contains("2027-01-01") && $0.contains("60") })
  }

  @Test("a key is a word of its own, once in its list")
  func keys() throws {
    let (desk, _) = try begin()
    open(8, 0, 3, in: desk)
    desk.press(.text("n"), .control("s"))
    #expect(desk.text.contains("Key"))
    desk.type("dinner")
    desk.press(.control("s"))
    #expect(desk.text.contains("dinner is there twice"))
    desk.type(" party")
    desk.press(.tab)
    desk.type("Party")
    desk.press(.tab)
    desk.type("20")
    desk.press(.control("s"))
    #expect(desk.text.contains("one word without spaces"))
  }

  @Test("changes that are not applied are a draft, offered again after a crash")
  func draft() throws {
    let (desk, society) = try begin()
    open(0, 0, in: desk)
    desk.type(" of Tides")
    desk.press(.control("s"))
    desk.pass(milliseconds: 1_000)
    let draft = try #require(try society.session("amina").drafts().first)
    #expect(draft.slot == "set-up:society")
    let again = try DeskHarness(society: society)
    again.logOn("amina")
    again.press(.function(5), .enter)
    #expect(again.text.contains("1 changed, not applied"))
    again.press(.text("p"))
    #expect(again.text.contains("~ society.name:"))
    again.press(.escape, .text("x"), .control("y"))
    #expect(!again.text.contains("not applied"))
    #expect(try society.session("amina").drafts().isEmpty)
  }

  @Test("what somebody else has changed meanwhile is looked at again before it is applied")
  func meanwhile() throws {
    let (desk, society) = try begin()
    open(0, 0, in: desk)
    desk.type(" of Tides")
    desk.press(.control("s"), .text("p"))
    var other = SetUpDocument()
    other.name = "Society of Currents"
    _ = try society.session("amina").apply(other)
    desk.press(.control("s"))
    #expect(desk.text.contains("Somebody has changed the set-up meanwhile"))
    #expect(try society.session("amina").setUpDocument().name == "Society of Currents")
  }

  @Test("how the society is reached is a form of its own")
  func controller() throws {
    let (desk, society) = try begin()
    open(0, 1, in: desk)
    for _ in 0..<5 { desk.press(.tab) }
    desk.type("@")
    desk.press(.tab, .backTab)
    try expectScreen("set-up-form/controller", desk.state)
    desk.press(.backspace, .tab, .tab)
    desk.type("https://tides.example.org")
    desk.press(.control("s"), .escape, .text("p"))
    try expectScreen("set-up/controller-preview", desk.state)
    desk.press(.control("s"))
    let controller = try society.session("amina").setUpDocument().controller
    #expect(controller?.website == "https://tides.example.org")
    #expect(controller?.email == "data@registries.example.org")
  }

  @Test("a service is added with its names and whom to ask, and retired")
  func service() throws {
    let (desk, society) = try begin()
    open(3, in: desk)
    try expectScreen("set-up/services", desk.state)
    desk.press(.text("n"))
    desk.type("tide-list")
    desk.press(.tab)
    desk.type("a mailing")
    try expectScreen("set-up-form/service", desk.state)
    desk.press(.control("s"))
    open(1, in: desk)
    desk.press(.text("n"))
    desk.type("en")
    desk.press(.tab)
    desk.type("The list of tides")
    desk.press(.control("s"), .escape)
    open(2, in: desk)
    desk.type("Keeper of lists")
    desk.press(.tab)
    desk.type("lists@example.org")
    try expectScreen("set-up-form/focal-point", desk.state)
    desk.press(.control("s"), .text("p"))
    #expect(desk.text.contains("+ services.tide-list.names.en: The list of tides"))
    desk.press(.control("s"))
    let added = try #require(try society.session("amina").setUpDocument().services.last)
    #expect(added.service.kind == .list)
    #expect(added.service.names == ["en": "The list of tides"])
    #expect(
      added.service.focalPoint == FocalPoint(name: "Keeper of lists", email: "lists@example.org"))
    open(3, in: desk)
    desk.press(.end, .text("r"), .text("p"), .control("s"))
    #expect(try society.session("amina").setUpDocument().services.last?.isRetired == true)
  }

  @Test("the data a purpose uses is marked, and nothing is changed that was not")
  func particulars() throws {
    let (desk, society) = try begin()
    func runConference() throws -> Purpose {
      try #require(
        try society.session("amina").setUpDocument().purposes.first {
          $0.purpose.code == "runConference"
        }
      ).purpose
    }
    let before = try runConference()
    open(5, in: desk)
    desk.press(.end)
    while !(desk.lines.first { $0.contains("\u{203A}") }?.contains("runConference") ?? true) {
      desk.press(.up)
    }
    desk.press(.enter, .enter)
    for _ in 0..<6 { desk.press(.tab) }
    desk.press(.right, .text(" "))
    try expectScreen("set-up-form/particulars", desk.state)
    desk.press(.control("s"), .escape, .text("p"))
    try expectScreen("set-up/particulars-preview", desk.state)
    desk.press(.control("s"))
    let after = try runConference()
    #expect(
      Set(before.particulars.data).symmetricDifference(after.particulars.data) == [.contact])
    #expect(after.recipients == before.recipients && after.services == before.services)
  }
}
