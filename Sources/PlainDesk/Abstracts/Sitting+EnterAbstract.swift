import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// A new abstract, a question for each part; a section is as many lines as one likes.
  func enterAbstract() throws {
    let code = try conference().conference.code
    let form = try session.abstractRules(conference: code).form
    talk.say("plain.newAbstract")
    var draft = AbstractDraft(title: try askText("fields.abstractTitle"))
    try askAuthors(of: &draft)
    for section in form.sections {
      draft.sections[section.code] = try askLines(section.name)
    }
    if !form.topics.isEmpty {
      draft.topic = try choose(
        "fields.topic", form.topics.map { ChoiceItem(value: $0.code, label: $0.name) })
    }
    let wish = try choose(
      "fields.wish",
      PresentationWish.allCases.map {
        ChoiceItem(value: $0.rawValue, label: words["wishes.\($0.rawValue)"])
      })
    draft.wish = PresentationWish(rawValue: wish)
    if try talk.confirm("plain.interests") {
      draft.interests = .declared(try askText("fields.interestsText"))
    } else {
      draft.interests = InterestDeclaration.none
    }
    let stamp = try session.enterAbstract(conference: code, draft)
    talk.say("toasts.abstractEntered", ["reference": stamp.reference])
    try read(abstract: stamp.reference)
  }

  private func askText(_ key: String, isRequired: Bool = true) throws -> String {
    var question = Question(words[key])
    question.isText = true
    while true {
      let text = try talk.ask(question)
      if !text.isEmpty || !isRequired { return text }
      talk.say("refusals.required")
    }
  }

  private func choose(_ key: String, _ items: [ChoiceItem]) throws -> String {
    talk.list(items.map(\.label))
    return try talk.choose(Question(words[key]), among: items)
  }

  /// Lines until an empty one.
  private func askLines(_ label: String) throws -> String {
    var question = Question(words.text("plain.section", ["name": label]))
    question.help = [words["plain.helpSection"]]
    question.isText = true
    var lines: [String] = []
    while true {
      let line = try talk.ask(question)
      if line.isEmpty { break }
      lines.append(line)
      question = Question(words["plain.nextLine"])
      question.help = [words["plain.helpSection"]]
      question.isText = true
    }
    let text = lines.joined(separator: "\n\n")
    talk.say(
      "plain.length", count: TextLength(of: text).words)
    return text
  }

  /// Authors in their order, the first of whom presents and is written to unless it is said.
  private func askAuthors(of draft: inout AbstractDraft) throws {
    while true {
      let number = String(draft.authors.count + 1)
      var question = Question(words.text("plain.author", ["number": number]))
      question.help = [words["plain.helpAuthor"]]
      question.isText = true
      let name = try talk.ask(question)
      if name.isEmpty {
        if !draft.authors.isEmpty { return }
        talk.say("refusals.required")
        continue
      }
      var author = AbstractAuthor(fullName: name)
      author.email = try askText("fields.email", isRequired: false)
      author.affiliations = try askPlaces(in: &draft)
      let presents = draft.authors.contains(where: \.isPresenter)
      author.isPresenter = try !presents && talk.confirm("plain.isPresenter", ["name": name])
      author.isCorresponding =
        try !author.email.isEmpty && talk.confirm("plain.isCorresponding", ["name": name])
      draft.authors.append(author)
    }
  }

  private func askPlaces(in draft: inout AbstractDraft) throws -> [Int] {
    var numbers: [Int] = []
    while true {
      var question = Question(words["fields.organisation"])
      question.help = [words["plain.helpPlaces"]]
      question.isText = true
      let name = try talk.ask(question)
      if name.isEmpty { return numbers }
      let known = draft.affiliations.firstIndex { $0.name == name }
      if known == nil { draft.affiliations.append(AbstractAffiliation(name: name)) }
      let number = known ?? draft.affiliations.count - 1
      if !numbers.contains(number) { numbers.append(number) }
    }
  }
}
