import Registration

/// A registry or institute that does not exist.
struct InventedInstitution {
  let code: String
  let name: String
  let city: String
  /// ISO 3166-1 alpha-2.
  let country: String

  /// As the canonical list has it, with a short name as its alias.
  var listed: Institution {
    Institution(code: code, name: name, aliases: ["\(name) (\(code))"], country: country)
  }

  /// Sixty of them, by region, in the order of the regions.
  static let byRegion: [[InventedInstitution]] = {
    var count = 0
    return InventedRegion.all.map { region in
      region.cities.flatMap { city in
        region.organisations.map { pattern in
          count += 1
          return InventedInstitution(
            code: "SCR\(count < 10 ? "0" : "")\(count)",
            name: pattern.replacing("*", with: city.name), city: city.name, country: city.country)
        }
      }
    }
  }()
}
