package import Registration

/// A version of a notice, as lists show it.
package struct NoticeLine: Equatable, Sendable {
  package let code: String
  /// The code of the service whose notice it is; empty for the base notice.
  package let service: String
  package let version: NoticeVersion
  /// The tags of the languages it has words in.
  package let languages: [String]
  /// Whether it is what people are told now.
  package let isInForce: Bool
  package let announcement: NoticeAnnouncement
  let id: Int64
}

/// What was done to make a version known.
package struct NoticeAnnouncement: Equatable, Sendable {
  /// When page and letters were written, and by whom.
  package let writtenAt: Instant?
  package let writtenBy: String?
  /// The reference of the disclosure under which people were listed.
  package let batch: String?
  package let people: Int
  package let leftOut: Int
  /// When somebody noted that it is made known, and who.
  package let doneAt: Instant?
  package let doneBy: String?
}

/// A version of a notice with its words.
package struct NoticeVersionText: Equatable, Sendable {
  package let line: NoticeLine
  /// Word for word, by language.
  package let texts: [String: String]

  /// The words in the language, or in the next best; then the others.
  package func inOrder(for language: String) -> [NoticeText] {
    let all = texts.sorted { $0.key < $1.key }.map { text in
      NoticeText(
        code: line.code, version: line.version.number, language: text.key, body: text.value,
        hash: line.version.hash)
    }
    let first = LanguageChoice.best(all, \.language, for: [language])
    return all.filter { $0 == first } + all.filter { $0 != first }
  }
}
