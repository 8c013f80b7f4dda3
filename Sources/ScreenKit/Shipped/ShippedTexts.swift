/// What a new society starts with, in one language: its notice, and the questions it may ask.
///
/// Read from `words/purposes.<language>.yaml` when a society is set up; afterwards the database
/// holds them, in versions.
package struct ShippedTexts: Equatable, Sendable {
  /// A heading and what stands under it.
  package struct Text: Equatable, Sendable {
    /// One line.
    package let title: String
    /// Paragraphs, with blank lines between them.
    package let text: String
  }

  /// The language tag (BCP 47) of the file's name: "en".
  package let language: String
  /// The society's base privacy notice.
  package let notice: Text
  /// What the payer is told; `{provider}`, `{address}` and `{transfer}` stay to be filled.
  package let provider: Text
  /// The sentence for `{transfer}` when data about the payment may leave the EU.
  package let transferOutside: String
  /// The sentence for `{transfer}` when it does not.
  package let transferInside: String
  /// The questions, in the order of the file.
  package let purposes: [ShippedPurpose]

  /// The same texts with the society's name in its places.
  package func addressed(to organisation: String) -> ShippedTexts {
    func fill(_ text: Text) -> Text {
      Text(title: Self.fill(text.title, organisation), text: Self.fill(text.text, organisation))
    }
    return ShippedTexts(
      language: language, notice: fill(notice), provider: fill(provider),
      transferOutside: transferOutside, transferInside: transferInside,
      purposes: purposes.map { $0.rewritten { Self.fill($0, organisation) } })
  }

  private static func fill(_ text: String, _ organisation: String) -> String {
    text.replacing("{organisation}", with: organisation)
  }
}

/// A consent question as shipped: its words, and what is true of it in every language.
package struct ShippedPurpose: Equatable, Sendable {
  /// Who can see what the purpose shows.
  package enum Visibility: String, CaseIterable, Sendable { case none, members, everyone }

  /// The code of the purpose: "newsletter".
  package let code: String
  /// A few words: "Newsletter".
  package let name: String
  /// The question as it is read to the person, one to three plain sentences.
  package let text: String
  /// The codes of the services at which it is asked: enquiry, conference, membership.
  package let services: [String]
  /// On what ground the data is used: consent, where it is asked.
  package let basis: String
  /// What it is for, in one word of the set-up; nil when none fits.
  package let aim: String?
  /// The kinds of data it uses.
  package let data: [String]
  /// The special categories it touches.
  package let special: [String]
  /// Whether it touches a special category and needs explicit consent (GDPR, article 9(2)(a)).
  package let explicit: Bool
  /// Who can see what it shows.
  package let visibility: Visibility
  /// Who receives the data beside the society, in words; empty when nobody does.
  package let recipients: String
  /// How long the data is kept, in words.
  package let retention: String
  /// After how many months it is asked again; nil when the answer does not end.
  package let validityMonths: Int?

  func rewritten(_ rewrite: (String) -> String) -> ShippedPurpose {
    ShippedPurpose(
      code: code, name: rewrite(name), text: rewrite(text), services: services,
      basis: basis, aim: aim, data: data, special: special, explicit: explicit,
      visibility: visibility, recipients: rewrite(recipients),
      retention: rewrite(retention), validityMonths: validityMonths)
  }
}
