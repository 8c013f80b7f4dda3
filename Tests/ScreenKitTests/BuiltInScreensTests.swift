import BuiltInScreens
import Foundation
import ScreenKit
import Testing

@Suite("Built-in screens")
struct BuiltInScreensTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Screens")

  private func library() throws -> ScreenLibrary {
    try ScreenLibrary.load(files: BuiltInScreens.files)
  }

  @Test("the table in the program is the folder, byte for byte")
  func embedded() throws {
    #expect(BuiltInScreens.files == (try ScreenFolder.files(in: Self.folder)))
    #expect(BuiltInScreens.files.count > 20)
  }

  @Test("they can be read, every word they name is there, and there is one screen for each file")
  func readable() throws {
    let library = try library()
    let files = BuiltInScreens.files.keys.filter {
      $0.hasPrefix("desk/") && $0 != "desk/global.yaml"
    }
    #expect(Set(files) == Set(library.screens.keys.map { "desk/\($0).yaml" }))
    #expect(library.globalBindings.map(\.command).contains("lock"))
  }

  @Test("the folder loads as the table does")
  func folder() throws {
    #expect(try ScreenLibrary.load(folder: Self.folder) == library())
  }

  @Test("every screen leads away again, and shows how in its footer")
  func wayOut() throws {
    let library = try library()
    let ways: Set<String> = ["back", "logOff", "leave", "clear"]
    for screen in library.screens.values {
      let out = library.bindings(of: screen).filter { ways.contains($0.command) }
      #expect(!out.isEmpty, "\(screen.id)")
    }
  }

  @Test("every screen has a footer, and no two of its own labels are the same")
  func footers() throws {
    let library = try library()
    let words = library.words()
    for screen in library.screens.values {
      let footer = library.footer(of: screen)
      #expect(!footer.isEmpty, "\(screen.id)")
      let shown = footer.filter { $0.when == nil }.map { words[$0.label] }
      #expect(Set(shown).count == shown.count, "\(screen.id): \(shown)")
    }
  }

  @Test("each screen's columns fit on 60 cells and leave a share ten cells")
  func columnsFit() throws {
    for screen in try library().screens.values {
      for table in screen.tables {
        for width in [60, 80, 132] {
          let columns = table.columns(across: width)
          let fixed = columns.reduce(0) { sum, column in
            if case .cells(let cells) = column.width { sum + cells + 1 } else { sum + 11 }
          }
          #expect(fixed <= width - 2, "\(screen.id).\(table.key) at \(width)")
        }
      }
    }
  }

  @Test("every command that has a condition has words for why it is not offered")
  func reasons() throws {
    let library = try library()
    let words = library.words()
    let bindings = library.globalBindings + library.screens.values.flatMap(\.bindings)
    for condition in Set(bindings.compactMap(\.when)) {
      #expect(words.has("whyNot.\(condition)"), "\(condition)")
    }
    for act in Set(bindings.compactMap(\.act)) { #expect(words.has("acts.\(act)"), "\(act)") }
  }

  @Test("a new person's first five fields are those a queue needs, with the name alone required")
  func firstScreenful() throws {
    let screen = try #require(try library()["person-edit"])
    #expect(
      screen.fields.prefix(5).map(\.key)
        == ["fullName", "organisation", "country", "email", "telephone"])
    #expect(screen.fields.filter(\.required).map(\.key) == ["fullName"])
    #expect(screen.fields.count == 17)
  }

  @Test("no answer to a consent question is on Enter while no answer is chosen")
  func enterIsNoAnswer() throws {
    let screen = try #require(try library()["consent"])
    #expect(screen.binding(for: .named(.enter))?.when == "answerChosen")
    #expect(screen.binding(for: .letter("Y"))?.command == "answerYes")
  }

  @Test("Enter never confirms what cannot be taken back")
  func enterNeverConfirms() throws {
    let screen = try #require(try library()["confirm"])
    #expect(screen.binding(for: .named(.enter)) == nil)
  }

  @Test("labels in the footer are short, and no words hold a tab")
  func shortLabels() throws {
    let words = try library().words()
    for key in words.keys {
      #expect(!words[key].contains("\t"), "\(key)")
      if key.hasSuffix(".label") { #expect(words[key].count <= 22, "\(key)") }
    }
  }

  @Test(
    "running text has no line ends of its own: two make a paragraph, the window makes the lines")
  func runningText() throws {
    let words = try library().words()
    let tables: Set<String> = ["screens.about.text", "help.movingText", "help.signsText"]
    for key in words.keys where !tables.contains(key) {
      #expect(!words[key].replacing("\n\n", with: "").contains("\n"), "\(key)")
      #expect(words[key].last != "\n", "\(key)")
    }
  }
}
