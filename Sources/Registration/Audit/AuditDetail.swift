/// The details of one audit row, which lie apart from the chain and can be erased.
package struct AuditDetail: Hashable, Codable, Sendable {
  package let fields: [String: AuditValue]

  package init(_ fields: [String: AuditValue]) {
    self.fields = fields
  }

  /// The one JSON text for these details: keys in the order of their UTF-8 bytes, no white space,
  /// only `"`, `\` and control characters escaped.
  package var canonicalJSON: String {
    AuditValue.map(fields).canonicalJSON
  }

  /// The bytes whose SHA-256 is ``AuditRow/commitment``: the salt makes the details impossible to
  /// guess from it once both are erased.
  ///
  /// They are taken from ``canonicalJSON`` as it is stored, so that a check never encodes what it
  /// checks.
  package static func commitmentInput(salt: [UInt8], canonicalJSON: String) -> [UInt8] {
    var canonical = CanonicalBytes()
    canonical.append("regdesk audit detail 1")
    canonical.append(salt)
    canonical.append(canonicalJSON)
    return canonical.bytes
  }

  package init(from decoder: any Decoder) throws {
    fields = try decoder.singleValueContainer().decode([String: AuditValue].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fields)
  }
}

/// A value in the details of an audit row; numbers are whole.
package enum AuditValue: Hashable, Sendable {
  case none
  case flag(Bool)
  case number(Int64)
  case text(String)
  case list([AuditValue])
  case map([String: AuditValue])

  /// What a field was and what it has become.
  package static func change(from before: AuditValue, to after: AuditValue) -> AuditValue {
    .map(["before": before, "after": after])
  }

  /// The one JSON text for this value; see ``AuditDetail/canonicalJSON``.
  package var canonicalJSON: String {
    var json = ""
    json.reserveCapacity(512)
    write(to: &json)
    return json
  }

  private func write(to json: inout String) {
    switch self {
    case .none: json += "null"
    case .flag(let value): json += value ? "true" : "false"
    case .number(let value): json += String(value)
    case .text(let value): Self.write(quoted: value, to: &json)
    case .list(let values):
      json += "["
      for (index, value) in values.enumerated() {
        if index > 0 { json += "," }
        value.write(to: &json)
      }
      json += "]"
    case .map(let fields):
      json += "{"
      for (index, key) in fields.keys.sorted(by: Self.precedes).enumerated() {
        if index > 0 { json += "," }
        Self.write(quoted: key, to: &json)
        json += ":"
        fields[key]?.write(to: &json)
      }
      json += "}"
    }
  }

  /// Whether the UTF-8 of one key comes before that of another. ASCII has the same order as text,
  /// which Swift compares faster.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    let isASCII = a.utf8.allSatisfy { $0 < 0x80 } && b.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? a < b : a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private static func write(quoted text: String, to json: inout String) {
    json += "\""
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      json += text
    } else {
      for scalar in text.unicodeScalars { write(escaped: scalar, to: &json) }
    }
    json += "\""
  }

  private static func write(escaped scalar: Unicode.Scalar, to json: inout String) {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\u{0}"..<"\u{20}":
      let hexadecimal = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    default: json.unicodeScalars.append(scalar)
    }
  }
}

extension AuditValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let values = try? container.decode([AuditValue].self) {
      self = .list(values)
    } else {
      self = .map(try container.decode([String: AuditValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .map(let fields): try container.encode(fields)
    }
  }
}
