package import Foundation

/// What one version of a notice says that the one before did not, in one language.
package struct NoticeChange: Equatable, Sendable {
  /// A paragraph, with what became of it.
  package enum Passage: Equatable, Sendable {
    case kept(String)
    case added(String)
    case removed(String)
  }

  package let society: String
  package let controller: Controller
  /// A tag of BCP 47.
  package let language: String
  /// The version that is made known.
  package let version: NoticeVersion
  /// In the order of the new text; what is gone stands where it stood.
  package let passages: [Passage]

  /// `before`: The words of the version before, in the same language; nil when there are none.
  package init(
    society: String, controller: Controller, language: String, version: NoticeVersion,
    words: String, before: String?
  ) {
    self.society = society
    self.controller = controller
    self.language = language
    self.version = version
    passages = Self.passages(
      TextParagraphs.of(words), before: before.map { TextParagraphs.of($0) } ?? [])
  }

  private static func passages(_ new: [String], before old: [String]) -> [Passage] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var passages: [Passage] = []
    var next = 0
    func takeRemoved() {
      while removed.contains(next) {
        passages.append(.removed(old[next]))
        next += 1
      }
    }
    for (offset, text) in new.enumerated() {
      takeRemoved()
      if added.contains(offset) {
        passages.append(.added(text))
      } else {
        passages.append(.kept(text))
        next += 1
      }
    }
    takeRemoved()
    return passages
  }

  /// The page to publish: what has changed and since when, then the whole text.
  ///
  /// `words`: Those of the keys below `announcement`.
  package func page(in timeZone: TimeZone, _ words: DocumentWords) -> ReadablePage {
    var page = opened(in: timeZone, words)
    page.add(.heading(words("whole")))
    for case .some(let text) in passages.map(\.wordsNow) { page.add(.paragraph(text)) }
    close(&page, words)
    return page
  }

  /// The letter to everybody whose data is held under the notice.
  package func letter(in timeZone: TimeZone, _ words: DocumentWords) -> ReadablePage {
    var page = opened(in: timeZone, words)
    page.add(.paragraph(words("wholeElsewhere", ["society": society])))
    close(&page, words)
    return page
  }

  private func opened(in timeZone: TimeZone, _ words: DocumentWords) -> ReadablePage {
    let day = CivilDate(instant: version.inForceFrom, timeZone: timeZone).description
    var page = ReadablePage(language: language, title: words("title"), byline: society)
    page.add(
      .paragraph(words("since", ["day": day, "version": String(version.number)])))
    page.add(.paragraph(words(version.material ? "material" : "editorial")))
    page.add(.heading(words("changed")))
    let changes = passages.filter { $0.wordsNow == nil || $0.isNew }
    page.add(.paragraph(changes.isEmpty ? words("otherwise") : ""))
    for passage in changes {
      switch passage {
      case .kept: break
      case .added(let text): page.add(.added(text))
      case .removed(let text): page.add(.removed(text))
      }
    }
    return page
  }

  private func close(_ page: inout ReadablePage, _ words: DocumentWords) {
    page.add(.heading(words("change")))
    page.add(.paragraph(words("rights")))
    page.add(
      .rows([
        .init(words("controller"), society), .init(words("contact"), controller.contact ?? ""),
        .init(words("address"), controller.address),
        .init(words("email"), controller.email ?? ""),
        .init(words("telephone"), controller.telephone ?? ""),
        .init(words("website"), controller.website ?? ""),
        .init(words("authority"), controller.authority ?? ""), .init(words("hash"), version.hash),
      ]))
  }
}

extension NoticeChange.Passage {
  /// What stands in the new version; nil for what is gone.
  fileprivate var wordsNow: String? {
    switch self {
    case .kept(let text), .added(let text): text
    case .removed: nil
    }
  }

  fileprivate var isNew: Bool {
    if case .added = self { true } else { false }
  }
}
