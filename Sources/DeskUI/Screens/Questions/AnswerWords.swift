import DeskService
import Registration
import ScreenKit

/// Answers to the society's own questions in the words of the desk.
enum AnswerWords {
  static func text(of line: AnswerLine, _ words: Words) -> String {
    line.texts.map { text in
      switch text {
      case .literal(let text): text
      case .word(let key): words[key]
      }
    }.joined(separator: ", ")
  }
}
