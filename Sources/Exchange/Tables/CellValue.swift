import Registration

/// What is read from one cell, however another system writes it.
enum CellValue {
  /// Yes or no; nil when it says neither.
  static func flag(_ text: String) -> Bool? {
    switch Folding.fold(text) {
    case "yes", "y", "true", "1", "ja", "oui", "si", "x", "member": true
    case "no", "n", "false", "0", "nein", "non": false
    default: nil
    }
  }

  /// A moment as `2026-01-05T09:00:00Z`, or a day, which begins at midnight UTC.
  static func moment(_ text: String) -> Instant? {
    if let instant = Instant(iso8601: text) { return instant }
    // Other systems leave the T or the seconds away; their hours are taken for UTC.
    let iso =
      text.replacing(" ", with: "T", maxReplacements: 1) + (text.utf8.count == 16 ? ":00" : "")
    if let instant = Instant(iso8601: iso) ?? Instant(iso8601: iso + "Z") { return instant }
    return CivilDate(text).flatMap { Instant(iso8601: "\($0)T00:00:00Z") }
  }
}
