import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// The abstracts of the conference, all or those that words fit; a number reads one.
  func readAbstracts() throws {
    let code = try conference().conference.code
    var question = Question(words["fields.query"])
    question.help = [words["plain.helpAbstracts"]]
    question.isText = true
    let query = try talk.ask(question)
    let lines =
      query.isEmpty
      ? try session.abstracts(conference: code)
      : try session.findAbstracts(conference: code, query)
    if lines.isEmpty { return talk.say("screens.abstracts.none") }
    talk.say("plain.found", count: lines.count)
    let number = try choose(
      lines.map { line in
        GlimpseLines.joined([
          line.reference, line.title, line.presenter.isEmpty ? line.firstAuthor : line.presenter,
          words["abstractStates.\(line.state.rawValue)"],
          line.isLate ? words["abstractStates.late"] : "",
        ])
      })
    try read(abstract: lines[number].reference)
  }

  /// Everything of one abstract; then it is handed in or withdrawn, when it can be.
  func read(abstract reference: String) throws {
    let file = try session.openAbstract(reference)
    tell("fields.abstractTitle", file.draft.title)
    tell("columns.state", words["abstractStates.\(file.state.rawValue)"])
    for (number, author) in file.draft.authors.enumerated() {
      let roles = [
        author.isPresenter ? words["plain.presents"] : "",
        author.isCorresponding ? words["plain.corresponds"] : "",
      ]
      let line = [author.fullName, AbstractWords.places(of: author, in: file.draft)] + roles
      talk.say(
        "plain.labelled",
        [
          "label": words.text("plain.author", ["number": String(number + 1)]),
          "value": GlimpseLines.joined(line),
        ])
    }
    for section in file.rules.form.sections {
      talk.tell(section.name)
      let text = file.draft.sections[section.code] ?? ""
      for line in PlainText.paragraphs(text) { talk.tell(line) }
      if text.isEmpty { talk.say("plain.nothing") }
    }
    try goOn(with: file)
  }

  private func goOn(with file: AbstractFile) throws {
    guard try session.staff().role.allows(.editAbstracts) else { return }
    switch file.state {
    case .draft:
      if file.failures.isEmpty {
        if try talk.confirm("plain.submit") { try submit(file.reference, file.version) }
      } else {
        talk.say("plain.notReady")
        for failure in file.failures { talk.tell(reason(failure, file.rules.form)) }
      }
    case .submitted:
      guard try talk.confirm("plain.withdraw") else { return }
      let stamp = try session.withdrawAbstract(file.reference, reason: try talk.askReason())
      talk.say("toasts.abstractSaved", ["reference": stamp.reference])
    case .withdrawn: break
    }
  }

  func submit(_ reference: String, _ version: Int) throws {
    let stamp = try session.submitAbstract(reference, version: version)
    talk.say("plain.submitted", ["reference": stamp.reference])
  }

  /// What stands against handing it in, with the part it is about.
  func reason(_ failure: FieldFailure, _ form: AbstractForm) -> String {
    let parts = failure.field.split(separator: ".").map(String.init)
    let section = parts.first == "sections" ? form.sections.first { $0.code == parts.last } : nil
    let label = section?.name ?? words.find("plain.parts.\(parts.first ?? "")") ?? failure.field
    return words.text(
      "plain.labelled",
      ["label": label, "value": AbstractWords.sentence(failure, words)])
  }
}
