import Foundation
import Registration

/// Looks for card data in every text and number of a JSON document.
enum CardSearch {
  /// Greatest size of a document, in bytes of UTF-8.
  static let limit = 1_048_576

  /// Refuses a document that is no JSON, is too long, or holds a card number anywhere.
  ///
  /// A value under the key `telephone` is looked at as a telephone number.
  static func refuse(_ json: String, field: String) throws(DeskError) {
    guard json.utf8.count <= limit else { throw refusal(field, .tooLong(limit: limit)) }
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    } catch {
      throw refusal(field, .malformed)
    }
    if value.holdsCard(key: "") { throw refusal(field, .cardNumber) }
  }

  private static func refusal(_ field: String, _ refusal: TextRefusal) -> DeskError {
    .invalid([FieldFailure(field: field, code: refusal.code, detail: refusal.detail)])
  }
}

private enum JSONValue: Decodable {
  case nothing
  case text(String)
  case list([JSONValue])
  case map([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .list(values)
    } else if let values = try? container.decode([String: JSONValue].self) {
      self = .map(values)
    } else if (try? container.decode(Bool.self)) != nil {
      self = .nothing
    } else {
      // A number of 16 digits can be a card as well as a text can; decimals keep all of them.
      self = .text("\(try container.decode(Decimal.self))")
    }
  }

  func holdsCard(key: String) -> Bool {
    switch self {
    case .nothing: false
    case .text(let text): CardGuard.finding(in: text, kind: Self.kind(of: key)) != nil
    case .list(let values): values.contains { $0.holdsCard(key: key) }
    case .map(let values):
      values.contains {
        CardGuard.finding(in: $0.key) != nil || $0.value.holdsCard(key: $0.key)
      }
    }
  }

  private static func kind(of key: String) -> CardGuard.FieldKind {
    key.split(separator: ".").last == "telephone" ? .telephone : .text
  }
}
