import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The desk")
struct DeskStateTests {
  private func desk() throws -> DeskHarness {
    let desk = try DeskHarness()
    desk.logOn()
    try desk.answer(.success(.session(.present(.dora))))
    _ = desk.taken()
    return desk
  }

  @Test("five minutes without a key lock it, a minute after it said so; the draft is kept")
  func idle() throws {
    let desk = try desk()
    desk.press(.control("n"))
    desk.type("Nia")
    _ = desk.taken()
    desk.pass(milliseconds: 239_000)
    #expect(desk.takenWork().count == 1)
    desk.pass(milliseconds: 1_500)
    #expect(desk.text.contains("The desk locks in"))
    desk.press(.left)
    desk.pass(milliseconds: 290_000)
    #expect(desk.state.screenNames.last == "person-edit")
    desk.type("h")
    desk.pass(milliseconds: 299_000)
    desk.pass(milliseconds: 2_000)
    #expect(desk.state.screenNames == ["find", "person-edit", "lock"])
    #expect(!desk.text.contains("Nia"))
    #expect(desk.takenWork().contains(.session(.lock)))
    try expectScreen("lock/locked", desk.state)
    desk.type("wrong")
    desk.press(.enter)
    try desk.answer(.failure(.logOn(.wrong)))
    #expect(desk.state.screenNames.last == "lock")
    desk.press(.escape)
    #expect(desk.state.screenNames.last == "lock")
    desk.type("right")
    desk.press(.enter)
    try desk.answer(.success(.session(.unlocked)))
    #expect(desk.state.screenNames == ["find", "person-edit"])
    #expect(desk.text.contains("Niha"))
  }

  @Test("what is typed is a draft within a second of the last key")
  func draft() throws {
    let desk = try desk()
    desk.press(.control("n"))
    _ = desk.taken()
    desk.press(.text("N"))
    #expect(!desk.takenWork().contains { if case .drafts(.keep) = $0 { true } else { false } })
    desk.pass(milliseconds: 800)
    let kept = desk.takenWork().compactMap { work in
      if case .drafts(.keep(let draft)) = work { draft } else { nil }
    }
    #expect(kept.map(\.body) == [#"{"fullName":"N"}"#])
  }

  @Test("a run of twelve digits is no draft while the field has the focus")
  func digitsAreNotDrafted() throws {
    let desk = try desk()
    desk.press(.control("n"))
    desk.type("Nia")
    desk.pass(milliseconds: 1_000)
    desk.press(.tab)
    desk.type("123456789012")
    _ = desk.taken()
    desk.pass(milliseconds: 1_000)
    #expect(!"\(desk.taken())".contains("123456789012"))
    desk.press(.tab)
    desk.pass(milliseconds: 1_000)
    #expect("\(desk.taken())".contains("123456789012"))
  }

  @Test("an emptied form drops its draft")
  func emptied() throws {
    let desk = try desk()
    desk.press(.control("n"))
    desk.type("N")
    desk.pass(milliseconds: 1_000)
    _ = desk.taken()
    desk.press(.backspace)
    desk.pass(milliseconds: 1_000)
    let dropped = desk.takenWork().contains { if case .drafts(.drop) = $0 { true } else { false } }
    #expect(dropped)
  }

  @Test("a hang-up keeps the draft, ends the session and the program")
  func hangUp() throws {
    let desk = try desk()
    desk.press(.control("n"))
    desk.type("Nia")
    _ = desk.taken()
    desk.send(.closing)
    let effects = desk.taken()
    #expect(effects.last == .end)
    #expect("\(effects)".contains("Nia"))
    #expect(effects.contains(.run(.session(.logOff), .desk)))
    #expect(desk.state.hasEnded)
  }

  @Test("what the role does not permit is refused with the reason")
  func notPermitted() throws {
    let desk = try desk()
    desk.press(.function(7))
    #expect(desk.text.contains("supervisor"))
    #expect(desk.state.screenNames == ["find"])
  }

  @Test("what cannot be done now is refused with the reason")
  func notNow() throws {
    let desk = try desk()
    desk.press(.control("k"))
    #expect(desk.text.contains("nobody is marked"))
  }

  @Test("the footer shows only what can be done, and never runs over its line")
  func footer() throws {
    let desk = try desk()
    desk.press(.control("n"))
    for columns in 40...132 {
      desk.send(.resized(Size(columns: columns, rows: 24)))
      let footer = desk.lines[23]
      #expect(!footer.contains("^S"))
      #expect(footer.contains("F1 help"))
    }
    desk.type("N")
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.lines[23].contains("^S save"))
  }

  @Test("a window below forty columns or ten rows only says so")
  func small() throws {
    let desk = try desk()
    for size in [Size(columns: 39, rows: 24), Size(columns: 80, rows: 9)] {
      desk.send(.resized(size))
      #expect(desk.text.contains("too small"))
    }
    for size in [Size(columns: 1, rows: 1), Size(columns: 0, rows: 0)] {
      desk.send(.resized(size))
      #expect(desk.state.view().size == size)
    }
  }

  @Test("the help of a screen and the list of its commands")
  func help() throws {
    let desk = try desk()
    desk.press(.function(1))
    try expectScreen("help/find", desk.state)
    desk.press(.escape, .function(10))
    try expectScreen("commands/all", desk.state)
    desk.type("ent pers")
    try expectScreen("commands/filtered", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "person-edit"])
  }

  @Test("a command chosen from the list that cannot be used is not done")
  func refusedFromList() throws {
    let desk = try desk()
    desk.press(.function(10))
    desk.type("staff")
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "commands"])
  }

  @Test("a message stays until a key after it could be read")
  func notice() throws {
    let desk = try desk()
    desk.press(.control("k"))
    desk.type("a")
    #expect(desk.text.contains("nobody is marked"))
    desk.pass(milliseconds: 2_000)
    desk.type("b")
    #expect(!desk.text.contains("nobody is marked"))
  }
}
