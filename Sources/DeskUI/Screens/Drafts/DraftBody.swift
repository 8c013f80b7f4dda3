import Foundation

/// What was typed into a form, as a draft holds it: a JSON object of the fields that are not
/// empty.
package enum DraftBody {
  /// The text of a draft; keys in order, so that equal content is equal text.
  package static func text(of values: [String: String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(values) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The fields of a draft; nil when the text is no draft.
  package static func values(of text: String) -> [String: String]? {
    try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
