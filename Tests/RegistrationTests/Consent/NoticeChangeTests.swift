import Foundation
import Registration
import TestSupport
import Testing

@Suite("What a notice says that it did not")
struct NoticeChangeTests {
  private let words = DocumentWords(language: "en") { key, values in
    values.isEmpty ? key : "\(key) \(values.sorted { $0.key < $1.key }.map(\.value))"
  }

  private func change(
    _ text: String, before: String?, material: Bool = true
  ) -> NoticeChange {
    NoticeChange(
      society: "Society of Tides", controller: Controller(email: "data@example.org"),
      language: "en",
      version: NoticeVersion(
        number: 2, material: material, inForceFrom: Instant(milliseconds: 0), hash: "abc"),
      words: text, before: before)
  }

  @Test("paragraphs that came, went and stayed, in the order of the new text")
  func passages() {
    let change = change("Title\n\nNew.\n\nStays\nhere.", before: "Title\n\nOld.\n\nStays here.")
    #expect(
      change.passages == [
        .kept("Title"), .removed("Old."), .added("New."), .kept("Stays here."),
      ])
    #expect(self.change("One.", before: nil).passages == [.added("One.")])
    #expect(self.change("One.", before: "One.").passages == [.kept("One.")])
  }

  @Test("what was kept and added is the new text, what was kept and removed the old one")
  func property() {
    var random = SplitMix64(seed: 30)
    for _ in 0..<500 {
      let old = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        "p\(Int.random(in: 0...5, using: &random))"
      }
      let new = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        "p\(Int.random(in: 0...5, using: &random))"
      }
      let passages = change(
        new.joined(separator: "\n\n"), before: old.joined(separator: "\n\n")
      ).passages
      var (was, stands): ([String], [String]) = ([], [])
      for passage in passages {
        switch passage {
        case .kept(let text):
          was.append(text)
          stands.append(text)
        case .added(let text): stands.append(text)
        case .removed(let text): was.append(text)
        }
      }
      #expect(stands == new && was == old)
    }
  }

  @Test(
    "the page has what changed, since when, the whole text and how to object; marks are escaped")
  func page() {
    let change = change("Title\n\n<New> & more.", before: "Title\n\nOld.")
    let page = change.page(in: .gmt, words)
    #expect(page.text.contains("since [\"1970-01-01\", \"2\"]"))
    #expect(page.text.contains("+ <New> & more.") && page.text.contains("- Old."))
    #expect(page.text.contains("data@example.org") && page.text.contains("material"))
    #expect(page.html.contains("<ins>&lt;New&gt; &amp; more.</ins>"))
    #expect(page.html.contains("<del>Old.</del>") && page.html.contains("<p>Title</p>"))
    let letter = change.letter(in: .gmt, words)
    #expect(!letter.text.contains("Title") && letter.text.contains("+ <New> & more."))
    let editorial = self.change("Same.", before: "Same.", material: false).page(in: .gmt, words)
    #expect(editorial.text.contains("editorial") && editorial.text.contains("otherwise"))
  }
}
