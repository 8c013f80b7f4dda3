import YAMLReading
import Yams

/// Reads one file of `words/` into a flat table of words; what is wrong goes to the log.
struct WordsReader {
  private let log: ProblemLog
  private(set) var entries: [String: WordsEntry] = [:]
  /// Where each key stands, for complaints that need two files.
  private(set) var marks: [String: ScreenPlace] = [:]

  init(at root: ScreenPlace) {
    log = root.log
    read(root)
  }

  private mutating func read(_ place: ScreenPlace) {
    switch place.node {
    case .scalar(let scalar):
      guard let template = template(scalar.string, at: place) else { return }
      keep(WordsEntry(template), at: place)
    case .mapping:
      guard let fields = place.fields() else { return }
      if Set(fields.places.map(\.key)) == ["one", "other"] {
        readForms(fields)
      } else {
        for (_, below) in fields.places { read(below) }
      }
    default:
      place.refuse(.wrongShape(wanted: "a text, or words with names"))
    }
  }

  private mutating func readForms(_ fields: ScreenFields) {
    guard let one = fields["one"], let other = fields["other"],
      let oneText = one.text(), let otherText = other.text(),
      let oneTemplate = template(oneText, at: one),
      let otherTemplate = template(otherText, at: other)
    else { return }
    keep(WordsEntry(one: oneTemplate, other: otherTemplate), at: fields.owner)
  }

  private mutating func keep(_ entry: WordsEntry, at place: ScreenPlace) {
    entries[place.path] = entry
    marks[place.path] = place
  }

  private func template(_ text: String, at place: ScreenPlace) -> WordsTemplate? {
    do {
      return try WordsTemplate(text)
    } catch {
      place.refuse(.badTemplate(reason: error.reason))
      return nil
    }
  }
}
