package import DeskService
package import Registration

/// What is asked of the service about the society's own questions.
package enum QuestionWork: Equatable, Sendable {
  /// The questions about something that is not entered yet.
  case asked(QuestionPlace)
  /// The questions about something that is there, with the answers.
  case page(AnswerSubject)
  /// Those about a person, their registrations and their memberships.
  case pages(person: String)
  case answer([AnswerSet], draft: String)

  package var lane: WorkLane {
    switch self {
    case .asked, .page, .pages: .read
    case .answer: .write
    }
  }
}

package enum QuestionAnswer: Sendable {
  case asked(QuestionPlace, [CustomQuestion])
  case page(AnswerPage)
  case pages(name: String, [AnswerPage])
  case answered
}

extension QuestionWork {
  func run(in session: DeskSession) throws -> QuestionAnswer {
    switch self {
    case .asked(let place): return .asked(place, try session.questions(about: place))
    case .page(let subject): return .page(try session.answerPage(subject))
    case .pages(let person):
      return .pages(
        name: try session.glimpse(person).name, try session.answerPages(of: person))
    case .answer(let sets, let draft):
      try session.answer(sets, draft: draft)
      return .answered
    }
  }
}
