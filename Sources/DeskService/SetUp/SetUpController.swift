import Registration

extension Controller {
  private static let place = ["society", "controller"]

  func checked(_ check: inout DocumentCheck) -> Controller {
    var new = self
    for (name, path) in Self.fields {
      guard let text = self[keyPath: path] else { continue }
      new[keyPath: path] = check.text(text, Self.place + [name], isRequired: false)
    }
    if let email { new.email = check.email(email, Self.place + ["email"]) }
    if let country {
      check.require(
        Country.all.contains { $0.alpha2 == country }, Self.place + ["country"], "setUp.country",
        detail: country)
    }
    return new
  }

  var node: SetUpNode {
    var fields = SetUpFields()
    for (name, path) in Self.fields { fields.add(name, text: self[keyPath: path]) }
    return fields.node
  }
}

extension DocumentCheck {
  /// An address of electronic mail, or nothing.
  mutating func email(_ raw: String, _ path: [String]) -> String {
    let text = text(raw, path, isRequired: false)
    guard !text.isEmpty else { return text }
    do throws(EmailRefusal) {
      _ = try EmailAddress.check(text)
    } catch {
      add(path, error.code, detail: text)
    }
    return text
  }
}
