import DeskService
import Registration
import ScreenKit
import Terminal

/// One abstract, part by part; each part is opened and saved by itself.
package struct AbstractScreen: Screen {
  /// A row of the screen.
  enum Part: Equatable {
    case facts(String)
    case section(AbstractSection)
    /// A place among the authors, from 0.
    case author(Int)
    /// A question of the society's own.
    case question(CustomQuestion)
  }

  package static let outline = ScreenOutline(
    "abstract",
    commands: [
      "openPart", "addAuthor", "moveUp", "moveDown", "presenter", "corresponding", "removeAuthor",
      "submit", "withdrawAbstract", "takeUp", "linkLikely", "enterAuthor", "unlink",
      "registerAuthor", "openAuthor",
    ],
    conditions: [
      "isDraft", "authorMarked", "isSubmittable", "canWithdraw", "canTakeUp", "likelyFound",
      "authorUnknown", "authorKnown", "authorNotRegistered", "loaded",
    ],
    columns: ["parts": ["part", "content", "note"]])

  let reference: String
  private(set) var file: AbstractFile?
  var table = Table()
  /// Who the marked author may be.
  var likely: (author: Int, hits: [DuplicateHit])?
  package var isSaving = false
  /// Whether a part may just have been saved on its own screen.
  private var isBack = false

  package init(_ reference: String) { self.reference = reference }

  var parts: [Part] {
    guard let file else { return [] }
    return ["title", "topic", "wish", "interests"].map(Part.facts)
      + file.rules.form.sections.map(Part.section)
      + file.draft.authors.indices.map(Part.author) + file.questions.map(Part.question)
  }

  var marked: Part? { table.row(of: parts.count).map { parts[$0] } }

  /// The place of the marked author, from 0.
  var author: Int? {
    if case .author(let index) = marked { index } else { nil }
  }

  var standing: AuthorStanding? {
    author.flatMap { index in
      guard let file, file.standings.indices.contains(index) else { return nil }
      return file.standings[index]
    }
  }

  var likelyHit: DuplicateHit? {
    guard let likely, likely.author == author, standing?.person == nil else { return nil }
    return likely.hits.first
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown:
      isBack = true
      return [.work(.abstracts(.open(reference)))]
    case .changedElsewhere: return [.work(.abstracts(.open(reference)))]
    case .key(let key):
      guard table.handle(key, count: parts.count, page: context.bodyRows(attention: 2) - 1) else {
        return []
      }
      return lookForAuthor()
    case .command(let command): return perform(command)
    case .confirmed(let question):
      isSaving = true
      return [.work(.abstracts(.withdraw(reference, reason: question.reason)))]
    case .answered(.abstracts(let answer)): return take(answer)
    case .failed(_, let failure):
      isSaving = false
      if case .refused(.invalid(let failures)) = failure, let first = failures.first {
        mark(first)
        return [.say(.refused(first.code))]
      }
      return [.say(.failed(failure)), .work(.abstracts(.open(reference)))]
    default: return []
    }
  }

  private mutating func take(_ answer: AbstractAnswer) -> [Effect] {
    switch answer {
    case .opened(let file):
      let before = self.file
      self.file = file
      if isBack, before?.version != file.version { goOn(from: before) }
      isBack = false
      return lookForAuthor()
    case .likely(let author, let hits):
      likely = (author - 1, hits)
      return []
    case .moved(_, let state):
      isSaving = false
      return [
        .say(.done("toasts.abstract.\(state.rawValue)", ["reference": reference])),
        .work(.abstracts(.open(reference))),
      ]
    case .authorEntered(let person):
      isSaving = false
      return [
        .say(.done("toasts.authorEntered", ["reference": person])),
        .work(.abstracts(.open(reference))),
      ]
    case .changed, .linked:
      isSaving = false
      return [.work(.abstracts(.open(reference)))]
    default: return []
    }
  }

  private func lookForAuthor() -> [Effect] {
    guard let author, standing?.person == nil, likely?.author != author else { return [] }
    return [.work(.abstracts(.likely(reference, author: author + 1)))]
  }

  /// Puts the mark on the part that a refusal is about.
  private mutating func mark(_ failure: FieldFailure) {
    if let row = parts.firstIndex(where: { $0.isMeant(by: failure.field) }) { table.select(row) }
  }

  private mutating func perform(_ command: String) -> [Effect] {
    guard let file, !isSaving else { return [] }
    if let person = standing?.person {
      if command == "registerAuthor" { return [.show(.register(person: person))] }
      if command == "openAuthor" { return [.show(.person(person))] }
    }
    switch command {
    case "openPart": return open(in: file)
    case "addAuthor": return [.show(.abstractAuthor(file, author: nil))]
    case "withdrawAbstract":
      return [
        .ask(
          Question(
            id: command, key: "screens.confirm.withdrawAbstract",
            values: ["reference": reference, "title": file.draft.title], needsReason: true))
      ]
    default: return work(command, file)
    }
  }

  private func open(in file: AbstractFile) -> [Effect] {
    switch marked {
    case .facts(let name): [.show(.abstractFacts(file, field: name))]
    case .question(let question):
      [.show(.abstractFacts(file, field: AskedField.prefix + question.key))]
    case .section(let section): [.show(.abstractText(file, section: section.code))]
    case .author(let index): [.show(.abstractAuthor(file, author: index))]
    case nil: []
    }
  }
}
