package import Registration
package import ScreenKit

extension Words {
  /// The words of a document: those of the keys below `part`, then those below `documents`, which
  /// all documents share.
  package func document(_ part: String) -> DocumentWords {
    DocumentWords(language: language) { [self] key, values in
      let places = ["\(part).\(key)", "documents.\(key)"]
      return places.first { has($0) }.map { text($0, values) }
    }
  }
}
