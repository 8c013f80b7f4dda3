import DeskUI
import Foundation
import ScreenKit
import Testing

@Suite("The footer")
struct KeyFooterTests {
  @Test("what leads out never drops out of a footer, however narrow the window")
  func backStays() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "__Screens__")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var missing: [String] = []
    for case let name as String in files where name.hasSuffix(".60x20.txt") {
      let screen = name.split(separator: "/").first.map(String.init) ?? ""
      let leadsBack =
        try DeskHarness.library()[screen]?.bindings.contains {
          $0.command == "back" && $0.footer != nil && $0.when == nil
        } ?? false
      guard leadsBack else { continue }
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      // A toast of a screen may be shown over the home screen, which nothing leads out of.
      guard !text.contains("| regdesk  ") else { continue }
      let footer = text.split(separator: "\n").dropFirst(20).first ?? ""
      if !footer.contains("Esc ") { missing.append(name) }
    }
    #expect(missing.isEmpty)
  }
}
