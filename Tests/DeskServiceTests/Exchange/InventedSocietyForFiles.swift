import DeskService
import Exchange
import Foundation
import Registration
import SQLiteDriver
import TestSupport

/// A small society with everything that goes out and comes in, different for each seed.
struct InventedSocietyForFiles {
  let rehearsal: Rehearsal
  private var random: SplitMix64
  private let clerk: DeskSession
  private let supervisor: DeskSession
  /// The person who was entered last.
  private var someone: String?

  private static let names = [
    "Adaeze Okafor-Müller", "Þórdís Jónsdóttir", "王小明", "李 娜", "Ольга Петрова", "محمد العلي",
    "Đặng Thị Hà", "Σοφία Νικολάου", "김민준", "山田 花子", "ನಂದಿನಿ ರಾವ್", "Seán Ó Briain", "O'Neill, \"Jo\"",
    "=Equals Sign", "'t Hooft", "Ana María de la Cruz", "Øystein Åse", "שרה כהן",
  ]
  private static let places = ["Lagos", "Tórshavn", "São Paulo", "京都", "", "Αθήνα"]
  private static let countries = ["NG", "NZ", "DE", "", "JP"]

  /// The society without anybody in it, as it is set up.
  static func empty(seed: UInt64) throws -> Rehearsal {
    let rehearsal = try Rehearsal(.memory, signer: TestSigner(), seed: seed)
    let supervisor = try rehearsal.supervisor()
    try supervisor.setUp(conference: .rehearsal(places: 40))
    try supervisor.setCurrentConference("2026")
    try supervisor.setIncomeBands(
      IncomeBandTable(
        entries: [
          IncomeBandEntry(country: "NG", band: .c, from: try .day("2025-07-01")),
          IncomeBandEntry(country: "NZ", band: .a, from: try .day("2025-07-01")),
        ], unclassified: .b))
    try supervisor.setMembershipTypes([.full(), .institution(), .friend()])
    var document = SetUpDocument()
    document.questions = [
      CustomQuestion(
        key: "harbour", label: "Home harbour", kind: .text(limit: 40), purpose: "conference",
        place: .person),
      CustomQuestion(
        key: "visa-letter", label: "Do you need a letter?", kind: .yesNo, purpose: "conference",
        place: .registration),
      CustomQuestion(
        key: "diet", label: "What do you not eat?", kind: .text(limit: 80),
        purpose: "dietaryAndAccess", place: .registration),
      CustomQuestion(
        key: "hear", label: "How did you hear of us?", kind: .text(limit: 40),
        purpose: "conference", place: .membership),
      CustomQuestion(
        key: "software", label: "Which software?", kind: .text(limit: 40), purpose: "conference",
        place: .abstract),
    ].map { SetUpQuestion(question: $0) }
    _ = try supervisor.apply(document)
    try supervisor.setAbstractForm(
      conference: "2026",
      AbstractForm(
        sections: [
          AbstractSection(code: "methods", name: "Methods"),
          AbstractSection(code: "results", name: "Results", isRequired: false),
        ], topics: [AbstractTopic(code: "survival", name: "Survival")]),
      closesOn: try .day("2026-01-05"))
    return rehearsal
  }

  init(seed: UInt64, people count: Int = 24) throws {
    rehearsal = try Self.empty(seed: seed)
    random = SplitMix64(seed: seed)
    clerk = try rehearsal.session(.clerk)
    supervisor = try rehearsal.supervisor()
    for number in 0..<count { try addPerson(number) }
    for number in 0..<count / 3 { try addAbstract(number) }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick<Value>(_ values: [Value]) throws -> Value {
    guard let value = values.randomElement(using: &random) else {
      throw DatabaseFault.other("nothing to pick from")
    }
    return value
  }

  private mutating func addPerson(_ number: Int) throws {
    var details = PersonDetails()
    // With its number a name is nobody else's, so that no two are taken for one.
    details.fullName = try pick(Self.names) + " \(number)"
    details.organisation = try chance(60) ? pick(["Harbour, Board; \"North\"", "海洋研究所"]) : ""
    details.city = try pick(Self.places)
    details.country = try pick(Self.countries)
    if chance(70) { details.email = "p\(number)@example.org" }
    if chance(30) { details.telephone = "+234 803 123 45\(10 + number)" }
    if chance(30) { details.position = "+ Lead | \"Data\"" }
    let person = try clerk.enter(details)
    someone = person
    if chance(40) { try clerk.answer(person: person, ["harbour": pick(["Lagos", "-1", "港"])]) }
    rehearsal.clock.advance(seconds: 300)
    if chance(50) { try addMembership(person, number) }
    if chance(75) { try addRegistration(person) }
  }

  private mutating func addAbstract(_ number: Int) throws {
    var draft = AbstractDraft(title: try pick(["=1 + 1", "Sea | land", "北海道"]) + " \(number)")
    draft.sections["methods"] = try pick([
      "We counted.\n\n- \"twice\"", "We asked; they said | no.",
    ])
    if chance(50) { draft.sections["results"] = "$x_{1}$ \\alpha" }
    draft.topic = try pick(["", "survival"])
    draft.wish = try pick([nil, .oral, .poster])
    draft.interests = try pick([.notAnswered, InterestDeclaration.none, .declared("none, really")])
    draft.affiliations = [AbstractAffiliation(name: "Registry; North", city: "", country: "NG")]
    if chance(50) { draft.affiliations.append(AbstractAffiliation(name: "海洋研究所", city: "京都")) }
    draft.authors = try (0...Int.random(in: 0...2, using: &random)).map { position in
      AbstractAuthor(
        fullName: try pick(Self.names), firstName: chance(50) ? "Ana | María" : "",
        lastName: chance(50) ? "de la Cruz" : "",
        email: position == 0 || chance(50) ? "a\(number).\(position)@example.org" : "",
        affiliations: position == 0 ? Array(draft.affiliations.indices) : [0],
        isPresenter: position == 0,
        isCorresponding: position == 0, person: position == 0 && chance(50) ? someone : nil)
    }
    let answers = try chance(50) ? ["software": pick(["R", "=sum; of \"it\"", "海"])] : [:]
    let reference = try clerk.enterAbstract(
      conference: "2026", draft, answering: answers
    ).reference
    let isComplete = try clerk.openAbstract(reference).failures.isEmpty
    if isComplete, chance(70) { _ = try clerk.submitAbstract(reference) }
    if chance(20) { _ = try clerk.withdrawAbstract(reference, reason: "ill, \"very\"") }
    rehearsal.clock.advance(seconds: 300)
  }

  private mutating func addMembership(_ person: String, _ number: Int) throws {
    let applicant: MembershipApplicant
    let type: String
    if chance(25) {
      try clerk.affiliate(
        person, NewAffiliation(organisation: "Registry | \(number)", from: nil, to: nil))
      applicant = .organisation("Registry | \(number)", payer: person)
      type = "institution"
    } else {
      applicant = .person(person)
      type = try pick(["full", "friend"])
    }
    let done = try clerk.apply(applicant, for: type)
    if chance(50) {
      try clerk.answer([
        AnswerSet(.membership(done.membership), ["hear": pick(["a friend", "-1", "港"])])
      ])
    }
    if type == "full", chance(80) {
      let isApproved = chance(80)
      _ = try clerk.decideMembership(
        done.membership, approved: isApproved, reason: isApproved ? "" : "=no")
      guard isApproved else { return }
    }
    let state = try clerk.membership(done.membership).state
    if state == .pendingPayment, let charge = done.charge, chance(70) { try rehearsal.pay(charge) }
    rehearsal.clock.advance(seconds: 60)
    if chance(15) {
      try clerk.leave(done.membership, as: pick([.resigned, .deceased]), reason: "moved, far")
    } else if chance(15) {
      let today = CivilDate(instant: rehearsal.clock.now, timeZone: .gmt)
      try supervisor.override(
        done.membership,
        with: MembershipOverride(state: .honorary, reason: "for \"service\"", from: today))
    }
  }

  private mutating func addRegistration(_ person: String) throws {
    // On site there is a fee for delegates alone.
    let isEarly = rehearsal.clock.now < Instant(milliseconds: 1_767_610_800_000)
    let category = try isEarly ? pick(["delegate", "guest", "speaker"]) : "delegate"
    var options: [OptionChoice] = []
    for code in ["dinner", "tour"] where chance(40) {
      options.append(OptionChoice(code: code, quantity: chance(30) ? 2 : 1))
    }
    var choice = RegistrationChoice(category: category, options: options)
    if category == "delegate" {
      if case .member = try clerk.member(
        person, on: CivilDate(instant: rehearsal.clock.now, timeZone: .gmt))
      {
        choice.member = chance(70)
      } else if chance(20) {
        choice.member = true
        choice.memberEvidence = MemberEvidence(code: "letter", validUntil: try .day("2026-12-31"))
      }
    }
    let done = try clerk.register(person, conference: "2026", choice)
    if chance(50) {
      try clerk.answer(registration: done.registration, ["visa-letter": pick(["yes", "no"])])
    }
    if chance(30) { try clerk.answer(registration: done.registration, ["diet": "Peanuts"]) }
    if done.state == .pendingApproval, chance(60) {
      _ = try supervisor.decide(done.registration, accepted: chance(50), reason: "full, sorry")
    }
    let state = try clerk.open(person).registrations.first?.state
    if state == .unpaid, let charge = done.charge, chance(60) { try rehearsal.pay(charge) }
    rehearsal.clock.advance(seconds: 60)
    if chance(20), state == .unpaid || state == .complete {
      // Places are freed by the verb alone.
      if options.isEmpty, chance(60) {
        try rehearsal.driver.write { tx in
          try tx.run(Tamper.transfer, [.text(done.registration)])
        }
      } else {
        _ = try clerk.withdraw(done.registration, reason: "ill \u{2013} \"very\"")
      }
    } else if chance(30) {
      _ = try clerk.checkIn(done.registration)
    }
  }
}

/// Brings a registration into a state for which there is no verb yet.
private enum Tamper: String, CatalogueStatement {
  case transfer = "UPDATE registration SET state = 'transferred' WHERE reference = $1"
}
