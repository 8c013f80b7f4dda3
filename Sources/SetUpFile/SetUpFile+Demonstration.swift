import Foundation
package import Registration

extension SetUpFile {
  /// The set-up of the invented society, whose conference begins on this day.
  package static func demonstration(
    today: CivilDate, timeZone: String
  ) throws(SetUpFileRefusal) -> SetUpFile {
    let name = "Shipped/demonstration.yaml"
    guard let template = embeddedFiles[name] else {
      preconditionFailure("the demonstration's set-up is not in the program")
    }
    let text = template.replacing(/TODAY([+-][0-9]+)?/) { match in
      today.adding(days: match.1.flatMap { Int($0) } ?? 0).description
    }.replacing("TIMEZONE", with: timeZone)
    return try SetUpFile(text, name: name)
  }
}
