import DeskService
import Registration
import SetUpFile
import Testing

@Suite("Faults in services, the controller and what a purpose tells")
struct ServiceFaultTests {
  private static let text = """
    society:
      controller:
        country: NG              # line 3
        email: data@tides.example.org
    services:
      call:                      # line 6
        kind: dataCall
        names: { en: Data call } # line 8
        focalPoint: { name: Kemi Example, email: kemi@example.org }
    notices:
      call: { version: 1, service: call, texts: { en: We compare. } } # line 11
    purposes:
      compare:
        basis: consent
        services: [conference, call] # line 15
        notice: call
        explicit: true
        data: [name, diet]       # line 18
        special: [health]        # line 19
        countries: [CH]          # line 20
        texts: { en: { name: Compare, text: May we compare? } }
    """

  @Test("what is right is read as it says")
  func right() throws {
    let document = try SetUpFile(Self.text, name: "society.yaml").document
    #expect(document.controller == Controller(country: "NG", email: "data@tides.example.org"))
    #expect(
      document.services.map(\.service) == [
        Service(
          code: "call", kind: .dataCall, names: ["en": "Data call"],
          focalPoint: FocalPoint(name: "Kemi Example", email: "kemi@example.org"))
      ])
    #expect(document.notices.map(\.service) == ["call"])
    #expect(
      document.purposes.map(\.purpose.particulars) == [
        PurposeParticulars(data: [.name, .diet], special: [.health], countries: ["CH"])
      ])
    #expect(try emptySociety().apply(document).isEmpty == false)
  }

  @Test(
    "each fault has its line",
    arguments: [
      ("country: NG", "country: XX", ["3 setUp.country"]),
      ("email: data@tides.example.org", "email: data", ["4 email.missingAt"]),
      ("kind: dataCall", "kind: phoneCall", ["7 unreadable"]),
      ("names: { en: Data call }", "names: {}", ["8 required"]),
      ("kemi@example.org", "kemi", ["9 email.missingAt"]),
      ("[name, diet]", "[name, shoe]", ["18 unreadable"]),
      ("[health]", "[wealth]", ["19 unreadable"]),
      ("explicit: true", "explicit: false", ["19 setUp.specialNeedsExplicit"]),
      ("[CH]", "[Swiss]", ["20 setUp.country"]),
    ] as [(String, String, [String])])
  func faults(right: String, wrong: String, expected: [String]) throws {
    let text = Self.text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(text != Self.text)
    #expect(SetUpFileFaultTests.complaints(text) == expected)
  }

  @Test("a service that is nowhere is refused, with its line")
  func unknownService() throws {
    for (right, wrong, expected) in [
      ("service: call", "service: cull", "11 notices.call.service"),
      ("[conference, call]", "[conference, cull]", "15 purposes.compare.services"),
    ] {
      let file = try SetUpFile(Self.text.replacing(right, with: wrong), name: "society.yaml")
      do {
        _ = try emptySociety().apply(file.document)
        Issue.record("applied \(wrong)")
      } catch let refusal as SetUpRefusal {
        let complaints = file.refusal(refusal).complaints
        #expect(complaints.map { "\($0.line) \($0.field)" } == [expected])
      }
    }
  }
}
