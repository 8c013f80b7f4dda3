import DeskService
import Registration
import Testing

@Suite("Questions of the society's own")
struct AnswerTests {
  /// Two questions about people, two about registrations; one of a special category.
  private func society(_ store: Store = .memory) throws -> Rehearsal {
    let rehearsal = try Rehearsal.conference(store)
    var document = SetUpDocument()
    let sizes = [
      QuestionChoice(key: "small", label: "Small boat"),
      QuestionChoice(key: "large", label: "Großes Schiff"),
    ]
    document.questions = [
      CustomQuestion(
        key: "vessel", label: "Which vessel?", kind: .choice(sizes), purpose: "conference",
        place: .person),
      CustomQuestion(
        key: "harbour", label: "Home harbour", kind: .text(limit: 40), purpose: "conference",
        place: .person),
      CustomQuestion(
        key: "visa-letter", label: "Do you need a letter?", kind: .yesNo, purpose: "conference",
        place: .registration),
      CustomQuestion(
        key: "diet", label: "What do you not eat?", kind: .text(limit: 80),
        purpose: "dietaryAndAccess", place: .registration),
    ].map { SetUpQuestion(question: $0) }
    _ = try rehearsal.supervisor().apply(document)
    return rehearsal
  }

  @Test(
    "an answer is kept with its origin, stands in the file and in the history",
    arguments: Store.allCases)
  func keeps(store: Store) throws {
    let rehearsal = try society(store)
    let desk = try rehearsal.session(.desk)
    #expect(try desk.questions(about: .person).map(\.key) == ["vessel", "harbour"])
    let person = try desk.enter(.invented())
    let done = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    try desk.answer(person: person, ["vessel": "large", "harbour": " Port Harcourt "])
    try desk.answer(registration: done.registration, ["visa-letter": "no", "diet": "Peanuts"])
    try desk.answer(person: person, ["harbour": "Lagos"], from: ["harbour": "Port Harcourt"])
    let file = try desk.open(person)
    #expect(
      file.answers.map { "\($0.question.key) \($0.answer.stored) \($0.registration ?? "")" } == [
        "vessel large ", "harbour Lagos ", "visa-letter no \(done.registration)",
        "diet Peanuts \(done.registration)",
      ])
    #expect(file.answers.first?.origin.by == "desk.test")
    #expect(file.history.filter { $0.action == .answered }.count == 3)
    #expect(
      try rehearsal.detail(of: .answered)
        == #"{"harbour":{"after":"Lagos","before":"Port Harcourt"}}"#)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test(
    "people are found by what they answered, but not by what is special", arguments: Store.allCases)
  func finds(store: Store) throws {
    let rehearsal = try society(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let done = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    try desk.answer(person: person, ["vessel": "large", "harbour": "Takoradi"])
    try desk.answer(registration: done.registration, ["diet": "Peanuts"])
    func found(_ text: String) throws -> [String] {
      try desk.find(text, limit: 9).hits.map(\.person)
    }
    #expect(try found("takor") == [person])
    #expect(try found("grosses adaeze") == [person])
    #expect(try found("peanuts") == [])
    // A correction of the name keeps the words of answers.
    let base = try desk.unmask(person)
    var new = base
    new.fullName = "Adaeze Nwosu"
    _ = try desk.correct(person, version: 1, from: base, to: new)
    #expect(try found("takor nwosu") == [person])
    try desk.answer(person: person, ["harbour": ""])
    #expect(try found("takor") == [])
    #expect(try desk.open(person).answers.map(\.question.key) == ["vessel", "diet"])
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("an answer that cannot be is refused by its key, and nothing is written")
  func refuses() throws {
    let rehearsal = try society()
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    do {
      try desk.answer(
        person: person,
        ["vessel": "huge", "harbour": "4111 1111 1111 1111", "diet": "x"])
      Issue.record("nothing was refused")
    } catch DeskError.invalid(let failures) {
      #expect(
        failures.map { "\($0.field) \($0.code)" } == [
          "diet answer.notAsked", "harbour text.cardNumber", "vessel answer.unknownChoice",
        ])
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("what a colleague answered is corrected by a clerk, and nobody writes over another")
  func corrects() throws {
    let rehearsal = try society()
    let first = try rehearsal.session(.desk)
    let person = try first.enter(.invented())
    try first.answer(person: person, ["harbour": "Lagos"])
    let second = try rehearsal.session(.desk, login: "second", station: "desk 2")
    #expect(throws: DeskError.notPermitted(.correctOthersEntry)) {
      try second.answer(person: person, ["harbour": "Accra"])
    }
    let clerk = try rehearsal.session(.clerk)
    #expect(
      throws: DeskError.invalid([FieldFailure(field: "harbour", code: "changedMeanwhile")])
    ) {
      try clerk.answer(person: person, ["harbour": "Accra"], from: ["harbour": "Dakar"])
    }
    try clerk.answer(person: person, ["harbour": "Accra"], from: ["harbour": "Lagos"])
    #expect(try clerk.open(person).answers.first?.answer == .text("Accra"))
    #expect(try clerk.open(person).answers.first?.origin.by == "clerk.test")
  }

  @Test("a question with answers keeps its kind, place, purpose and choices")
  func questionsInUse() throws {
    let rehearsal = try society()
    let desk = try rehearsal.session(.desk)
    try desk.answer(person: desk.enter(.invented()), ["vessel": "large", "harbour": "Lagos"])
    var document = try rehearsal.supervisor().setUpDocument()
    document.questions[0].question = CustomQuestion(
      key: "vessel", label: "Which vessel?",
      kind: .choice([QuestionChoice(key: "small", label: "Small boat")]), purpose: "conference",
      place: .person)
    document.questions[1].question = CustomQuestion(
      key: "harbour", label: "Home harbour", kind: .yesNo, purpose: "attendeeList",
      place: .registration)
    do {
      _ = try rehearsal.supervisor().apply(document)
      Issue.record("nothing was refused")
    } catch let refusal as SetUpRefusal {
      #expect(
        refusal.faults.map { "\($0.path.joined(separator: ".")) \($0.code) \($0.detail ?? "")" }
          == [
            "questions.vessel.choices setUp.answersLost large",
            "questions.harbour.about setUp.questionInUse harbour",
            "questions.harbour.purpose setUp.questionInUse harbour",
            "questions.harbour.answer setUp.questionInUse harbour",
          ])
    }
  }

  @Test("a retired question is asked no more; its answers stay")
  func retired() throws {
    let rehearsal = try society()
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try desk.answer(person: person, ["harbour": "Lagos"])
    var document = try rehearsal.supervisor().setUpDocument()
    document.questions[1].isRetired = true
    _ = try rehearsal.supervisor().apply(document)
    #expect(try desk.questions(about: .person).map(\.key) == ["vessel"])
    #expect(try desk.open(person).answers.map(\.question.key) == ["harbour"])
    #expect(
      throws: DeskError.invalid([FieldFailure(field: "harbour", code: "answer.notAsked")])
    ) {
      try desk.answer(person: person, ["harbour": "Accra"])
    }
  }

  @Test("an answer goes out for the purpose of its question and no other, in a column of its own")
  func exports() throws {
    let rehearsal = try society()
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let done = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"),
      answers: [ConsentReply(purpose: "dietaryAndAccess", answer: .given, noticeVersion: 1)])
    try desk.answer(person: person, ["harbour": "Lagos"])
    try desk.answer(person: person, ["harbour": "Accra"])
    try desk.answer(registration: done.registration, ["diet": "Peanuts", "visa-letter": "yes"])
    let clerk = try rehearsal.session(.clerk)
    func rows(_ purpose: String) throws -> (people: [String], registrations: [String]) {
      var people: [String] = []
      var registrations: [String] = []
      _ = try clerk.exportPeople(purpose: purpose, format: "csv", fields: [.fullName]) { row in
        people = Array(row.dropFirst(2))
      }
      _ = try clerk.exportRegistrations(conference: "2026", purpose: purpose, format: "csv") {
        registrations = Array($0.dropFirst(ExportColumns.registrations.count))
      }
      return (people, registrations)
    }
    #expect(
      try clerk.exportedQuestions(purpose: "conference", about: .person) == ["vessel", "harbour"])
    #expect(try rows("conference").people == ["", "Accra"])
    #expect(try rows("conference").registrations == ["yes"])
    #expect(try rows("dietaryAndAccess").people == [])
    #expect(try rows("dietaryAndAccess").registrations == ["Peanuts"])
  }

  @Test(
    "a merge takes the answers along, and undoing it gives them back", arguments: Store.allCases)
  func merges(store: Store) throws {
    let rehearsal = try society(store)
    let clerk = try rehearsal.session(.clerk)
    let kept = try clerk.enter(.invented("Adaeze Okafor"))
    let gone = try clerk.enter(.invented("Okafor, Adaeze"))
    try clerk.answer(person: kept, ["vessel": "small", "harbour": "Lagos"])
    try clerk.answer(person: gone, ["harbour": "Takoradi"])
    let proposal = try clerk.proposeMerge(
      kept: kept, MergeRequest(gone: gone, take: []), reason: "one person, two letters")
    _ = try rehearsal.supervisor().approve(proposal)
    func answers(_ person: String) throws -> [String] {
      try clerk.open(person).answers.map { "\($0.question.key) \($0.answer.stored)" }
    }
    #expect(try answers(kept) == ["vessel small", "harbour Takoradi"])
    #expect(try clerk.find("takoradi", limit: 9).hits.map(\.person) == [kept])
    let merge = try #require(try rehearsal.supervisor().merges().first)
    _ = try clerk.undoMerge(merge.reference)
    #expect(try answers(kept) == ["vessel small", "harbour Lagos"])
    #expect(try answers(gone) == ["harbour Takoradi"])
    #expect(try clerk.find("takoradi", limit: 9).hits.map(\.person) == [gone])
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("people are found by a question and its answer as it stands", arguments: Store.allCases)
  func found(store: Store) throws {
    let rehearsal = try society(store)
    let desk = try rehearsal.session(.desk)
    let ada = try desk.enter(.invented("Ada Obi"))
    let bo = try desk.enter(.invented("Bo Lind"))
    for person in [ada, bo] {
      let done = try desk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate"))
      try desk.answer(registration: done.registration, ["visa-letter": "yes", "diet": "Peanuts"])
      if person == bo {
        try desk.answer(registration: done.registration, ["visa-letter": "no"])
      }
    }
    try desk.answer(person: ada, ["vessel": "large"])
    func people(_ query: String) throws -> [String] { try desk.find(query).hits.map(\.person) }
    #expect(try people("visa-letter=yes") == [ada])
    #expect(try people("visa-letter = no") == [bo])
    #expect(try people("visa-letter=y") == [])
    #expect(try people("visa-letter=noAnswer") == [])
    #expect(try people("vessel=large") == [ada])
    #expect(try people("diet=Peanuts") == [])
    #expect(try people("harbour=") == [])
  }
}
