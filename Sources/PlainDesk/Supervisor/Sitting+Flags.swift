import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Consent that is missing, put off or contradicted, the most urgent first; a number opens the
  /// questions of the person.
  func readFlags() throws {
    let answer = try session.flags(FlagFilter(), language: settings.language)
    if answer.lines.isEmpty { return talk.say("screens.flags.none") }
    talk.say("plain.flagCount", count: answer.total)
    let number = try choose(
      answer.lines.map { line in
        GlimpseLines.joined([
          line.name, line.purposeName, words["consentFlags.\(line.flag.kind.rawValue)"],
          line.station,
        ])
      })
    let line = answer.lines[number]
    let person = OpenPerson(reference: line.person, name: line.name)
    self.person = person
    try askConsent(of: person)
  }
}
