package import DeskService
package import Registration

/// What is asked of the service about abstracts.
package enum AbstractWork: Equatable, Sendable {
  /// Those of a conference that the words fit; all of them without words.
  case list(conference: String, query: String, AbstractState?)
  case presenters(conference: String)
  case rules(conference: String)
  case open(String)
  case enter(
    conference: String, AbstractDraft, answering: [String: String] = [:], draft: String)
  /// What was changed between two states of it.
  case change(
    String, version: Int, from: AbstractDraft, to: AbstractDraft, answering: AnswerSet? = nil,
    draft: String?)
  case submit(String, version: Int)
  case withdraw(String, reason: String)
  case takeUp(String)
  /// Who an author may be.
  case likely(String, author: Int)
  case link(String, author: Int, to: String?)
  case enterAuthor(String, author: Int)
  /// Institutions whose names begin like this.
  case institutions(String)

  package var lane: WorkLane {
    switch self {
    case .list, .presenters, .rules, .likely, .institutions: .read
    case .open, .enter, .change, .submit, .withdraw, .takeUp, .link, .enterAuthor: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .list, .presenters: "abstracts"
    case .likely: "likely"
    case .institutions: "institutions"
    case .rules, .open, .enter, .change, .submit, .withdraw, .takeUp, .link, .enterAuthor: nil
    }
  }
}

package enum AbstractAnswer: Sendable {
  case listed(query: String, AbstractState?, [AbstractLine])
  case presenters([UnregisteredPresenter])
  /// What a conference asks of abstracts, and the society's own questions about them.
  case rules(AbstractRules, [CustomQuestion])
  case opened(AbstractFile)
  case entered(AbstractStamp)
  case changed(AbstractStamp)
  /// It was handed in, withdrawn or taken up again.
  case moved(AbstractStamp, AbstractState)
  case likely(author: Int, [DuplicateHit])
  case linked(AbstractStamp)
  /// An author was entered as this person.
  case authorEntered(String)
  case institutions([Institution])
}

extension AbstractWork {
  func run(in session: DeskSession) throws -> AbstractAnswer {
    switch self {
    case .list(let conference, let query, let state):
      let words = query.trimmingWhiteSpace
      let lines =
        words.isEmpty
        ? try session.abstracts(conference: conference, state: state)
        : try session.findAbstracts(conference: conference, words)
      return .listed(
        query: query, state, lines.filter { (state ?? $0.state) == $0.state })
    case .presenters(let conference):
      return .presenters(try session.presentersNotRegistered(conference: conference))
    case .rules(let conference):
      return .rules(
        try session.abstractRules(conference: conference),
        try session.questions(about: .abstract))
    case .open(let reference): return .opened(try session.openAbstract(reference))
    case .enter(let conference, let draft, let answers, let slot):
      return .entered(
        try session.enterAbstract(
          conference: conference, draft, answering: answers, slot: slot))
    case .change(let reference, let version, let base, let new, let answers, let slot):
      return .changed(
        try session.changeAbstract(
          reference, version: version, from: base, to: new, answering: answers, slot: slot))
    case .submit(let reference, let version):
      return .moved(try session.submitAbstract(reference, version: version), .submitted)
    case .withdraw(let reference, let reason):
      return .moved(try session.withdrawAbstract(reference, reason: reason), .withdrawn)
    case .takeUp(let reference): return .moved(try session.takeUpAbstract(reference), .draft)
    case .likely(let reference, let author):
      return .likely(
        author: author, try session.likelyPeople(abstract: reference, author: author))
    case .link(let reference, let author, let person):
      return .linked(
        try session.linkAuthor(abstract: reference, author: author, to: person))
    case .enterAuthor(let reference, let author):
      return .authorEntered(try session.enterAuthor(abstract: reference, author: author))
    case .institutions(let text):
      return .institutions(try session.institutions(startingWith: text))
    }
  }
}

extension String {
  fileprivate var trimmingWhiteSpace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
