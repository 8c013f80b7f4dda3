import DeskService
import Registration
import ScreenKit
import Terminal

/// A person's record as lines of text.
struct PersonSheet {
  let file: PersonFile
  let details: PersonDetails

  var text: String {
    let lines = head + fields + registrations + consents + answers + charges
    return lines.map { DisplayText.safe($0) + "\n" }.joined()
  }

  private var words: (String, [String: String]) -> String { { Speech.words.text($0, $1) } }

  private var head: [String] {
    [
      "\(file.reference)  \(details.fullName)",
      words(
        "screens.person.origin",
        [
          "by": file.origin.by, "at": file.origin.at.iso8601,
          "source": file.origin.batch ?? file.origin.source.rawValue,
        ]),
    ]
      + (file.standing.restrictedAt == nil
        ? [] : [Speech.words["screens.person.restricted"]])
  }

  private var fields: [String] {
    let given = details.given.filter { $0 != .fullName }
    let names = given.map { Speech.words["fields.\($0.rawValue)"] }
    let width = names.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(given, names).map { field, name in
      "  \(DisplayWidth.pad(name, to: width))  \(details[field])"
    }
  }

  private var registrations: [String] {
    section(
      "registrations",
      file.registrations.map {
        let state = Speech.words["registrationStates.\($0.state.rawValue)"]
        return "\($0.reference)  \($0.conferenceName), \($0.category): \(state)"
      })
  }

  private var consents: [String] {
    section(
      "consents",
      file.consents.map {
        let state = Speech.words["consentStates.\($0.status.state.rawValue)"]
        let since = $0.status.since.map { ", \($0.iso8601)" } ?? ""
        return "\($0.purpose.name): \(state)\(since)"
      })
  }

  private var answers: [String] {
    section(
      "answers",
      file.answers.map { line in
        let texts = line.texts.map { text in
          switch text {
          case .literal(let literal): literal
          case .word(let code): Speech.words[code]
          }
        }
        let about = line.registration.map { " (\($0))" } ?? ""
        return "\(line.question.label)\(about) \(texts.joined(separator: ", "))"
      })
  }

  private var charges: [String] {
    section(
      "payments",
      file.charges.map {
        let state = Speech.words["chargeStates.\($0.state.rawValue)"]
        return "\($0.reference)  \($0.total.formatted): \(state)"
      })
  }

  private func section(_ key: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [Speech.words["screens.person.\(key)"]] + lines.map { "  \($0)" }
  }
}
