import Registration
import TestSupport
import Testing

@Suite("Questions of the society's own")
struct CustomQuestionTests {
  private static let meals = [
    QuestionChoice(key: "none", label: "No wish"),
    QuestionChoice(key: "vegetarian", label: "Végétarien"),
    QuestionChoice(key: "vegan", label: "Vegan food"),
    QuestionChoice(key: "fish", label: "Fish", isOffered: false),
  ]

  private func question(
    _ kind: QuestionKind, key: String = "meal", isRequired: Bool = false
  ) -> CustomQuestion {
    CustomQuestion(
      key: key, label: "A question", kind: kind, purpose: "catering", retentionMonths: 3,
      place: .registration, isRequired: isRequired)
  }

  @Test(
    "an answer is read as its kind says",
    arguments: [
      (.text(limit: 10), " so ", .text("so")), (.multiline(limit: 10), "a\nb", .text("a\nb")),
      (
        .number(decimals: 0, least: nil, most: nil), "-12",
        .number(ExactNumber(units: -12, decimals: 0))
      ),
      (
        .number(decimals: 2, least: 0, most: 5000), "12,5",
        .number(ExactNumber(units: 1250, decimals: 2))
      ),
      (
        .number(decimals: 2, least: 0, most: 5000), "50.00",
        .number(ExactNumber(units: 5000, decimals: 2))
      ),
      (.date(earliest: nil, latest: nil), "2026-11-16", CivilDate("2026-11-16").map { .date($0) }),
      (
        .number(decimals: 0, least: 1, most: 9), "1", .number(ExactNumber(units: 1, decimals: 0))
      ),
      (.choice(meals), "vegan", .choice("vegan")),
      (.severalChoices(meals, most: 2), "vegan, none", .choices(["none", "vegan"])),
      (.yesNo, "yes", .yes), (.yesNo, "no", .no), (.yesNo, "noAnswer", .noAnswer),
      (.yesNo, " ", nil), (.text(limit: 10), "", nil),
    ] as [(QuestionKind, String, CustomAnswer?)])
  func read(kind: QuestionKind, text: String, answer: CustomAnswer?) throws {
    #expect(try question(kind).answer(text) == answer)
    guard let answer else { return }
    #expect(question(kind).stored(answer.stored) == answer)
    #expect(try question(kind, isRequired: true).answer(text) == answer)
  }

  @Test(
    "what is no answer is refused with the reason",
    arguments: [
      (.text(limit: 3), "long", .text(.tooLong(limit: 3))),
      (.text(limit: 99), "a\nb", .text(.lineBreak)),
      (.multiline(limit: 99), "4242 4242 4242 4242", .text(.cardNumber)),
      (.number(decimals: 0, least: nil, most: nil), "twelve", .number(.malformed)),
      (.number(decimals: 0, least: nil, most: nil), "1.5", .number(.tooManyDecimals(allowed: 0))),
      (.number(decimals: 2, least: 0, most: 5000), "-0.01", .belowLeast("0.00")),
      (.number(decimals: 2, least: 0, most: 5000), "50.01", .aboveMost("50.00")),
      (.date(earliest: nil, latest: nil), "16.11.2026", .notADate),
      (
        .date(earliest: CivilDate("2026-01-01"), latest: nil), "2025-12-31",
        .belowLeast("2026-01-01")
      ),
      (
        .date(earliest: nil, latest: CivilDate("2026-01-01")), "2026-01-02",
        .aboveMost("2026-01-01")
      ),
      (.choice(meals), "meat", .unknownChoice), (.choice(meals), "Vegan", .unknownChoice),
      (.choice(meals), "fish", .choiceWithdrawn),
      (.severalChoices(meals, most: nil), "vegan,fish", .choiceWithdrawn),
      (.severalChoices(meals, most: nil), "vegan,", .unknownChoice),
      (.severalChoices(meals, most: nil), "vegan,vegan", .choiceTwice),
      (.severalChoices(meals, most: 1), "vegan,none", .tooManyChoices(most: 1)),
      (.yesNo, "perhaps", .notYesOrNo),
    ] as [(QuestionKind, String, AnswerRefusal)])
  func refused(kind: QuestionKind, text: String, refusal: AnswerRefusal) {
    #expect(throws: refusal) { try question(kind).answer(text) }
  }

  @Test("an answer that is required is missed, and not to wish to say is an answer")
  func required() throws {
    for kind in [QuestionKind.yesNo, .text(limit: 9), .severalChoices(Self.meals, most: nil)] {
      #expect(throws: AnswerRefusal.missing) { try question(kind, isRequired: true).answer(" ") }
    }
    #expect(try question(.yesNo, isRequired: true).answer("noAnswer") == .noAnswer)
    #expect(
      question(.yesNo).failure(.tooManyChoices(most: 2))
        == FieldFailure(field: "meal", code: "answer.tooManyChoices", detail: "2"))
  }

  @Test("a stored answer stays when a choice is withdrawn, and what never was one is none")
  func stored() {
    #expect(question(.choice(Self.meals)).stored("fish") == .choice("fish"))
    #expect(
      question(.severalChoices(Self.meals, most: 1)).stored("fish,none")
        == .choices(["none", "fish"]))
    let one = QuestionKind.number(decimals: 1, least: 0, most: 10)
    #expect(question(one).stored("12.50") == .number(ExactNumber(units: 125, decimals: 1)))
    for (kind, text) in [
      (one, "1.25"), (one, "1,5"), (one, ""), (one, "-"), (one, "1."), (one, "٣"),
      (.choice(Self.meals), "meat"), (.severalChoices(Self.meals, most: nil), "vegan,,none"),
      (.yesNo, ""), (.date(earliest: nil, latest: nil), "2026-02-30"), (.text(limit: 9), ""),
    ] as [(QuestionKind, String)] {
      #expect(question(kind).stored(text) == nil, "\(text)")
    }
  }

  @Test("an answer is shown by its labels, and found by their words")
  func display() {
    let meal = question(.severalChoices(Self.meals, most: nil))
    #expect(
      meal.display(.choices(["vegetarian", "vegan"]))
        == [.literal("Végétarien"), .literal("Vegan food")])
    #expect(
      meal.searchWords(.choices(["vegetarian", "vegan"])) == ["vegetarien", "vegan", "food"])
    #expect(meal.display(.choice("gone")) == [.literal("gone")])
    #expect(question(.yesNo).display(.noAnswer) == [.word("answers.noAnswer")])
    #expect(question(.yesNo).searchWords(.yes).isEmpty)
    let number = CustomAnswer.number(ExactNumber(units: -5, decimals: 2))
    #expect(question(.yesNo).display(number) == [.literal("-0.05")])
    #expect(question(.text(limit: 9)).searchWords(.text("Müller")) == ["muller", "mueller"])
  }

  @Test("a number comes back from its stored form", arguments: [1, 2, 3] as [UInt64])
  func numbers(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let decimals = Int.random(in: 0...CustomQuestion.mostDecimals, using: &random)
      let shift = Int64.random(in: 0...63, using: &random)
      let number = ExactNumber(
        units: Int64(truncatingIfNeeded: random.next()) >> shift, decimals: decimals)
      let asked = question(.number(decimals: decimals, least: nil, most: nil))
      #expect(asked.stored(number.description) == .number(number), "seed \(seed): \(number)")
    }
  }

  @Test("a question that cannot be asked is refused with all its faults")
  func faults() {
    #expect(question(.choice(Self.meals)).faults.isEmpty)
    for key in [
      "", "Meal", "-meal", "meal-", "a--b", "1st", "meal_2", String(repeating: "k", count: 41),
    ] {
      #expect(question(.yesNo, key: key).faults == [.keyMalformed(key)], "\(key)")
    }
    #expect(question(.yesNo, key: "email").faults == [.keyTaken("email")])
    let bare = CustomQuestion(
      key: "k", label: "", kind: .yesNo, purpose: "", retentionMonths: -1, place: .person)
    #expect(bare.faults == [.labelMissing, .purposeMissing, .retentionOutOfRange(-1)])
    let twice = [
      QuestionChoice(key: "a", label: "A"), QuestionChoice(key: "a", label: ""),
      QuestionChoice(key: "b c", label: "B"),
    ]
    #expect(
      question(.choice(twice)).faults
        == [.choiceTwice("a"), .choiceLabelMissing("a"), .keyMalformed("b c")])
    #expect(question(.choice([Self.meals[3]])).faults == [.noChoices])
    #expect(question(.severalChoices(Self.meals, most: 0)).faults == [.rangeEmpty])
    #expect(question(.text(limit: 0)).faults == [.rangeEmpty])
    #expect(
      question(.number(decimals: 10, least: 2, most: 1)).faults
        == [.decimalsOutOfRange(10), .rangeEmpty])
    let day = CivilDate("2026-01-02")
    #expect(
      question(.date(earliest: day, latest: CivilDate("2026-01-01"))).faults == [.rangeEmpty])
    #expect(question(.date(earliest: day, latest: day)).faults.isEmpty)
  }
}
