package import Foundation

/// The submissions that pretalx gives out as JSON (its API and its exports), as a table of abstracts.
///
/// An array of submissions, or an object with them under `results`. Each becomes one row: code,
/// title, speakers with their e-mails, track, text, and whether it was withdrawn; all others are
/// drafts, as nobody has said where their speakers belong.
///
/// Source: docs.pretalx.org, API, submissions.
package enum PretalxSubmissions {
  /// The table as CSV: its second line is the first submission.
  ///
  /// - Throws: a ``HeadingRefusal`` when it is no such file.
  package static func table(_ data: Data) throws(HeadingRefusal) -> [UInt8] {
    let submissions: [Submission]
    do {
      submissions =
        data.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
        ? try JSONDecoder().decode(Page.self, from: data).results
        : try JSONDecoder().decode([Submission].self, from: data)
    } catch {
      throw HeadingRefusal("import.notPretalx")
    }
    var writer = TableWriter(
      .csv,
      columns: [
        "key", "title", "authors", "emails", "presenter", "topic", "state", "reason", "abstract",
      ])
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for submission in submissions { writer.append(submission.cells, to: &bytes) }
    return bytes
  }

  private struct Page: Decodable {
    let results: [Submission]
  }

  private struct Submission: Decodable {
    struct Speaker: Decodable {
      let name: String?
      let email: String?
    }

    let code: String
    let title: String
    let speakers: [Speaker]
    let track: Wording?
    let state: String?
    let abstract: String?

    var cells: [String] {
      let emails = speakers.map { $0.email ?? "" }
      let isWithdrawn = state == "withdrawn" || state == "canceled"
      return [
        code, title, ListCell.text(speakers.map { $0.name ?? "" }),
        emails.allSatisfy(\.isEmpty) ? "" : ListCell.text(emails),
        speakers.count == 1 ? "1" : "", track?.text ?? "", isWithdrawn ? "withdrawn" : "",
        isWithdrawn ? state ?? "" : "", abstract ?? "",
      ]
    }
  }

  /// A text, or one in each language: then the English one, or the first by its code.
  private struct Wording: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        text = try container.decode(String.self)
      } catch {
        let texts = try container.decode([String: String].self)
        text = texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
      }
    }
  }
}
