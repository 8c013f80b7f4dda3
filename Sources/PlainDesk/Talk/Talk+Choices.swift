import DeskUI
import ScreenKit

extension Talk {
  /// Says the items with their numbers.
  func list(_ lines: [String], from first: Int = 1) {
    for (index, line) in lines.enumerated() {
      tell(text("plain.numbered", ["number": String(first + index), "line": line]))
    }
  }

  /// Asks for one of several by number or by the first letters of its name.
  ///
  /// `now`: The value that an empty line keeps; nil when nothing is chosen for anybody.
  /// `isListed`: Whether the items were said, so that numbers mean something.
  func choose(
    _ question: Question, among items: [ChoiceItem], now: String? = nil, isListed: Bool = true
  ) throws -> String {
    while true {
      let typed = try ask(question)
      if typed.isEmpty {
        if let now { return now }
        say("plain.chooseOne")
      } else if isListed, let number = Int(typed) {
        if items.indices.contains(number - 1) { return items[number - 1].value }
        say("plain.noSuchNumber")
      } else if let item = match(typed, in: items) {
        return item.value
      }
    }
  }

  /// The item that is meant, which is said; nil after it was said why it is none or several.
  func match(_ typed: String, in items: [ChoiceItem]) -> ChoiceItem? {
    let matches = items.matching(typed)
    guard let first = matches.first else {
      say("refusals.choice.unknown")
      return nil
    }
    let isExact = [first.label, first.value].contains { $0.lowercased() == typed.lowercased() }
    guard matches.count == 1 || isExact else {
      let names = matches.prefix(9).map(\.label).joined(separator: "; ")
      say("plain.severalFit", ["names": names])
      return nil
    }
    if first.label.lowercased() != typed.lowercased() {
      tell(text("plain.taken", ["label": first.label]))
    }
    return first
  }

  /// A yes or a no in full or by its first letter; an empty line is neither.
  func confirm(_ key: String, _ values: [String: String] = [:]) throws -> Bool {
    var question = Question(text(key, values))
    question.help = [text("plain.typeYesOrNo")]
    while true {
      switch answer(try ask(question), among: ["yes", "no"]) {
      case "yes": return true
      case "no": return false
      default: say("plain.typeYesOrNo")
      }
    }
  }

  /// Which of the answers below `plain.answers.` was typed.
  func answer(_ typed: String, among answers: [String]) -> String? {
    let typed = typed.lowercased()
    return answers.first { answer in
      let word = words["plain.answers.\(answer)"].lowercased()
      return typed == word || typed == String(word.prefix(1))
    }
  }
}
