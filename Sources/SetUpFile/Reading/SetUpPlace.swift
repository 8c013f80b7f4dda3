import Foundation
import Registration
import YAMLReading

/// A node of a set-up file.
typealias SetUpPlace = YAMLPlace<YAMLFault>

/// The fields of a mapping in a set-up file.
typealias SetUpMapping = YAMLFields<YAMLFault>

extension YAMLPlace<YAMLFault> {
  /// A day; nil after the complaint.
  func day() -> CivilDate? {
    guard let text = text() else { return nil }
    guard let day = CivilDate(text) else {
      refuse(.wrongShape(wanted: "a day as YYYY-MM-DD"))
      return nil
    }
    return day
  }

  /// An amount of money; nil after the complaint.
  func money(_ currency: Currency) -> Money? {
    guard let text = text() else { return nil }
    do {
      return try Money.parse(text, currency: currency)
    } catch {
      refuse(.wrongShape(wanted: "an amount in \(currency.code), as in 480 or 480.50"))
      return nil
    }
  }

  /// The parts of a mapping whose names are keys of the society's own, in their order.
  func keyed<Part>(_ read: (String, SetUpPlace) -> Part?) -> [Part] {
    fields()?.places.compactMap { read($0.key, $0.place) } ?? []
  }

  /// Texts in a list, or in one text with blanks or commas between them.
  func words() -> [String] {
    items().compactMap { $0.text() }.flatMap { text in
      text.split { $0 == " " || $0 == "," || $0 == "\n" }.map(String.init)
    }
  }

  /// The line of every name below this one.
  var linesBelow: [[String]: Int] {
    var lines: [[String]: Int] = [:]
    guard isMapping else { return lines }
    for (_, place) in fields()?.places ?? [] {
      lines[place.names] = place.line
      lines.merge(place.linesBelow) { first, _ in first }
    }
    return lines
  }
}

extension CivilDate {
  /// Stands where a day could not be read, which has been complained about.
  static let unread = CivilDate(instant: Instant(milliseconds: 0), timeZone: .gmt)
}
