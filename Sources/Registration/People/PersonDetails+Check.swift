extension PersonDetails {
  /// The details as they can be stored, or every reason why not.
  ///
  /// The full name is the one required field. Where it is empty and both first and last name were
  /// typed, it is these two with a space between; the other way round nothing is ever derived.
  /// No name is re-cased or split.
  package func checked() throws(PersonRefusal) -> CheckedPerson {
    var failures: [FieldFailure] = []
    var details = acceptedTexts(&failures)
    if details.fullName.isEmpty, !details.firstName.isEmpty, !details.lastName.isEmpty {
      details.fullName = details.firstName + " " + details.lastName
    }
    if details.fullName.isEmpty, !failures.contains(where: { $0.field.hasSuffix("Name") }) {
      failures.append(FieldFailure(field: .fullName, code: "fullName.required"))
    }
    details.checkSplitCard(&failures)
    let country = details.checkedCountry(&failures)
    let email = details.checkedEmail(&failures)
    details.checkWebsite(&failures)
    details.checkLanguage(&failures)
    guard failures.isEmpty else { throw PersonRefusal(failures: failures) }

    let nameWords = Folding.words(details.fullName)
    let searchWords = details.searchWords
    let telephone =
      details.telephone.isEmpty ? nil : Telephone.parse(details.telephone, country: country)
    return CheckedPerson(
      details: details, emailKey: email?.key, telephoneE164: telephone?.e164,
      telephoneUnrecognised: telephone == nil && !details.telephone.isEmpty,
      sortKey: SortKey.key(
        folded: nameWords.joinedWords, of: details.fullName, family: details.lastName),
      searchWords: searchWords.all, nameWordCount: searchWords.ofNames,
      nameKey: nameWords.isEmpty ? details.fullName : nameWords.sortedByBytes.joinedWords)
  }

  private func acceptedTexts(_ failures: inout [FieldFailure]) -> PersonDetails {
    var accepted = PersonDetails()
    for field in PersonField.allCases {
      let text = self[field]
      if text.isEmpty { continue }
      do throws(TextRefusal) {
        accepted[field] = try TextRule.accept(
          text, limit: field.limit, kind: field == .telephone ? .telephone : .text)
      } catch {
        failures.append(FieldFailure(field: field, code: error.code, detail: error.detail))
      }
    }
    return accepted
  }

  // Telephone numbers beside each other or beside a postal code look like halves of a card.
  private func checkSplitCard(_ failures: inout [FieldFailure]) {
    if areSplit(title, firstName) || areSplit(firstName, lastName) || areSplit(lastName, fullName)
      || areSplit(fullName, badgeName) || areSplit(badgeName, localName)
      || areSplit(localName, position) || areSplit(position, organisation)
    {
      failures.append(FieldFailure(field: .fullName, code: TextRefusal.cardNumber.code))
    }
    if areSplit(organisation, street) || areSplit(street, postalCode) || areSplit(postalCode, city)
    {
      failures.append(FieldFailure(field: .street, code: TextRefusal.cardNumber.code))
    }
  }

  private func areSplit(_ left: String, _ right: String) -> Bool {
    !left.isEmpty && !right.isEmpty && CardGuard.finding(across: left, right) != nil
  }

  private mutating func checkedCountry(_ failures: inout [FieldFailure]) -> String? {
    guard !country.isEmpty else { return nil }
    guard let found = Country.find(country) else {
      failures.append(FieldFailure(field: .country, code: "country.unknown"))
      return nil
    }
    country = found.alpha2
    return found.alpha2
  }

  private func checkedEmail(_ failures: inout [FieldFailure]) -> EmailAddress? {
    guard !email.isEmpty else { return nil }
    do throws(EmailRefusal) {
      return try EmailAddress.check(email)
    } catch {
      failures.append(FieldFailure(field: .email, code: error.code))
      return nil
    }
  }

  private mutating func checkWebsite(_ failures: inout [FieldFailure]) {
    guard !website.isEmpty else { return }
    do throws(WebsiteRefusal) {
      website = try Website.normalise(website)
    } catch {
      failures.append(FieldFailure(field: .website, code: error.code))
    }
  }

  // A language tag of BCP 47, by its form: `en`, `pt-BR`, `zh-Hant`.
  private func checkLanguage(_ failures: inout [FieldFailure]) {
    guard !language.isEmpty else { return }
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      index == 0
        ? 2...3 ~= part.count && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
        : 2...8 ~= part.count && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
    if !isTag { failures.append(FieldFailure(field: .language, code: "language.malformed")) }
  }

  /// The words of the names come first.
  private var searchWords: (all: [String], ofNames: Int) {
    var words: [String] = []
    words.reserveCapacity(8)
    if !fullName.isEmpty { Folding.appendIndexWords(of: fullName, to: &words) }
    if !isInFullName(firstName) { Folding.appendIndexWords(of: firstName, to: &words) }
    if !isInFullName(lastName) { Folding.appendIndexWords(of: lastName, to: &words) }
    if !badgeName.isEmpty { Folding.appendIndexWords(of: badgeName, to: &words) }
    if !localName.isEmpty { Folding.appendIndexWords(of: localName, to: &words) }
    let ofNames = words.count
    if !organisation.isEmpty { Folding.appendIndexWords(of: organisation, to: &words) }
    return (words, ofNames)
  }

  // Whole words of the full name, at its beginning or its end, give no new words.
  private func isInFullName(_ part: String) -> Bool {
    if part.isEmpty { return true }
    let full = fullName.utf8
    let size = part.utf8.count
    guard size <= full.count else { return false }
    if size == full.count { return part.utf8.elementsEqual(full) }
    if full.starts(with: part.utf8), full.dropFirst(size).first == 0x20 { return true }
    return full.dropLast(size).last == 0x20
      && full.dropFirst(full.count - size).elementsEqual(part.utf8)
  }
}

extension [String] {
  // Comparing bytes needs no normal form, and every database agrees with it.
  fileprivate var sortedByBytes: [String] {
    count < 2 ? self : sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  fileprivate var joinedWords: String {
    switch count {
    case 0: ""
    case 1: self[0]
    case 2: self[0] + " " + self[1]
    default: joined(separator: " ")
    }
  }
}

extension FieldFailure {
  init(field: PersonField, code: String, detail: String? = nil) {
    self.init(field: field.rawValue, code: code, detail: detail)
  }
}

extension PersonField {
  /// The greatest number of characters as people count them.
  package var limit: Int {
    switch self {
    case .title, .telephone: 60
    case .postalCode: 20
    case .language: 35
    case .country: 100
    case .email: 254
    case .website: 300
    case .firstName, .lastName, .fullName, .badgeName, .localName, .position, .organisation,
      .street, .city:
      200
    }
  }
}
