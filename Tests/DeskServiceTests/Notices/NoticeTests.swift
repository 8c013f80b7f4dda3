import Foundation
import Registration
import Testing

@testable import DeskService

@Suite("Notices")
struct NoticeTests {
  /// A society with the purpose that letters go out under, and the second version of its notice.
  private func changed(
    _ store: Store = .memory, material: Bool = true, service: String = ""
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal.conference(store)
    try rehearsal.apply { document in
      document.purposes.append(
        SetUpPurpose(
          purpose: Purpose(
            code: "legalNotice", name: "", legalBasis: .legalObligation,
            services: ["conference", "enquiry"]),
          notice: "base",
          texts: ["en": PurposeWording(name: "Legal notices", text: "We write to you.")]))
    }
    let session = try rehearsal.session(.desk)
    for name in ["Adaeze Okafor", "Okan Müller", "Zebulonia Quarkwright"] {
      let person = try session.enter(.invented(name, email: "someone@example.org"))
      guard name != "Zebulonia Quarkwright" else { continue }
      _ = try session.record(
        person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    }
    rehearsal.clock.advance(seconds: 86_400)
    try rehearsal.apply { document in
      document.services = [
        SetUpService(
          service: Service(code: "conference", kind: .conference, names: ["en": "Conference"]))
      ]
      document.notices[0] = SetUpNotice(
        code: "base", version: 2, isMaterial: material,
        texts: ["en": "What we hold and why.\n\nNew: a caterer.", "fr": "Ce que nous gardons."],
        service: service)
    }
    return rehearsal
  }

  private func people(_ rehearsal: Rehearsal) throws -> [String: String] {
    let supervisor = try rehearsal.supervisor()
    return Dictionary(
      try ["adaeze", "okan", "zebulonia"].compactMap { name in
        try supervisor.find(name).hits.first.map { (name, $0.person) }
      }
    ) { first, _ in first }
  }

  @Test("every version stays readable word for word, with its languages", arguments: Store.allCases)
  func versions(store: Store) throws {
    let rehearsal = try changed(store)
    let session = try rehearsal.session(.desk)
    let lines = try session.notices()
    #expect(lines.map(\.version.number) == [2, 1] && lines.map(\.isInForce) == [true, false])
    #expect(lines.map(\.languages) == [["en", "fr"], ["en"]])
    let first = try session.notice("base", version: 1)
    #expect(first.texts == ["en": "What we hold and why, in plain words."])
    #expect(first.line.version.hash == Desk.hash(of: first.texts))
    let now = try session.notice("base").inOrder(for: "fr-CH")
    #expect(now.map(\.language) == ["fr", "en"] && now[0].version == 2)
    #expect(throws: DeskError.notFound("base 3")) { try session.notice("base", version: 3) }
    #expect(throws: DeskError.notFound("other")) { try session.notice("other") }
  }

  @Test(
    "a material version sends those who said yes to the queue, an editorial one nobody",
    arguments: Store.allCases, [true, false])
  func queue(store: Store, material: Bool) throws {
    let rehearsal = try changed(store, material: material)
    let session = try rehearsal.supervisor()
    let flags = try session.flags(FlagFilter(kind: .superseded), limit: 10)
    #expect(flags.lines.map(\.name) == (material ? ["Adaeze Okafor", "Okan Müller"] : []))
    let adaeze = try #require(try people(rehearsal)["adaeze"])
    let states = try session.consentReceipt(adaeze).records.map(\.status.state)
    #expect(states == [material ? .superseded : .given])
    // What was agreed to is still the version that was shown.
    #expect(try session.consentReceipt(adaeze).records.map(\.event.noticeVersion) == [1])
    // Asked again under the new version, they leave the queue.
    _ = try session.record(
      adaeze, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 2))
    #expect(
      try session.flags(FlagFilter(kind: .superseded), limit: 10).lines.map(\.name)
        == (material ? ["Okan Müller"] : []))
  }

  @Test(
    "what changed is said in each language, and everybody is listed but those restricted",
    arguments: Store.allCases)
  func announce(store: Store) throws {
    let rehearsal = try changed(store)
    let supervisor = try rehearsal.supervisor()
    let people = try people(rehearsal)
    let okan = try #require(people["okan"])
    try supervisor.restrict(okan, reason: "says the address is wrong")
    let changes = try supervisor.noticeChanges("base", version: 2)
    #expect(changes.map(\.language) == ["en", "fr"])
    #expect(
      changes[0].passages == [
        .removed("What we hold and why, in plain words."), .added("What we hold and why."),
        .added("New: a caterer."),
      ])
    #expect(changes[1].passages == [.added("Ce que nous gardons.")])
    var rows: [[String]] = []
    let done = try supervisor.announce("base", version: 2, format: "csv") { rows.append($0) }
    #expect(Set(rows.map { $0[0] }) == Set([people["adaeze"], people["zebulonia"]]))
    #expect(rows.allSatisfy { $0.count == DeskSession.letterFields.count + 2 && $0.last == "en" })
    #expect(done.people == 2 && done.leftOut == [LeftOut(reason: .restricted, count: 1)])
    let line = try #require(try supervisor.notices().first)
    #expect(line.announcement.writtenBy == "amina" && line.announcement.batch == done.batch)
    #expect(line.announcement.people == 2 && line.announcement.leftOut == 1)
    #expect(line.announcement.doneAt == nil)
    let adaeze = try #require(people["adaeze"])
    let disclosed = try supervisor.access(adaeze)[.disclosures].map { $0["reference"] }
    #expect(disclosed == [done.batch])
    #expect(try supervisor.access(okan)[.disclosures].isEmpty)
    #expect(try rehearsal.detail(of: .noticeAnnounced).contains(done.batch))
    // The yes to the newsletter is not in force; the law does not ask for one.
    try supervisor.noteAnnounced("base", version: 2)
    let known = try #require(try supervisor.notices().first?.announcement)
    #expect(known.doneBy == "amina" && known.doneAt != nil && known.batch == done.batch)
    #expect(try rehearsal.actions().last == .noticeMadeKnown)
    #expect(throws: DeskError.stateForbids(from: "madeKnown", to: "madeKnown")) {
      try supervisor.noteAnnounced("base", version: 2)
    }
  }

  @Test(
    "the notice of a service goes to those who take part or have answered its questions",
    arguments: Store.allCases)
  func audience(store: Store) throws {
    let rehearsal = try changed(store, service: "conference")
    let supervisor = try rehearsal.supervisor()
    let zebulonia = try #require(try people(rehearsal)["zebulonia"])
    func listed() throws -> Set<String> {
      var listed: Set<String> = []
      _ = try supervisor.announce("base", version: 2, format: "csv") { listed.insert($0[4]) }
      return listed
    }
    #expect(try listed() == ["Adaeze Okafor", "Okan Müller"])
    _ = try supervisor.register(
      zebulonia, conference: "2026", RegistrationChoice(category: "delegate"))
    #expect(try listed() == ["Adaeze Okafor", "Okan Müller", "Zebulonia Quarkwright"])
  }

  @Test("only supervisors announce, only what is in force, and only for a purpose there is")
  func refused() throws {
    let rehearsal = try changed()
    let supervisor = try rehearsal.supervisor()
    for role in [Role.desk, .clerk] {
      let session = try rehearsal.session(role)
      #expect(throws: DeskError.notPermitted(.announceNotice)) {
        try session.announce("base", version: 2, format: "csv") { _ in }
      }
      #expect(throws: DeskError.notPermitted(.announceNotice)) {
        try session.noteAnnounced("base", version: 2)
      }
    }
    #expect(throws: DeskError.noticeChanged) { try supervisor.noticeChanges("base", version: 1) }
    #expect(throws: DeskError.noticeChanged) {
      try supervisor.announce("base", version: 1, format: "csv") { _ in }
    }
    #expect(throws: DeskError.notFound("nothing")) {
      try supervisor.announce("base", version: 2, purpose: "nothing", format: "csv") { _ in }
    }
    #expect(throws: DeskError.stateForbids(from: "notWritten", to: "madeKnown")) {
      try supervisor.noteAnnounced("base", version: 2)
    }
    #expect(try supervisor.notices().allSatisfy { $0.announcement.writtenAt == nil })
  }

  @Test("the record of processing has every purpose in force with what is done for it")
  func processing() throws {
    let rehearsal = try changed()
    try rehearsal.apply { document in
      document.controller = Controller(contact: "Data office", email: "data@example.org")
      document.services = [
        SetUpService(
          service: Service(
            code: "conference", kind: .conference, names: ["en": "Conference"],
            focalPoint: FocalPoint(name: "Conference office", email: "office@example.org")))
      ]
      document.purposes[1].isRetired = true
      document.purposes[2].purpose = Purpose(
        code: "dietaryAndAccess", name: "", legalBasis: .consent, services: ["conference"],
        explicit: true, recipients: "the caterer", retention: "four weeks",
        particulars: PurposeParticulars(data: [.diet], special: [.health], countries: ["KE"]))
    }
    let record = try rehearsal.supervisor().processingRecord(language: "en")
    #expect(
      record.activities.map(\.purpose) == [
        "newsletter", "dietaryAndAccess", "conference", "legalNotice",
      ])
    let food = record.activities[1]
    #expect(food.name == "Food and access" && food.services == ["Conference"])
    #expect(food.people == [.conference] && food.special == [.health])
    #expect(food.recipients == "the caterer" && food.countries == ["KE"])
    #expect(food.notice == "base" && food.noticeVersion == 2)
    #expect(record.activities[3].people == [.enquiry, .conference])
    #expect(record.provider?.name == "Example Pay" && record.provider?.outsideEU == true)
    #expect(record.services.map(\.contact) == ["Conference office"])
    let page = record.page(in: .gmt, DocumentWords(language: "en") { key, _ in key })
    for text in ["Food and access", "the caterer", "KE", "four weeks", "Data office", "outsideEU"] {
      #expect(
        page.text.lowercased().contains(text.lowercased()) && page.html.contains(text), "\(text)")
    }
    for role in [Role.desk, .clerk] {
      let session = try rehearsal.session(role)
      #expect(throws: DeskError.notPermitted(.setUp)) {
        try session.processingRecord(language: "en")
      }
    }
  }
}
