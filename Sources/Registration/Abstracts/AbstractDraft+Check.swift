extension AbstractDraft {
  /// Everything that stands against handing it in, in the order of the form; empty when nothing
  /// does.
  ///
  /// The place is a path of field names, authors and affiliations counted from 1 as people count
  /// them: `title`, `sections.methods`, `authors.2.affiliations`, `affiliations.1.name`, `topic`.
  /// A path without a field (`authors`, `sections`) is about all of them.
  package func check(_ form: AbstractForm) -> [FieldFailure] {
    var failures = AbstractFailures()
    checkTitle(form, &failures)
    checkAuthors(&failures)
    checkAffiliations(&failures)
    checkSections(form, &failures)
    checkChoices(form, &failures)
    return failures.list
  }

  private func checkTitle(_ form: AbstractForm, _ failures: inout AbstractFailures) {
    failures.text(title, at: "title", limit: 500)
    if TextRule.trimmingWhiteSpace(title).isEmpty {
      failures.add("title", "abstract.titleMissing")
    } else {
      failures.length(TextLength(of: title), form.titleLimit, at: "title")
    }
  }

  private func checkSections(_ form: AbstractForm, _ failures: inout AbstractFailures) {
    var total = TextLength(words: 0, characters: 0)
    for section in form.sections {
      let path = "sections.\(section.code)"
      let text = sections[section.code] ?? ""
      failures.text(text, at: path, limit: 200_000, multiline: true)
      let length = TextLength(of: text)
      total = total + length
      if length.words == 0, section.isRequired { failures.add(path, "abstract.sectionMissing") }
      failures.length(length, section.limit, at: path)
    }
    if total.words == 0 { failures.add("sections", "abstract.noWords") }
    if total.words > AbstractForm.mostWords {
      failures.add("sections", "abstract.tooLong.words", String(AbstractForm.mostWords))
    } else {
      failures.length(total, form.totalLimit, at: "sections")
    }
    let known = Set(form.sections.map(\.code))
    for (code, text) in sections.sorted(by: { $0.key < $1.key })
    where !known.contains(code) && !text.isEmpty {
      failures.add("sections.\(code)", "abstract.unknownSection")
    }
  }

  private func checkChoices(_ form: AbstractForm, _ failures: inout AbstractFailures) {
    if topic.isEmpty {
      if form.topicRequired { failures.add("topic", "abstract.topicMissing") }
    } else if !form.topics.contains(where: { $0.code == topic }) {
      failures.add("topic", "abstract.unknownTopic")
    }
    if wish == nil, form.wishRequired { failures.add("wish", "abstract.wishMissing") }
    if wish == .oral, isLate, !form.lateMayBeOral { failures.add("wish", "abstract.lateOral") }
    switch interests {
    case .notAnswered:
      if form.interestsRequired { failures.add("interests", "abstract.interestsNotAnswered") }
    case .none: break
    case .declared(let text):
      failures.text(text, at: "interests", limit: 5000, multiline: true)
      if TextRule.trimmingWhiteSpace(text).isEmpty {
        failures.add("interests", "abstract.interestsEmpty")
      }
    }
  }
}

/// Failures as they are found.
struct AbstractFailures {
  private(set) var list: [FieldFailure] = []

  mutating func add(_ path: String, _ code: String, _ detail: String? = nil) {
    list.append(FieldFailure(field: path, code: code, detail: detail))
  }

  /// Sends a text through the door that every text goes through.
  mutating func text(
    _ text: String, at path: String, limit: Int, multiline: Bool = false,
    kind: CardGuard.FieldKind = .text
  ) {
    do throws(TextRefusal) {
      _ = try TextRule.accept(text, limit: limit, multiline: multiline, kind: kind)
    } catch {
      add(path, error.code, error.detail)
    }
  }

  /// Adds a length beyond a hard limit, with the limit as the detail.
  mutating func length(_ length: TextLength, _ limit: TextLimit?, at path: String) {
    guard let limit, case .overHard(_, let hard) = limit.verdict(length) else { return }
    add(path, "abstract.tooLong.\(limit.unit.rawValue)", String(hard))
  }
}
