/// Which of the languages that words are kept in is shown.
enum LanguageChoice {
  /// The text in the first language that is wanted and there, else in English, else the first.
  ///
  /// Swiss German is served by German: what stands behind the hyphen of a tag may differ.
  static func best<Text>(
    _ texts: [Text], _ language: (Text) -> String, for wanted: [String]
  ) -> Text? {
    for tag in wanted + ["en"] where !tag.isEmpty {
      if let text = texts.first(where: { language($0) == tag }) { return text }
      if let text = texts.first(where: { primary(language($0)) == primary(tag) }) { return text }
    }
    return texts.first
  }

  private static func primary(_ tag: String) -> Substring {
    tag.prefix { $0 != "-" }
  }
}
