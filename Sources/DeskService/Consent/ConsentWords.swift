/// The words of questions and notices, in the best of the languages that are wanted.
struct ConsentWords {
  typealias Question = (language: String, wording: PurposeWording)
  typealias Notice = (language: String, body: String)

  private let languages: [String]
  private let questions: [Int64: [Question]]
  /// By version; read when first asked for.
  private var notices: [Int64: [Notice]] = [:]

  init(_ languages: [String], _ reader: any SQLReader) throws {
    self.languages = languages
    var questions: [Int64: [Question]] = [:]
    try reader.query(PurposeSQL.texts, []) { row in
      questions[row.int(0), default: []].append(
        (row.text(1), PurposeWording(name: row.text(2), text: row.text(3))))
    }
    self.questions = questions
  }

  /// The words of a purpose, in a language that the notice version has words in too: nobody is
  /// asked in a language they cannot read on in.
  mutating func question(
    _ purpose: Int64, under version: Int64, _ reader: any SQLReader
  ) throws -> Question? {
    let all = questions[purpose] ?? []
    let readable = Set(try notices(of: version, reader).map(\.language))
    let both = all.filter { readable.contains($0.language) }
    return LanguageChoice.best(both.isEmpty ? all : both, \.language, for: languages)
  }

  /// The words of a notice version, in the language of the question beside it if there are any.
  mutating func notice(
    _ version: Int64, beside language: String, _ reader: any SQLReader
  ) throws -> Notice? {
    LanguageChoice.best(
      try notices(of: version, reader), \.language, for: [language] + languages)
  }

  private mutating func notices(
    of version: Int64, _ reader: any SQLReader
  ) throws -> [Notice] {
    if let known = notices[version] { return known }
    let texts = try reader.rows(NoticeSQL.text, [.int(version)]) { ($0.text(0), $0.text(1)) }
    notices[version] = texts
    return texts
  }
}
