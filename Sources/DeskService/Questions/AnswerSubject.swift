package import Registration

/// What answers are about, by its reference.
package enum AnswerSubject: Hashable, Sendable {
  case person(String)
  case registration(String)
  case membership(String)
  case abstract(String)

  /// The subject of a reference as it was typed; nil for what no question is asked about.
  package init?(reference: String) {
    switch Reference(reference)?.kind {
    case .person: self = .person(reference)
    case .registration: self = .registration(reference)
    case .membership: self = .membership(reference)
    case .abstract: self = .abstract(reference)
    default: return nil
    }
  }

  package var reference: String {
    switch self {
    case .person(let reference), .registration(let reference), .membership(let reference),
      .abstract(let reference):
      reference
    }
  }

  package var place: QuestionPlace {
    switch self {
    case .person: .person
    case .registration: .registration
    case .membership: .membership
    case .abstract: .abstract
    }
  }
}

/// Answers about one subject, as they were typed.
package struct AnswerSet: Equatable, Sendable {
  package let subject: AnswerSubject
  /// Texts by the key of the question; an empty one takes the answer back.
  package let answers: [String: String]
  /// The answers as they were shown: who changed one meanwhile is not written over.
  package let base: [String: String]

  package init(
    _ subject: AnswerSubject, _ answers: [String: String], from base: [String: String] = [:]
  ) {
    self.subject = subject
    self.answers = answers
    self.base = base
  }
}

/// The questions asked about one subject, with what was answered.
package struct AnswerPage: Equatable, Sendable {
  package let subject: AnswerSubject
  /// What people call it: a name, a conference, a type of membership, a title.
  package let title: String
  package let questions: [CustomQuestion]
  /// The stored texts, by the key of the question.
  package let answers: [String: String]
}

extension QuestionPlace {
  /// What is permitted to those who answer here.
  var act: Act {
    switch self {
    case .person: .correctPerson
    case .registration: .register
    case .membership: .applyForMembership
    case .abstract: .editAbstracts
    }
  }

  var stored: QuestionSQL {
    switch self {
    case .person: .ofPerson
    case .registration: .ofRegistration
    case .membership: .ofMembership
    case .abstract: .ofAbstract
    }
  }

  var add: QuestionSQL {
    switch self {
    case .person: .addForPerson
    case .registration: .addForRegistration
    case .membership: .addForMembership
    case .abstract: .addForAbstract
    }
  }

  var subject: QuestionSQL {
    switch self {
    case .person: .personSubject
    case .registration: .registrationSubject
    case .membership: .membershipSubject
    case .abstract: .abstractSubject
    }
  }
}

/// The row that answers are about.
struct AnswerTarget {
  let subject: AnswerSubject
  let key: Int64
  /// The person who is found by the answers; nil for an abstract, which is found itself.
  let person: Int64?
  let subjectKey: [UInt8]
  let title: String

  init(
    _ subject: AnswerSubject, key: Int64, person: Int64?, subjectKey: [UInt8], title: String = ""
  ) {
    self.subject = subject
    self.key = key
    self.person = person
    self.subjectKey = subjectKey
    self.title = title
  }

  static func find(_ subject: AnswerSubject, _ reader: any SQLReader) throws -> AnswerTarget {
    let wanted = Reference(subject.reference)?.description ?? subject.reference
    let found = try reader.first(subject.place.subject, [.text(wanted)]) {
      AnswerTarget(
        subject.named(wanted), key: $0.int(0), person: $0.intOrNil(1), subjectKey: $0.bytes(2),
        title: $0.text(3))
    }
    guard let found else { throw DeskError.notFound(subject.reference) }
    return found
  }

  /// What an audit row says it was about; nothing for a person, whose row it is.
  var detail: [String: AuditValue] {
    subject.place == .person ? [:] : [subject.place.rawValue: .text(subject.reference)]
  }
}

extension AnswerSubject {
  fileprivate func named(_ reference: String) -> AnswerSubject {
    switch self {
    case .person: .person(reference)
    case .registration: .registration(reference)
    case .membership: .membership(reference)
    case .abstract: .abstract(reference)
    }
  }
}
