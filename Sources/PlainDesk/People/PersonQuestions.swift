import DeskUI
import Registration
import ScreenKit

/// Asks for the fields of a person, one question for each.
struct PersonQuestions {
  let talk: Talk
  /// The fields in the order of the screen, which staff can change.
  let fields: [Asked]

  struct Asked {
    let definition: FieldDefinition
    let field: PersonField
  }

  /// What came of one question.
  enum Reply: Equatable {
    case value(String)
    /// Nothing was typed: what stands there stays.
    case kept
    /// No more questions.
    case done
  }

  init(_ talk: Talk, _ library: ScreenLibrary) {
    self.talk = talk
    fields = (library["person-edit"]?.fields ?? []).compactMap { definition in
      PersonField(rawValue: definition.key).map { Asked(definition: definition, field: $0) }
    }
  }

  /// Asks for a field until what is typed can stand there; a hyphen empties it.
  func ask(_ asked: Asked, shown: String) throws -> Reply {
    let (definition, field) = (asked.definition, asked.field)
    var question = Question(talk.words[definition.label])
    question.value = shown
    question.help =
      (definition.hint.map { [talk.words[$0]] } ?? []) + [talk.text("plain.helpField")]
    question.isText = true
    question.cardKind = field == .telephone ? .telephone : .text
    while true {
      let typed = try talk.ask(question)
      switch typed {
      case "": return .kept
      case talk.words["plain.answers.done"]: return .done
      case "-" where field != .fullName: return .value("")
      default: break
      }
      if let value = accepted(typed, definition, field) { return .value(value) }
    }
  }

  /// What is kept of what was typed; nil after it was said why it cannot stand there.
  private func accepted(
    _ typed: String, _ definition: FieldDefinition, _ field: PersonField
  ) -> String? {
    switch definition.kind {
    case .country: return talk.match(typed, in: ChoiceItem.countries)?.value
    case .language: return talk.match(typed, in: ChoiceItem.languages)?.value
    default: break
    }
    // A scanned code is nobody's name; it is looked up at the commands.
    if Reference(typed)?.description == typed {
      talk.say("plain.codeInField")
      return nil
    }
    do {
      let text = try TextRule.accept(
        typed, limit: field.limit, kind: field == .telephone ? .telephone : .text)
      if field == .email { _ = try EmailAddress.check(text) }
      return text
    } catch let refusal as TextRefusal {
      talk.say("refusals.\(refusal.code)", ["detail": refusal.detail ?? ""])
    } catch let refusal as EmailRefusal {
      talk.say("refusals.\(refusal.code)")
    } catch {
      talk.fail(error)
    }
    return nil
  }
}
