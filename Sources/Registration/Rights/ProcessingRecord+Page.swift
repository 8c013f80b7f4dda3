package import Foundation

extension ProcessingRecord {
  /// The record as people read it; days are those of `timeZone`.
  ///
  /// `words`: Those of the keys below `processing`.
  package func page(in timeZone: TimeZone, _ words: DocumentWords) -> ReadablePage {
    let day = CivilDate(instant: at, timeZone: timeZone).description
    var page = ReadablePage(
      language: words.language, title: words("title"), byline: "\(society), \(day)")
    page.add(.paragraph(words("about")))
    page.add(.heading(words("controller")))
    page.add(.rows(controllerRows(words)))
    for activity in activities {
      page.add(.heading(activity.name))
      page.add(.rows(Self.rows(of: activity, words)))
    }
    if !deadlines.isEmpty {
      page.add(.heading(words("deadlines")))
      page.add(.rows(deadlines.map { Self.row(of: $0, words) }))
    }
    if !services.isEmpty {
      page.add(.heading(words("services")))
      page.add(
        .rows(
          services.map { .init($0.name, Self.list([$0.contact, $0.email])) }))
    }
    if let provider {
      page.add(.heading(words("provider")))
      page.add(
        .rows([
          .init(words("name"), provider.name), .init(words("privacy"), provider.privacy),
          .init(words("transfers"), words(provider.outsideEU ? "outsideEU" : "insideEU")),
        ]))
    }
    page.add(.heading(words("measures")))
    page.add(paragraphs: words("measuresText"))
    return page
  }

  private func controllerRows(_ words: DocumentWords) -> [ReadablePage.Row] {
    [
      .init(words("name"), society), .init(words("contact"), controller.contact ?? ""),
      .init(words("address"), controller.address), .init(words("email"), controller.email ?? ""),
      .init(words("telephone"), controller.telephone ?? ""),
      .init(words("website"), controller.website ?? ""),
      .init(words("authority"), controller.authority ?? ""),
    ]
  }

  private static func rows(
    of activity: Activity, _ words: DocumentWords
  ) -> [ReadablePage.Row] {
    let seen = activity.visibility == .none ? "" : words("seen.\(activity.visibility.rawValue)")
    let version = activity.noticeVersion.map(String.init) ?? ""
    return [
      .init(words("basis"), words("bases.\(activity.basis.rawValue)")),
      .init(words("services"), list(activity.services)),
      .init(
        words("people"), list(activity.people.map { words("persons.\($0.rawValue)") })),
      .init(words("data"), list(activity.data.map { words("kinds.\($0.rawValue)") })),
      .init(
        words("special"),
        list(activity.special.map { words("specials.\($0.rawValue)") })),
      .init(words("questions"), list(activity.questions)),
      .init(
        words("recipients"), activity.recipients.isEmpty ? words("nobody") : activity.recipients),
      .init(words("visibility"), seen),
      .init(
        words("transfers"),
        activity.countries.isEmpty
          ? words(activity.visibility == .none ? "noTransfer" : "anywhere")
          : list(activity.countries)),
      .init(words("retention"), activity.retention),
      .init(
        words("validity"),
        activity.validityMonths.map { words("months", ["count": String($0)]) } ?? ""),
      .init(words("notice"), words("version", ["notice": activity.notice, "version": version])),
    ]
  }

  private static func row(of deadline: Deadline, _ words: DocumentWords) -> ReadablePage.Row {
    let isRecords = deadline.kind == "records"
    let name = isRecords ? words("records.\(deadline.name)") : deadline.name
    let what = words("erased.\(deadline.kind)", ["name": name])
    let after = words("after.\(deadline.after.rawValue)")
    let span =
      switch deadline.keep {
      case .days(let days): words("daysAfter", ["count": String(days), "moment": after])
      case .months(let months): words("monthsAfter", ["count": String(months), "moment": after])
      }
    return .init(list([what, deadline.service]), list([span, deadline.reason]))
  }

  private static func list(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
