package import Registration

/// A service with what the set-up says about it.
package struct SetUpService: Equatable, Sendable {
  package var service: Service
  /// Whether it is no longer offered.
  package var isRetired: Bool

  package init(service: Service, isRetired: Bool = false) {
    self.service = service
    self.isRetired = isRetired
  }

  /// The way to it in a set-up.
  package var path: [String] { ["services", service.code] }

  func checked(_ check: inout DocumentCheck) -> SetUpService {
    var names = service.names
    check.require(!names.isEmpty, path + ["names"], "required")
    for (language, name) in names.sorted(by: { $0.key < $1.key }) {
      let place = path + ["names", language]
      check.language(language, place)
      names[language] = check.text(name, place)
    }
    let contact = path + ["focalPoint"]
    var new = self
    new.service = Service(
      code: check.key(service.code, path), kind: service.kind, names: names,
      focalPoint: FocalPoint(
        name: check.text(service.focalPoint.name, contact + ["name"], isRequired: false),
        email: check.email(service.focalPoint.email, contact + ["email"])))
    return new
  }

  var node: SetUpNode {
    var contact = SetUpFields()
    contact.add("name", text: service.focalPoint.name)
    contact.add("email", text: service.focalPoint.email)
    var fields = SetUpFields()
    fields.add("kind", text: service.kind.rawValue)
    fields.add(
      "names", SetUpFields.map(service.names.sorted { $0.key < $1.key }, \.key) { .text($0.value) })
    fields.add("focalPoint", contact.node)
    fields.add("retired", flag: isRetired)
    return fields.node
  }

  static func all(_ reader: any SQLReader) throws -> [SetUpService] {
    try reader.rows(ServiceSQL.all) { row in
      SetUpService(service: try JSONText.decode(row.text(0)), isRetired: row.bool(1))
    }
  }

  func write(_ position: Int, _ now: Instant, _ tx: any SQLWriter) throws {
    let values: [SQLValue] = [
      .text(service.code), .text(service.kind.rawValue), .text(try JSONText.encode(service)),
      .int(Int64(position)), SQLValue(isRetired), .int(now.milliseconds),
    ]
    try tx.run(ServiceSQL.put, values)
  }
}
