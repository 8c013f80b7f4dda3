import DeskUI
import Foundation
import Registration
import ScreenKit
import Terminal
import TestSupport
import Testing

@Suite("Strings that break programs", .enabled(if: SharedData.isAvailable))
struct NaughtyStringsTests {
  private static func strings() throws -> [String] {
    let url = try #require(SharedData.url("naughty-strings/blns.json"))
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
  }

  /// What may be on a screen: nothing that commands a terminal, turns text around or hides.
  private func isSafe(_ canvas: Canvas) -> Bool {
    (0..<canvas.size.rows).allSatisfy { row in
      canvas.line(row).unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .format: scalar.value == 0x200C || scalar.value == 0x200D
        default: true
        }
      }
    }
  }

  @Test("pasted into a field, each is kept or refused with a reason, and nothing else is lost")
  func pasted() throws {
    let context = try DeskHarness().state.context
    for string in try Self.strings() {
      var field = TextField("before ")
      let reaction = field.handle(.paste(string))
      if field.refusal == nil {
        let typed = string.split(whereSeparator: \.isNewline).joined(separator: " ")
        #expect(field.text == "before " + typed, "\(string.debugDescription)")
      } else {
        #expect(field.text == "before " || field.isEmpty, "\(string.debugDescription)")
        #expect(context.words.has("refusals.\(field.refusal?.code ?? "")"))
        #expect(field.isEmpty == (field.refusal?.code == "text.cardNumber"))
      }
      #expect(reaction == .changed || reaction == .used)
      var canvas = Canvas(size: Size(columns: 40, rows: 1))
      field.draw(
        on: &canvas, in: Region(canvas.size), row: 0, column: 0, width: 40, isFocused: true)
      #expect(isSafe(canvas), "\(string.debugDescription)")
    }
  }

  @Test("typed into every field of the form of a person, none is drawn raw or stops the desk")
  func typedIntoForm() throws {
    let desk = try DeskHarness()
    desk.logOn()
    try desk.answer(.success(.session(.present(.dora))))
    desk.press(.control("n"))
    for string in try Self.strings() {
      for character in string.prefix(40) where !character.isNewline {
        desk.send(.key(KeyEvent(key: .text(String(character)), atMilliseconds: desk.milliseconds)))
      }
      #expect(desk.state.screenNames.last == "person-edit")
      #expect(isSafe(desk.state.view()), "\(string.debugDescription)")
      desk.press(.tab)
      _ = desk.taken()
    }
  }
}
