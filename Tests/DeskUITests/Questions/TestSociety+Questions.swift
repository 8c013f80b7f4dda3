import DeskService
import Registration

extension CustomQuestion {
  /// One question of every kind, about one place.
  static func everyKind(about place: QuestionPlace) -> [CustomQuestion] {
    let stem = place.rawValue
    func question(
      _ key: String, _ label: String, _ kind: QuestionKind, isRequired: Bool = false
    ) -> CustomQuestion {
      CustomQuestion(
        key: "\(stem)-\(key)", label: label, kind: kind, purpose: "contactInReply", place: place,
        isRequired: isRequired)
    }
    let vessels = [
      QuestionChoice(key: "rowing", label: "Rowing boat"),
      QuestionChoice(key: "sailing", label: "Sailing boat"),
      QuestionChoice(key: "steam", label: "Steamer", isOffered: false),
    ]
    return [
      question("harbour", "Home harbour", .text(limit: 40), isRequired: true),
      question(
        "crew", "How many people work at your registry, all told?",
        .number(decimals: 0, least: 1, most: 900)),
      question("since", "At sea since", .date(earliest: nil, latest: nil)),
      question("vessel", "Vessel", .choice(vessels)),
      question("gear", "Gear", .severalChoices(vessels, most: 2)),
      question("letter", "Do you need a letter for a visa?", .yesNo),
      question("story", "What should the chair say about you?", .multiline(limit: 400)),
    ]
  }
}

extension TestSociety {
  /// A society with every kind of question about some places, a conference, memberships and a form
  /// for abstracts.
  static func asking(_ places: QuestionPlace...) throws -> TestSociety {
    let society = try withMemberships()
    let supervisor = try society.session("amina")
    try supervisor.setAbstractForm(conference: "2026", .invented, closesOn: nil)
    var document = SetUpDocument()
    document.questions = places.flatMap { CustomQuestion.everyKind(about: $0) }
      .map { SetUpQuestion(question: $0) }
    _ = try supervisor.apply(document)
    return society
  }
}
