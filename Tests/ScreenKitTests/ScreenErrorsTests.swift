import Foundation
import ScreenKit
import Testing

@Suite("Errors in screens")
struct ScreenErrorsTests {
  private static let words = """
    screens: { find: { title: Find, help: Type., empty: Nobody. } }
    commands:
      open: { label: open, name: Open }
      save: { label: save, name: Save }
    fields: { query: Find }
    columns: { name: Name }
    """

  private func errors(_ screen: String, _ more: [String: String] = [:]) -> [String] {
    let files = ["desk/find.yaml": screen, "words/en.yaml": Self.words]
    do {
      _ = try ScreenLibrary.load(files: files.merging(more) { _, new in new })
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("a sound screen has none")
  func sound() {
    #expect(
      errors(
        """
        screen: find
        keys: [{ key: ^K, command: open, when: chosen, footer: 1 }]
        fields: [{ field: query, kind: search }]
        tables: [{ table: people, columns: [{ column: name, share: 1 }] }]
        """) == [])
  }

  @Test("a key bound twice is named with file, line, column and field")
  func boundTwice() {
    let found = errors(
      """
      screen: find
      keys:
        - { key: ^K, command: open }
        - { keys: [F2, ^K], command: save }
      """)
    #expect(found == ["desk/find.yaml:4:5 keys: ^K is bound twice"])
  }

  @Test("one key may do two things when each has its condition")
  func boundByCondition() {
    let two = """
      screen: find
      keys:
        - { key: D, command: open, when: shut }
        - { key: d, command: save, when: opened }
      """
    #expect(errors(two) == [])
    #expect(errors(two + "\n  - { key: D, command: save }").count == 1)
  }

  @Test("a key that acts everywhere cannot be bound again, unless the screen takes no such keys")
  func boundEverywhere() {
    let global = ["desk/global.yaml": "screen: global\nkeys: [{ key: ^S, command: save }]"]
    let screen = "screen: find\nkeys: [{ key: ^S, command: open }]"
    #expect(errors(screen, global) == ["desk/find.yaml:1:1 keys: ^S is 'save' on every screen"])
    #expect(errors(screen + "\nglobal: false", global) == [])
  }

  @Test("single letters are refused on a screen with a field, and allowed without one")
  func letters() {
    let keys = "screen: find\nkeys: [{ keys: [Space, Y, F3], command: open }]\n"
    let reason = " writes text where a field is; use ^ with a letter or F-keys"
    #expect(
      errors(keys + "fields: [{ field: query }]") == [
        "desk/find.yaml:2:8 keys: Space" + reason,
        "desk/find.yaml:2:8 keys: Y" + reason,
      ])
    #expect(errors(keys) == [])
  }

  @Test(
    "keys that no terminal sends by themselves are refused",
    arguments: ["^I", "^M", "^J", "^H", "^C", "^Z", "^1", "^kk", "F0", "F13", "Alt-X", "é", "''"])
  func noKeys(key: String) {
    let found = errors("screen: find\nkeys: [{ key: \(key), command: open }]")
    let name = key == "''" ? "" : key
    #expect(
      found == [
        "desk/find.yaml:2:15 keys.key: '\(name)' is no key that a terminal can send by itself"
      ])
  }

  @Test(
    "what is wrong with one field is said where it stands",
    arguments: [
      ("screen: fnd", "desk/find.yaml:1:9 screen: the screen is named 'fnd', the file is not"),
      ("title: screens.find.title", "desk/find.yaml:1:1 screen: is missing"),
      (
        "screen: find\nkey: x",
        "desk/find.yaml:2:6 key: is not known here; allowed: screen, title, help, global, keys, "
          + "groups, fields, tables"
      ),
      (
        "screen: find\nfields: [{ field: query, kind: number }]",
        "desk/find.yaml:2:32 fields.kind: 'number' is not one of text, name, email, telephone, "
          + "country, date, money, choice, language, multiline, password, digits, search, "
          + "reference, severalChoices, question"
      ),
      (
        "screen: find\nfields: [{ field: query, width: 0 }]",
        "desk/find.yaml:2:33 fields.width: 0 is not between 1 and 200"
      ),
      (
        "screen: find\nfields: [{ field: query, width: wide }]",
        "desk/find.yaml:2:33 fields.width: should be a whole number"
      ),
      (
        "screen: find\nfields: [{ field: query, required: maybe }]",
        "desk/find.yaml:2:36 fields.required: should be true or false"
      ),
      (
        "screen: find\nfields: [{ field: query, group: top }]",
        "desk/find.yaml:2:33 fields.group: the screen has no group 'top'"
      ),
      (
        "screen: find\nfields: [{ field: query }, { field: query }]",
        "desk/find.yaml:2:9 fields: 'query' is there twice"
      ),
      (
        "screen: find\ntables: [{ table: t, columns: [{ column: name }] }]",
        "desk/find.yaml:2:32 tables.columns.share: is missing"
      ),
      ("screen: find\nkeys: [{ key: F2 }]", "desk/find.yaml:2:8 keys.command: is missing"),
      ("screen: find\nkeys: [F2]", "desk/find.yaml:2:8 keys: should be fields with names"),
      ("screen: find\ntitle: [a]", "desk/find.yaml:2:8 title: should be a text"),
      ("- find", "desk/find.yaml:1:1 should be fields with names"),
    ])
  func fields(yaml: String, expected: String) {
    #expect(errors(yaml) == [expected])
  }

  @Test("words that a screen names and English has not are refused")
  func words() {
    #expect(
      errors("screen: find\ntitle: screens.find.heading") == [
        "desk/find.yaml:1:1 no words for 'screens.find.heading' in words/en.yaml"
      ])
  }

  @Test("broken YAML and the same name twice in a file are named by place")
  func notYAML() {
    #expect(
      errors("screen: find\nkeys: [").first?.hasPrefix("desk/find.yaml:3:1 is not YAML") == true)
    let twice = errors("screen: find\nscreen: find")
    #expect(twice == ["desk/find.yaml:1:1 is not YAML: the same name twice: screen"])
    #expect(errors("") == ["desk/find.yaml is missing"])
  }

  @Test("all problems of all files come at once, in the order of files and lines")
  func allAtOnce() {
    let found = errors(
      "screen: find\nfields:\n  - { field: query, width: 0 }\n  - { field: query, kind: odd }",
      ["desk/away.yaml": "screen: away", "notes.txt": "x"])
    let places = found.map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "desk/away.yaml:1:1", "desk/away.yaml:1:1", "desk/find.yaml:3:3", "desk/find.yaml:3:28",
        "desk/find.yaml:4:27", "notes.txt",
      ])
  }

  @Test("a folder that is not there, and a file that is not UTF-8, are refused by name")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "screens-\(UUID().uuidString)")
    #expect(throws: ScreenErrors.self) { try ScreenLibrary.load(folder: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "desk"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "words"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data([0xFF, 0xFE, 0x41]).write(to: folder.appending(path: "words/en.yaml"))
    #expect {
      try ScreenLibrary.load(folder: folder)
    } throws: { error in
      (error as? ScreenErrors)?.description == "words/en.yaml cannot be read: it is not UTF-8"
    }
  }
}
