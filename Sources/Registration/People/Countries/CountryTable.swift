/// The 249 countries and territories of ISO 3166-1, as text that people can read and correct.
///
/// A country is a line: alpha-2, alpha-3, calling code (ITU-T E.164, with the trunk prefix dialled
/// inside the country after a slash; `-` where there is no telephone), English short name. The
/// indented lines after it are other names: endonyms, names in neighbouring languages, older and
/// official ones, parted by commas; a comma inside a name has a backslash before it.
enum CountryTable {
  struct Row {
    var country: Country
    var aliases: [String]
    /// Empty when no number can be dialled.
    var callingCode: String
    /// Nil when national numbers are dialled as they stand after the calling code.
    var trunkPrefix: String?
  }

  static let rows: [Row] = [europe, africa, americas, asia, oceania]
    .flatMap(parse)
    .sorted { $0.country.sortKey < $1.country.sortKey }

  private static func parse(_ table: String) -> [Row] {
    var rows: [Row] = []
    for line in table.split(separator: "\n") {
      if line.first == " " {
        if let last = rows.indices.last { rows[last].aliases += names(in: line) }
      } else if let row = row(line) {
        rows.append(row)
      }
    }
    return rows
  }

  private static func row(_ line: Substring) -> Row? {
    let parts = line.split(separator: " ", maxSplits: 3)
    guard parts.count == 4 else { return nil }
    let dialling = parts[2].split(separator: "/")
    return Row(
      country: Country(alpha2: String(parts[0]), alpha3: String(parts[1]), name: String(parts[3])),
      aliases: [],
      callingCode: parts[2] == "-" ? "" : String(dialling[0]),
      trunkPrefix: dialling.count == 2 ? String(dialling[1]) : nil)
  }

  private static func names(in line: Substring) -> [String] {
    var names: [String] = []
    var name = ""
    var isEscaped = false
    for character in line {
      if character == "\\" {
        isEscaped = true
      } else if character == ",", !isEscaped {
        names.append(TextRule.trimmingWhiteSpace(name))
        name = ""
      } else {
        name.append(character)
        isEscaped = false
      }
    }
    names.append(TextRule.trimmingWhiteSpace(name))
    return names.filter { !$0.isEmpty }
  }
}
