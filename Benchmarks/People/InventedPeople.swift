import Registration
import TestSupport

/// Invented people in many scripts: person `n` of a seed is always the same.
///
/// Half of the surnames are common ones, the commonest very common; the rest are made of
/// syllables, so that there is a long tail of names that few people have.
struct InventedPeople {
  let seed: UInt64

  init(seed: UInt64 = 20_261_123) { self.seed = seed }

  /// The contact details of one person.
  func person(_ number: Int) -> PersonDetails {
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x9E6C_63D0_876A_9A47)
    let script = NameScript.weighted.randomElement(using: &random) ?? .latin
    let first = script.firstNames.randomElement(using: &random) ?? "Ada"
    let last = surname(script, &random)
    let place = script.places.randomElement(using: &random) ?? ("Lagos", "NG")
    var details = PersonDetails()
    details.firstName = first
    details.lastName = last
    details.fullName =
      script.isFamilyFirst ? last + script.nameSeparator + first : "\(first) \(last)"
    details.organisation = script.organisations.randomElement(using: &random) ?? ""
    details.position = Self.positions.randomElement(using: &random) ?? ""
    details.street = "\(script.streets.randomElement(using: &random) ?? "") \(number % 180 + 1)"
    details.city = place.city
    details.country = place.country
    details.email = "p\(String(number, radix: 36))@\(Self.hosts[number % Self.hosts.count])"
    if Int.random(in: 0..<3, using: &random) == 0 {
      details.telephone = "+44 20 7946 0\(100 + number % 900)"
    }
    return details
  }

  private func surname(_ script: NameScript, _ random: inout SplitMix64) -> String {
    if Bool.random(using: &random) {
      // The square of an even distribution: a few names are very common, as in life.
      let place = Double.random(in: 0..<1, using: &random)
      return script.surnames[Int(place * place * Double(script.surnames.count))]
    }
    let count = script.isFamilyFirst ? 2 : Int.random(in: 2...3, using: &random)
    let made = (0..<count).map { _ in script.syllables.randomElement(using: &random) ?? "" }
    return made.joined().capitalizedOnce + (script.endings.randomElement(using: &random) ?? "")
  }

  private static let positions = [
    "", "", "Professor", "Research Fellow", "Librarian", "Registrar", "Head of Laboratory",
    "Doctoral Student", "Surveyor",
  ]
  private static let hosts = [
    "example.org", "mail.example.org", "uni.example.org", "lab.example.org", "bücher.example.org",
  ]
}

extension String {
  /// With a capital first letter; scripts without capitals stay as they are.
  fileprivate var capitalizedOnce: String { prefix(1).uppercased() + dropFirst() }
}
