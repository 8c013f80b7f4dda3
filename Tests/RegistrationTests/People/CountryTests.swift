import Foundation
import TestSupport
import Testing

@testable import Registration

@Suite("Countries")
struct CountryTests {
  @Test("there are 249, each once, in the order of their names")
  func table() {
    #expect(Country.all.count == 249)
    #expect(Set(Country.all.map(\.alpha2)).count == 249)
    #expect(Set(Country.all.map(\.alpha3)).count == 249)
    #expect(Set(Country.all.map(\.name)).count == 249)
    #expect(Country.all.map(\.name).prefix(2) == ["Afghanistan", "Åland Islands"])
  }

  @Test("no name or alias means two countries")
  func aliasesDiffer() {
    var owners: [String: String] = [:]
    for row in CountryTable.rows {
      for name in Set(([row.country.name] + row.aliases).map(Folding.fold)) {
        #expect(!name.isEmpty, "\(row.country.alpha2) has an alias without letters")
        if let other = owners.updateValue(row.country.alpha2, forKey: name) {
          Issue.record("\(name): \(other) and \(row.country.alpha2)")
        }
        let codes = Country.all.filter { [$0.alpha2, $0.alpha3].contains(name.uppercased()) }
        #expect(codes.allSatisfy { $0 == row.country }, "\(name) is a code of another country")
      }
    }
  }

  @Test(
    "a country is found by code, name, endonym and usual other names",
    arguments: [
      ("DE", "DE"), ("de", "DE"), ("DEU", "DE"), ("deu", "DE"), ("Germany", "DE"),
      ("GERMANY", "DE"), ("Deutschland", "DE"), ("Federal Republic of Germany", "DE"),
      ("Россия", "RU"), ("日本", "JP"), ("대한민국", "KR"), ("Việt Nam", "VN"), ("Vietnam", "VN"),
      ("भारत", "IN"), ("USA", "US"), ("U.S.A.", "US"), ("UK", "GB"), ("Scotland", "GB"),
      ("Turkey", "TR"), ("Türkiye", "TR"), ("Turkiye", "TR"), ("Taiwan", "TW"),
      ("Republic of China", "TW"), ("People's Republic of China", "CN"), ("Holland", "NL"),
      ("The Netherlands", "NL"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"),
      ("Korea, Republic of", "KR"), ("South Korea", "KR"), ("North Korea", "KP"),
      ("Republic of Korea", "KR"), ("Congo", "CG"), ("DR Congo", "CD"), ("Swaziland", "SZ"),
      ("Burma", "MM"), ("Czech Republic", "CZ"), ("St. Lucia", "LC"), ("St Kitts & Nevis", "KN"),
      ("Republic of Ireland", "IE"), ("São Tomé and Príncipe", "ST"), ("ایران", "IR"),
      ("Macedonia", "MK"), ("UAE", "AE"), ("السعودية", "SA"), ("المملكة العربية السعودية", "SA"),
      ("Bolivia, Plurinational State of", "BO"), ("  germany ", "DE"),
    ])
  func isFound(text: String, alpha2: String) {
    #expect(Country.find(text)?.alpha2 == alpha2)
  }

  @Test(
    "what is no country is not guessed",
    arguments: [
      "", "ZZ", "Kosovo", "Germ", "Germany and France", "Atlantis", "Republic", "Republic of",
      "of", "the", "Bavaria", "EU", "Democratic Congo Republic", "☃",
    ])
  func isNotGuessed(text: String) {
    #expect(Country.find(text) == nil)
  }

  @Test("each is first for its code, and among the answers to three letters of its name")
  func typeAhead() {
    for country in Country.all {
      #expect(Country.matching(prefix: country.alpha2).first == country, "\(country.name)")
      #expect(Country.matching(prefix: country.alpha2.lowercased()).first == country)
      let typed = Folding.fold(country.name).prefix(3)
      let answers = Country.matching(prefix: String(typed))
      let place = answers.firstIndex(of: country)
      #expect(
        place.map { $0 < 12 } ?? false, "\(country.name) for \(typed): \(answers.map(\.name))")
    }
    #expect(Country.matching(prefix: "").count == 249)
    #expect(Country.matching(prefix: "xyz").isEmpty)
    #expect(Country.matching(prefix: "ger").first?.alpha2 == "DE")
    #expect(Country.matching(prefix: "deu").first?.alpha2 == "DE")
    #expect(Country.matching(prefix: "日").map(\.alpha2) == ["JP"])
    #expect(Country.matching(prefix: "kingdom").map(\.alpha2) == ["GB"])
    #expect(Country.matching(prefix: "united k").map(\.alpha2) == ["GB"])
  }

  private struct Registry: Decodable {
    struct Entry: Decodable {
      let alpha_2: String
      let alpha_3: String
      let name: String
      let common_name: String?
      let official_name: String?
    }
    let entries: [Entry]
    enum CodingKeys: String, CodingKey { case entries = "3166-1" }
  }

  @Test(
    "codes and names are those of ISO 3166-1",
    .enabled(if: SharedData.isAvailable, "needs ../shared/data"))
  func registry() throws {
    let url = try #require(SharedData.url("places/iso-codes/iso_3166-1.json"))
    let registry = try JSONDecoder().decode(Registry.self, from: Data(contentsOf: url))
    #expect(registry.entries.count == 249)
    for entry in registry.entries {
      let country = try #require(Country.all.first { $0.alpha2 == entry.alpha_2 })
      #expect(country.alpha3 == entry.alpha_3)
      for name in [entry.name, entry.common_name, entry.official_name].compactMap({ $0 }) {
        #expect(Country.find(name) == country, "\(name)")
      }
    }
  }

  @Test(
    "every country in a list of universities is found",
    .enabled(if: SharedData.isAvailable, "needs ../shared/data"))
  func universities() throws {
    struct University: Decodable { let country: String }
    let url = try #require(
      SharedData.url("organisations/world_universities_and_domains.json"))
    let list = try JSONDecoder().decode([University].self, from: Data(contentsOf: url))
    let unknown = Set(list.map(\.country)).filter { Country.find($0) == nil }
    // Not in ISO 3166-1: XK is user-assigned.
    #expect(unknown == ["Kosovo"])
  }

  @Test(
    "endonyms that people write in imports are found",
    arguments: [
      "Ελλάδα", "Беларусь", "Україна", "Србија", "България", "新加坡", "臺灣", "ישראל", "இந்தியா", "ไทย",
      "المغرب", "Κύπρος", "مصر", "الأردن", "ভারত", "საქართველო", "ኢትዮጵያ", "Հայաստան", "中国", "México",
      "España", "Österreich", "Schweiz", "Suisse", "België", "Magyarország", "Hrvatska",
      "Қазақстан",
    ])
  func endonyms(name: String) {
    #expect(Country.find(name) != nil)
  }
}
