package import Foundation

extension ConsentReceipt {
  /// The receipt as people read it; days are those of `timeZone`.
  ///
  /// `words`: Those of the keys below `receipt`.
  package func page(in timeZone: TimeZone, _ words: DocumentWords) -> ReadablePage {
    func day(_ instant: Instant?) -> String {
      instant.map { CivilDate(instant: $0, timeZone: timeZone).description } ?? ""
    }
    var page = ReadablePage(
      language: words.language, title: words("title"), byline: "\(society), \(day(at))")
    page.add(.paragraph(words("about", ["person": person])))
    page.add(.paragraph(records.isEmpty ? words("nothing") : ""))
    for record in records {
      let event = record.event
      page.add(.heading(record.purpose.name))
      page.add(
        .rows([
          .init(words("answer"), words("states.\(record.status.state.rawValue)")),
          .init(words("since"), day(record.status.since)),
          .init(words("until"), day(record.status.validUntil)),
          .init(words("answeredBy"), words("by.\(event.answeredBy.rawValue)")),
          .init(words("channel"), words("channels.\(event.channel.rawValue)")),
          .init(
            words("notice"),
            words(
              "version",
              [
                "notice": record.notice, "version": String(event.noticeVersion),
                "language": event.language, "day": day(record.noticeFrom),
              ])),
          .init(words("hash"), event.noticeHash),
          .init(
            words("data"),
            record.purpose.particulars.data.map { words("kinds.\($0.rawValue)") }
              .joined(separator: ", ")),
          .init(
            words("special"),
            record.purpose.particulars.special.map { words("specials.\($0.rawValue)") }
              .joined(separator: ", ")),
          .init(words("recipients"), record.purpose.recipients),
          .init(
            words("countries"), record.purpose.particulars.countries.joined(separator: ", ")),
          .init(words("retention"), record.purpose.retention),
          .init(words("record"), record.id),
        ]))
    }
    page.add(.heading(words("change")))
    page.add(.paragraph(withdrawal(words)))
    page.add(.paragraph(words("rights")))
    page.add(
      .rows([
        .init(words("controller"), society), .init(words("contact"), controller.contact ?? ""),
        .init(words("address"), controller.address),
        .init(words("email"), controller.email ?? ""),
        .init(words("telephone"), controller.telephone ?? ""),
        .init(words("website"), controller.website ?? ""),
        .init(words("authority"), controller.authority ?? ""), .init(words("receipt"), id),
      ]))
    return page
  }
}
