import ScreenKit
import Testing

@Suite("Screens held against the program")
struct ScreenLibraryCheckTests {
  private static let files = [
    "desk/find.yaml": """
    screen: find
    keys: [{ key: F2, command: open, when: chosen, act: openPerson }]
    fields: [{ field: query }]
    tables: [{ table: people, columns: [{ column: name, share: 1 }] }]
    """,
    "words/en.yaml": """
    screens: { find: { title: Find, help: Type., empty: Nobody. } }
    commands: { open: { label: open, name: Open } }
    fields: { query: Find }
    columns: { name: Name }
    """,
  ]

  private func problems(_ program: ScreenLibrary.Program) -> [String] {
    ScreenLibrary.problems(in: Self.files, program: program).map(\.description)
  }

  @Test("a program that knows all of it has nothing to say")
  func known() {
    let program = ScreenLibrary.Program(
      commands: ["find": ["open"]], fields: ["find": ["query"]],
      neededFields: ["find": ["query"]], columns: ["find.people": ["name"]],
      conditions: ["chosen"], acts: ["openPerson"], words: ["screens.find.title"])
    #expect(problems(program) == [])
  }

  @Test("a command of every screen counts on each")
  func global() {
    #expect(
      problems(.init(commands: ["global": ["open"], "find": []], conditions: ["chosen"])) == [])
  }

  @Test("what the program does not know, and what it misses, is all said")
  func unknown() {
    let program = ScreenLibrary.Program(
      commands: ["find": ["close"], "today": []], fields: ["find": ["name"]],
      neededFields: ["find": ["reason"]], columns: ["find.people": ["city"]],
      conditions: ["empty"], acts: ["register"], words: ["toasts.saved"])
    #expect(
      Set(problems(program)) == [
        "desk/find.yaml keys: the program has no command 'open' on this screen",
        "desk/find.yaml keys: the program has no condition 'chosen'",
        "desk/find.yaml keys: the program knows no act 'openPerson'",
        "desk/find.yaml fields: the program shows no 'query' on this screen",
        "desk/find.yaml fields: the program needs 'reason' on this screen",
        "desk/find.yaml tables: the program shows no 'name' on this screen",
        "desk/today.yaml the screen 'today' has no file",
        "words/en.yaml toasts.saved: is missing",
      ])
  }
}
