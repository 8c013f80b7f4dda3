import Foundation
import Registration
import Testing

@testable import DeskService
@testable import Exchange

@Suite("Receipts")
struct ReceiptTests {
  private let words = DocumentWords(language: "en") { key, values in
    switch key {
    case "withdraw", "withdrawAtDesk":
      "Take it back at \(values["society"] ?? "?"): \(values["ways"] ?? "")"
    case "about": "About \(values["person"] ?? "?")"
    default: key
    }
  }

  /// A society that says how it is reached, and somebody who said yes, no and later.
  private func answered(_ store: Store) throws -> (Rehearsal, DeskSession, String) {
    let rehearsal = try Rehearsal.conference(store)
    try rehearsal.apply { document in
      document.controller = Controller(
        contact: "Data office", street: "4 Harbour Street", city: "Port Example", country: "NG",
        email: "data@example.org", telephone: "+234 1 000 0000",
        website: "https://society.example.org/privacy")
      document.services = [
        SetUpService(
          service: Service(code: "conference", kind: .conference, names: ["en": "Conference"]))
      ]
      let food = document.purposes.firstIndex { $0.purpose.code == "dietaryAndAccess" } ?? 0
      document.purposes[food].purpose = Purpose(
        code: "dietaryAndAccess", name: "", legalBasis: .consent, services: ["conference"],
        explicit: true, recipients: "the caterer, as numbers", retention: "four weeks",
        particulars: PurposeParticulars(
          data: [.diet, .access], special: [.health], countries: ["KE"], aim: .care))
    }
    let session = try rehearsal.session(.desk)
    let person = try session.enter(.invented(email: "adaeze@registry.example.org"))
    for (purpose, answer) in [
      ("newsletter", .given), ("dietaryAndAccess", .given), ("attendeeList", .refused),
    ] as [(String, ConsentAnswer)] {
      _ = try session.record(
        person, ConsentReply(purpose: purpose, answer: answer, noticeVersion: 1))
    }
    return (rehearsal, session, person)
  }

  @Test("every answer is on it as it stands, and that it was given", arguments: Store.allCases)
  func records(store: Store) throws {
    let (rehearsal, session, person) = try answered(store)
    let receipt = try session.consentReceipt(person)
    #expect(receipt.society == "Society of Coastal Registries" && receipt.person == person)
    #expect(
      receipt.records.map(\.purpose.code) == ["newsletter", "attendeeList", "dietaryAndAccess"])
    #expect(receipt.records.map(\.status.state) == [.given, .refused, .given])
    #expect(receipt.records.map(\.services) == Array(repeating: ["Conference"], count: 3))
    #expect(receipt.records.allSatisfy { $0.notice == "base" && $0.noticeFrom != nil })
    #expect(Set(receipt.records.map(\.id) + [receipt.id]).count == 4)
    #expect((receipt.records.map(\.id) + [receipt.id]).allSatisfy { UUID(uuidString: $0) != nil })
    #expect(try rehearsal.actions().last == .receiptGiven)
    #expect(try rehearsal.detail(of: .receiptGiven).contains(receipt.id))
    // The answer keeps its number from receipt to receipt; the receipt has a new one.
    let again = try session.consentReceipt(person)
    #expect(again.records.map(\.id) == receipt.records.map(\.id) && again.id != receipt.id)
  }

  @Test("a receipt of nothing is one, and nobody gets one for somebody who is not there")
  func nothing() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let session = try rehearsal.session(.desk)
    let person = try session.enter(.invented())
    #expect(try session.consentReceipt(person).records.isEmpty)
    #expect(throws: DeskError.notFound("M-0000-0000")) { try session.consentReceipt("M-0000-0000") }
    #expect(throws: DeskError.self) {
      try session.consentReceipt(person, language: "4111 1111 1111 1111")
    }
  }

  @Test("no name is in any form, neither the person's nor that of anybody else")
  func nobody() throws {
    let (rehearsal, session, person) = try answered(.memory)
    let other = try rehearsal.session(.clerk)
    _ = try other.record(
      person,
      ConsentReply(purpose: "newsletter", answer: .withdrawn, answeredBy: .proxy, noticeVersion: 1))
    let receipt = try session.consentReceipt(person)
    let page = receipt.page(in: .gmt, words)
    for text in [
      page.text, page.html, try json(ISOReceipt.tree(of: receipt, words)),
      try json(KantaraReceipt.tree(of: receipt, words)),
    ] {
      #expect(!text.contains("Adaeze") && !text.contains("adaeze@") && !text.contains("Lagos"))
      #expect(!text.contains("clerk.test") && !text.contains("desk.test"))
      #expect(text.contains("Take it back at Society of Coastal Registries: data@example.org"))
      #expect(text.contains(person))
    }
  }

  @Test("by Kantara 1.1 it has every member that the schema asks for, of the kind it asks for")
  func kantara() throws {
    let (_, session, person) = try answered(.memory)
    let tree = KantaraReceipt.tree(of: try session.consentReceipt(person), words)
    #expect(KantaraSchema.faults(of: tree) == [])
    guard case .object(let members) = tree, case .list(let services)? = members["services"],
      case .object(let service)? = services.first, case .list(let purposes)? = service["purposes"],
      case .object(let food)? = purposes.last
    else {
      Issue.record("no service")
      return
    }
    #expect(services.count == 1 && service["service"] == "Conference" && purposes.count == 2)
    #expect(members["sensitive"] == .flag(true) && members["spiCat"] == ["specials.health"])
    #expect(members["consentTimestamp"] == .number(1_767_603_600))
    #expect(food["purposeCategory"] == ["14 - Protecting Your Health"])
    #expect(food["piiCategory"] == ["6 - Health"])
    #expect(food["thirdPartyName"] == "the caterer, as numbers")
    // A no is no consent: it stands beside the form, under the name of the other standard.
    guard case .list(let others)? = members["events"], case .object(let no)? = others.first else {
      Issue.record("the refusal is missing")
      return
    }
    #expect(others.count == 1 && no["event_state"] == "dpv:ConsentRefused")
    let empty = KantaraReceipt.tree(
      of: ConsentReceipt(
        id: "a", at: Instant(milliseconds: 0), society: "S", controller: Controller(),
        person: "M-1", language: "en", records: []), words)
    #expect(KantaraSchema.faults(of: empty) == [])
  }

  @Test("by ISO/IEC TS 27560 every record has each field that is mandatory there")
  func iso() throws {
    let (_, session, person) = try answered(.memory)
    let receipt = try session.consentReceipt(person)
    let tree = ISOReceipt.tree(of: receipt, words)
    for path in [
      "dct:conformsTo", "dct:identifier", "dpv:hasDataController/dct:identifier",
      "dpv:hasDataController/dpv:hasAddress", "dpv:hasDataController/dpv:hasName",
      "dpv:hasDataController/dpv:hasContact", "dpv:hasDataController/@type",
    ] { #expect(tree.hasText(at: path), "\(path)") }
    let records = tree.all(at: "dpv:hasRecordOfActivity")
    #expect(records.count == 3)
    for record in records {
      for path in Self.mandatory { #expect(record.hasText(at: path), "\(path)") }
    }
    #expect(
      records.flatMap { $0.all(at: "dpv:hasConsentStatus/@type") } == [
        "dpv:ConsentGiven", "dpv:ExpressedConsent", "dpv:ConsentRefused", "dpv:ExpressedConsent",
        "dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent",
      ])
    #expect(
      records[0].all(at: "dpv:hasConsentStatus/dpv:hasDuration/rdf:value")
        == ["2027-01-05T00:00:00Z"])
    #expect(
      records[2].all(at: "dpv:hasProcess/dpv:hasPersonalData/@type") == [
        "pd:Preference", "pd:Disability", "dpv:SpecialCategoryPersonalData",
      ])
    #expect(records[2].all(at: "dpv:hasProcess/dpv:hasThirdCountry") == ["loc:KE"])
    #expect(records[2].all(at: "dpv:hasProcess/dpv:hasLegalBasis") == ["eu-gdpr:A9-2-a"])
  }

  /// The fields of a record that ISO/IEC TS 27560 calls mandatory, where they stand in it; those
  /// of the party stand once, in the receipt.
  private static let mandatory = [
    "dct:conformsTo", "dct:identifier", "dpv:hasDataSubject/dct:identifier",
    "dpv:hasNotice/dct:identifier", "dpv:hasNotice/dct:hasVersion", "dpv:hasNotice/dct:language",
    "dpv:hasProcess/dpv:hasPurpose/dct:title", "dpv:hasProcess/dpv:hasPersonalData",
    "dpv:hasProcess/dpv:hasDataController/@id",
    "dpv:hasProcess/dpv:hasStorageCondition/dpv:hasLocation",
    "dpv:hasProcess/dpv:hasStorageCondition/dct:description",
    "dpv:hasProcess/dpv:hasJurisdiction", "dpv:hasProcess/dpv:hasRecipient",
    "dpv:hasConsentControl/dpv:isExercisedAt", "dpv:hasConsentStatus/dpv:isIndicatedAtTime",
    "dpv:hasConsentStatus/dpv:hasDuration/rdf:value", "dpv:hasConsentStatus/dpv:isIndicatedBy",
    "dpv:hasConsentStatus/@type",
  ]

  private func json(_ tree: JSONTree) throws -> String {
    String(decoding: try JSONEncoder().encode(tree), as: UTF8.self)
  }
}

extension JSONTree {
  /// Everything at a path, lists taken apart.
  fileprivate func all(at path: String) -> [JSONTree] {
    path.split(separator: "/").reduce(parts) { found, key in
      found.flatMap { tree -> [JSONTree] in
        guard case .object(let members) = tree else { return [] }
        return members[String(key)]?.parts ?? []
      }
    }
  }

  private var parts: [JSONTree] {
    if case .list(let list) = self { list } else { [self] }
  }

  /// Whether the member is there; lists may be empty, as where nobody receives anything.
  fileprivate func hasText(at path: String) -> Bool {
    let (way, last) = (path.split(separator: "/").dropLast(), path.split(separator: "/").last)
    let parents = way.isEmpty ? [self] : all(at: way.joined(separator: "/"))
    return parents.contains { tree in
      guard case .object(let members) = tree, let last else { return false }
      return members[String(last)] != nil
    }
  }
}
