import Foundation
import Registration

/// People who do not exist, the same for the same seed.
struct InventedPeople {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The next person; no e-mail address comes twice.
  mutating func next() -> PersonDetails {
    count += 1
    let number = region()
    let region = InventedRegion.all[number]
    let place = generator.one(of: InventedInstitution.byRegion[number])
    let given = generator.one(of: region.given)
    let family = generator.one(of: region.family)
    var person = PersonDetails()
    person.fullName = fullName(given, family, region.order)
    person.firstName = given
    person.lastName = family
    if generator.happens(20) { person.title = generator.one(of: ["Dr", "Prof"]) }
    if generator.happens(80) {
      person.organisation = place.name
    }
    if generator.happens(50) { person.position = generator.one(of: Self.positions) }
    person.city = place.city
    person.country = place.country
    person.language = region.language
    if generator.happens(85) { person.email = email(given, family) }
    if generator.happens(40) { person.telephone = telephone(place.country) }
    return person
  }

  /// The same person as another list has them, with a letter too many.
  static func misspelt(_ person: PersonDetails) -> PersonDetails {
    var other = person
    let name = person.lastName
    other.lastName = name + (name.last.map { String($0) } ?? "")
    other.fullName = person.fullName.replacingOccurrences(of: name, with: other.lastName)
    other.telephone = ""
    return other
  }

  private static let positions = [
    "Registrar", "Head of data", "Researcher", "Data manager", "Epidemiologist", "Statistician",
    "Director", "Doctoral student",
  ]

  /// Beginnings of numbers that are kept for films, and how many digits follow.
  private static let numbersForFilms: [String: (start: String, digits: Int)] = [
    "DE": ("+49 30 23125", 3), "FR": ("+33 1 99 00", 4), "SE": ("+46 8 46500", 3),
  ]

  /// The number of a region, by its share.
  private mutating func region() -> Int {
    var left = Int.random(
      in: 0..<InventedRegion.all.reduce(0) { $0 + $1.share }, using: &generator)
    for (number, region) in InventedRegion.all.enumerated() {
      left -= region.share
      if left < 0 { return number }
    }
    return 0
  }

  private mutating func fullName(
    _ given: String, _ family: String, _ order: InventedRegion.Order
  ) -> String {
    switch order {
    case .familyFirst: return "\(family) \(given)"
    case .familyFirstWithoutSpace: return family + given
    case .givenFirst:
      // Some have two family names, with a hyphen.
      guard generator.happens(8) else { return "\(given) \(family)" }
      return "\(given) \(family)-\(generator.one(of: InventedRegion.all[region()].family))"
    }
  }

  private func email(_ given: String, _ family: String) -> String {
    let words = Folding.words("\(given) \(family)").joined(separator: ".")
    let isPlain = words.utf8.allSatisfy { $0 < 0x80 } && !words.isEmpty
    return "\(isPlain ? words : "guest").\(count)@example.org"
  }

  private mutating func telephone(_ country: String) -> String {
    guard let (start, digits) = Self.numbersForFilms[country] else { return "" }
    let rest = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }
    return "\(start) \(rest.joined())"
  }
}
