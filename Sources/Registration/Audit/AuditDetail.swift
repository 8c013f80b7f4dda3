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
    var json: [UInt8] = []
    json.reserveCapacity(512)
    write(to: &json)
    return String(decoding: json, as: UTF8.self)
  }

  private func write(to json: inout [UInt8]) {
    switch self {
    case .none: json += "null".utf8
    case .flag(let value): json += (value ? "true" : "false").utf8
    case .number(let value): json += String(value).utf8
    case .text(let value): Self.write(quoted: value, to: &json)
    case .list(let values):
      json.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        value.write(to: &json)
      }
      json.append(UInt8(ascii: "]"))
    case .map(let fields):
      json.append(UInt8(ascii: "{"))
      for (index, field) in Self.inOrder(fields).enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        Self.write(quoted: field.key, to: &json)
        json.append(UInt8(ascii: ":"))
        field.value.write(to: &json)
      }
      json.append(UInt8(ascii: "}"))
    }
  }

  /// The fields in the order of the UTF-8 of their keys. ASCII has the same order as text, which
  /// Swift compares faster.
  private static func inOrder(
    _ fields: [String: AuditValue]
  ) -> [(key: String, value: AuditValue)] {
    let areASCII = fields.keys.allSatisfy { key in key.utf8.allSatisfy { $0 < 0x80 } }
    return fields.sorted { a, b in
      areASCII ? a.key < b.key : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
    }
  }

  private static func write(quoted text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      if bytes.allSatisfy({ !isEscaped($0) }) {
        json += bytes
      } else {
        for byte in bytes { write(byte, to: &json) }
      }
    }
    json.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func write(_ byte: UInt8, to json: inout [UInt8]) {
    guard isEscaped(byte) else { return json.append(byte) }
    json.append(UInt8(ascii: "\\"))
    guard byte < 0x20 else { return json.append(byte) }
    let hexadecimal = String(byte, radix: 16)
    json += "u00".utf8
    if hexadecimal.utf8.count == 1 { json.append(UInt8(ascii: "0")) }
    json += hexadecimal.utf8
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
