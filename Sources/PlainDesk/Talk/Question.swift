import Registration
import ScreenKit

/// One question: its label first, then what stands there now, then the prompt.
struct Question {
  let label: String
  /// What stands there now; empty when nothing does.
  var value = ""
  /// What is said when somebody asks for help, besides the words that work everywhere.
  var help: [String] = []
  var isSecret = false
  /// Whether anything may be typed, so that "Back" with a capital is a name.
  var isText = false
  var cardKind = CardGuard.FieldKind.text

  init(_ label: String) { self.label = label }

  func line(_ words: Words) -> String {
    PlainText.line(
      value.isEmpty
        ? words.text("plain.ask", ["label": label])
        : words.text("plain.askAnew", ["label": label, "value": value]))
  }
}
