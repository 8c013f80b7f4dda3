package import Foundation
package import Registration

/// A list of institutions in JSON: an array of objects with a name.
///
/// Taken are `code` or `id`, `name`, `aliases` or `acronyms`, `country_code`, `alpha_two_code` or
/// `country`, `website` or `web_pages`, and `domains`, the first of which is the code where there is
/// none. Two entries of one code are one institution: the second name is another name of it.
package enum InstitutionList {
  /// An institution and where it is found on the web.
  package struct Entry: Equatable, Sendable {
    package let institution: Institution
    package let website: String
  }

  package static let most = 200_000

  /// Reads and checks the whole list.
  ///
  /// - Throws: ``InstitutionRefusal`` with every place that is wrong; nothing is taken then.
  package static func read(_ data: Data) throws(InstitutionRefusal) -> [Entry] {
    let raw: [RawInstitution]
    do {
      raw = try JSONDecoder().decode([RawInstitution].self, from: data)
    } catch {
      throw InstitutionRefusal(failures: [FieldFailure(field: "1", code: "institution.badFile")])
    }
    guard raw.count <= most else {
      throw InstitutionRefusal(failures: [
        FieldFailure(field: "1", code: "institution.tooMany", detail: String(most))
      ])
    }
    var failures: [FieldFailure] = []
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for (index, item) in raw.enumerated() {
      do throws(TextRefusal) {
        let entry = try item.entry()
        if entry.institution.name.isEmpty {
          failures.append(FieldFailure(field: "\(index + 1)", code: "institution.nameMissing"))
        } else if let place = places[entry.institution.code] {
          entries[place] = entries[place].joined(with: entry)
        } else {
          places[entry.institution.code] = entries.count
          entries.append(entry)
        }
      } catch {
        failures.append(
          FieldFailure(field: "\(index + 1)", code: error.code, detail: error.detail))
      }
    }
    guard failures.isEmpty else { throw InstitutionRefusal(failures: failures) }
    return entries
  }
}

/// Why a list of institutions was not taken; the place is the number of the entry, from 1.
package struct InstitutionRefusal: Error, Equatable, Sendable {
  package let failures: [FieldFailure]

  package init(failures: [FieldFailure]) { self.failures = failures }
}

extension InstitutionList.Entry {
  /// The same institution with the names of the other as well.
  fileprivate func joined(with other: InstitutionList.Entry) -> InstitutionList.Entry {
    let names = institution.aliases + [other.institution.name] + other.institution.aliases
    var aliases: [String] = []
    for name in names where name != institution.name && !aliases.contains(name) {
      aliases.append(name)
    }
    return InstitutionList.Entry(
      institution: Institution(
        code: institution.code, name: institution.name, aliases: aliases,
        country: institution.country),
      website: website)
  }
}

private struct RawInstitution: Decodable {
  let code: String?
  let id: String?
  let name: String?
  let aliases: [String]?
  let acronyms: [String]?
  let country: String?
  let countryCode: String?
  let alphaTwoCode: String?
  let website: String?
  let webPages: [String]?
  let domains: [String]?

  enum CodingKeys: String, CodingKey {
    case code, id, name, aliases, acronyms, country, website, domains
    case countryCode = "country_code"
    case alphaTwoCode = "alpha_two_code"
    case webPages = "web_pages"
  }

  func entry() throws(TextRefusal) -> InstitutionList.Entry {
    let name = try TextRule.accept(CellTidying.tidied(name ?? ""), limit: 300)
    var aliases: [String] = []
    for alias in (self.aliases ?? []) + (acronyms ?? []) {
      let text = try TextRule.accept(CellTidying.tidied(alias), limit: 300)
      if !text.isEmpty, text != name, !aliases.contains(text) { aliases.append(text) }
    }
    let place = Country.find(countryCode ?? alphaTwoCode ?? country ?? "")?.alpha2 ?? ""
    let given = try TextRule.accept(code ?? id ?? domains?.first ?? "", kind: .reference)
    let made = Folding.words(name).joined(separator: "-") + "-" + place.lowercased()
    return InstitutionList.Entry(
      institution: Institution(
        code: given.isEmpty ? String(made.prefix(200)) : given, name: name, aliases: aliases,
        country: place),
      website: try TextRule.accept(website ?? webPages?.first ?? "", limit: 500))
  }
}
