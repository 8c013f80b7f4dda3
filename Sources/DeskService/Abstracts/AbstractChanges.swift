import Registration

/// What a correction changes of an abstract, part by part: `title`, `topic`, `wish`, `interests`,
/// `sections.<code>`, and `authors` with their affiliations as one.
struct AbstractChanges {
  struct Change {
    let part: String
    let before: String
    let after: String
  }

  let parts: [Change]
  /// The abstract as it stands with the changes.
  let draft: AbstractDraft

  /// What lies between the abstract as it was shown and as it was typed, put onto it as it stands.
  ///
  /// - Throws: ``DeskError/abstractChangedMeanwhile(_:)`` with the parts that both have changed,
  ///   each to something else.
  init(
    from base: AbstractDraft, to new: AbstractDraft, on record: AbstractRecord, sameVersion: Bool
  ) throws {
    let (before, after) = (try Self.texts(of: base), try Self.texts(of: new))
    let current = try Self.texts(of: record.draft)
    let names = Set(before.keys).union(after.keys).union(current.keys)
    let typed = names.sorted().filter { before[$0, default: ""] != after[$0, default: ""] }
    if !sameVersion {
      let collisions = typed.filter { name in
        let now = current[name, default: ""]
        return now != before[name, default: ""] && now != after[name, default: ""]
      }
      if !collisions.isEmpty { throw DeskError.abstractChangedMeanwhile(collisions) }
    }
    parts = typed.compactMap { name in
      let (old, new) = (current[name, default: ""], after[name, default: ""])
      return old == new ? nil : Change(part: name, before: old, after: new)
    }
    draft = parts.reduce(into: record.draft) { $0.take($1.part, from: new) }
  }

  /// Before and after of each part, for the audit trail.
  func detail(_ reference: String) -> AuditDetail {
    var fields: [String: AuditValue] = ["abstract": .text(reference)]
    for change in parts {
      fields[change.part] = .change(from: .text(change.before), to: .text(change.after))
    }
    return AuditDetail(fields)
  }

  private struct AuthorList: Encodable {
    let authors: [AbstractAuthor]
    let affiliations: [AbstractAffiliation]
  }

  private static func texts(of draft: AbstractDraft) throws -> [String: String] {
    var texts = [
      "title": draft.title, "topic": draft.topic, "wish": draft.wish?.rawValue ?? "",
      "interests": try JSONText.encode(draft.interests),
      "authors": try JSONText.encode(
        AuthorList(authors: draft.authors, affiliations: draft.affiliations)),
    ]
    for (code, text) in draft.sections { texts["sections.\(code)"] = text }
    return texts
  }
}

extension AbstractDraft {
  /// Takes one part of another draft.
  fileprivate mutating func take(_ part: String, from other: AbstractDraft) {
    switch part {
    case "title": title = other.title
    case "topic": topic = other.topic
    case "wish": wish = other.wish
    case "interests": interests = other.interests
    case "authors":
      authors = other.authors
      affiliations = other.affiliations
    default:
      let code = String(part.dropFirst("sections.".count))
      sections[code] = other.sections[code]
    }
  }
}
