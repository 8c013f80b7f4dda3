/// Why two records may be one person.
package enum DuplicateReason: Hashable, Sendable {
  case sameEmail
  case sameTelephone
  /// The same words in the full name, in whatever order, case and accents.
  case sameName
  /// One typing error in one word of the name, together with the same content in these fields.
  case similarName(shared: [PersonField])
  /// The reference of one stands in the other's row of an import.
  case sameReference

  /// The key of the words for people.
  package var code: String {
    switch self {
    case .sameEmail: "duplicate.sameEmail"
    case .sameTelephone: "duplicate.sameTelephone"
    case .sameName: "duplicate.sameName"
    case .similarName: "duplicate.similarName"
    case .sameReference: "duplicate.sameReference"
    }
  }
}

/// How likely two records are one person, and why. Nothing is ever merged by it.
package struct DuplicateMatch: Hashable, Sendable {
  /// From 1 to 100; equal e-mail and name give 100.
  package let score: Int
  package let reasons: [DuplicateReason]

  package init(score: Int, reasons: [DuplicateReason]) {
    self.score = score
    self.reasons = reasons
  }
}

/// Compares two people field by field.
package enum DuplicateScore {
  /// Nil when no reason speaks for one person.
  ///
  /// E-mail 60, telephone 40, same name 50, similar name 30 with the fields that make it count;
  /// organisation 20, city 10, country 5 add to a name. Shared mailboxes and people of one name
  /// exist: neither reason alone passes 60.
  package static func score(_ a: CheckedPerson, _ b: CheckedPerson) -> DuplicateMatch? {
    var reasons: [DuplicateReason] = []
    var score = 0
    if let email = a.emailKey, email == b.emailKey {
      reasons.append(.sameEmail)
      score += 60
    }
    if let telephone = a.telephoneE164, telephone == b.telephoneE164 {
      reasons.append(.sameTelephone)
      score += 40
    }
    if a.nameKey == b.nameKey {
      reasons.append(.sameName)
      score += 50 + weight(of: sharedFields(a, b))
    } else if isSimilarName(a.nameKey, b.nameKey) {
      let shared = sharedFields(a, b)
      if !shared.isEmpty || !reasons.isEmpty {
        reasons.append(.similarName(shared: shared))
        score += 30 + weight(of: shared)
      }
    }
    return reasons.isEmpty
      ? nil : DuplicateMatch(score: min(score, 100), reasons: reasons)
  }

  /// Whether the names have equal words but for one, which one typing error away equals its
  /// counterpart. Words of one or two letters must be equal: there an error makes another name.
  package static func isSimilarName(_ a: String, _ b: String) -> Bool {
    var left = a.split(separator: " ")
    var right = b.split(separator: " ")
    guard left.count == right.count else { return false }
    for word in left {
      if let position = right.firstIndex(of: word), let own = left.firstIndex(of: word) {
        right.remove(at: position)
        left.remove(at: own)
      }
    }
    guard left.count == 1, right.count == 1, left[0].count > 2, right[0].count > 2 else {
      return false
    }
    return WordDistance.isWithinOneEdit(String(left[0]), String(right[0]))
  }

  private static func sharedFields(_ a: CheckedPerson, _ b: CheckedPerson) -> [PersonField] {
    [PersonField.organisation, .city, .country].filter { field in
      let (left, right) = (a.details[field], b.details[field])
      guard !left.isEmpty, !right.isEmpty else { return false }
      return left == right || (field != .country && Folding.fold(left) == Folding.fold(right))
    }
  }

  private static func weight(of shared: [PersonField]) -> Int {
    shared.reduce(0) { sum, field in
      switch field {
      case .organisation: sum + 20
      case .city: sum + 10
      default: sum + 5
      }
    }
  }
}

extension CheckedPerson {
  /// The keys under which an index finds candidates, each with a letter for what it is: `e:` the
  /// e-mail key, `t:` the telephone number, `n:` the name key.
  package var duplicateKeys: [String] {
    var keys = ["n:" + nameKey]
    if let emailKey { keys.append("e:" + emailKey) }
    if let telephoneE164 { keys.append("t:" + telephoneE164) }
    return keys
  }
}
