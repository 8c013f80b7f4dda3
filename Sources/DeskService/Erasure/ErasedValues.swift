import Foundation
import Registration

/// Every text that is stored of one person, as typed and as folded: what a proof looks for.
struct ErasedValues: Codable {
  private(set) var typed: Set<String> = []
  /// Words of the search index.
  private(set) var words: Set<String> = []

  init() {}

  mutating func add(typed text: String) {
    if !text.isEmpty { typed.insert(text) }
  }

  mutating func add(word: String) { words.insert(word) }

  /// As it is sealed until the proof.
  func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

  init(of person: Int64, subjects: [[UInt8]], _ reader: any SQLReader) throws {
    try reader.query(ErasureSQL.textsOfPerson, [.int(person)]) { row in
      for column in 0..<18 where !row.isNull(column) { typed.insert(row.text(column)) }
      words.formUnion(row.text(18).split(separator: " ").map(String.init))
    }
    try reader.query(ErasureSQL.textsElsewhere, [.int(person)]) { typed.insert($0.text(0)) }
    for subject in subjects {
      try reader.query(ErasureSQL.textsBySubject, [.bytes(subject)]) { take(json: $0.text(0)) }
    }
    try reader.query(ErasureSQL.journals, [.int(person)]) { take(json: $0.text(0)) }
    typed.remove("")
  }

  mutating func form(union other: ErasedValues) {
    typed.formUnion(other.typed)
    words.formUnion(other.words)
  }

  /// The texts inside a JSON text, or the text itself when it is none.
  private mutating func take(json text: String) {
    guard let value = try? JSONDecoder().decode(AuditValue.self, from: Data(text.utf8)) else {
      typed.insert(text)
      return
    }
    take(value)
  }

  private mutating func take(_ value: AuditValue) {
    switch value {
    case .none, .flag, .number: break
    case .text(let text): typed.insert(text)
    case .list(let values): for value in values { take(value) }
    case .map(let fields): for value in fields.values { take(value) }
    }
  }
}
