import DeskUI
import Foundation
import ScreenKit
import Testing

@Suite("The screen files and the program")
struct ScreenFilesTests {
  @Test("name the same screens, commands, conditions, fields and columns")
  func agree() throws {
    let errors = try DeskHarness.library().check(against: .desk)
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }

  @Test("a folder of the same files makes the same screens")
  func folder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Screens")
    #expect(try ScreenLibrary.load(folder: folder) == DeskHarness.library())
  }

  @Test("every screen has goldens of its own")
  func goldens() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "__Screens__")
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    let missing = Set(DeskState.outlines.map(\.name)).subtracting(names)
    #expect(missing.isEmpty)
  }
}
