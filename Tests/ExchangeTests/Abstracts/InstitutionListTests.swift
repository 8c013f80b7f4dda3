import Exchange
import Foundation
import Registration
import TestSupport
import Testing

@Suite("Lists of institutions")
struct InstitutionListTests {
  @Test("two entries of one code are one institution with two names")
  func joined() throws {
    let json = """
      [{"name": "Uppsala University", "country": "Sweden", "domains": ["uu.se"],
        "web_pages": ["https://uu.example.org"]},
       {"name": "Uppsala universitet", "alpha_two_code": "SE", "domains": ["uu.se"]},
       {"code": "x", "name": "Harbour Institute", "aliases": ["HI", "HI"]},
       {"name": "No code at all"}]
      """
    let entries = try InstitutionList.read(Data(json.utf8))
    #expect(
      entries.map(\.institution) == [
        Institution(
          code: "uu.se", name: "Uppsala University", aliases: ["Uppsala universitet"],
          country: "SE"),
        Institution(code: "x", name: "Harbour Institute", aliases: ["HI"]),
        Institution(code: "no-code-at-all-", name: "No code at all"),
      ])
    #expect(entries[0].website == "https://uu.example.org")
  }

  @Test("what is wrong is named by its place, and nothing is taken")
  func refused() {
    let json = #"[{"name": "One"}, {"code": "b"}, {"name": "4111 1111 1111 1111"}]"#
    #expect(
      throws: InstitutionRefusal(failures: [
        FieldFailure(field: "2", code: "institution.nameMissing"),
        FieldFailure(field: "3", code: "text.cardNumber"),
      ])
    ) { try InstitutionList.read(Data(json.utf8)) }
    #expect(
      throws: InstitutionRefusal(failures: [
        FieldFailure(field: "1", code: "institution.badFile")
      ])
    ) { try InstitutionList.read(Data("{}".utf8)) }
  }

  @Test("the universities of the world are taken", .enabled(if: SharedData.isAvailable))
  func shared() throws {
    let url = try #require(
      SharedData.url("organisations/world_universities_and_domains.json"))
    let entries = try InstitutionList.read(Data(contentsOf: url))
    #expect(entries.count == 10_249)
    // Kosovo, which has no code in ISO 3166-1.
    #expect(entries.count(where: \.institution.country.isEmpty) == 5)
  }
}
