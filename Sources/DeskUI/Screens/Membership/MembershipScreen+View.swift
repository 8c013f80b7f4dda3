import DeskService
import Registration
import ScreenKit
package import Terminal

extension MembershipScreen {
  private static let margin = 3

  package func title(_ context: ScreenContext) -> String {
    let title = shown?.sheet.line.holderName ?? personName
    return title.isEmpty
      ? context.words["program.working"]
      : context.words.text("screens.membership.title", ["name": title])
  }

  package func status(_ context: ScreenContext) -> String {
    guard let views, views.count > 1 else { return context.who }
    return context.words.text(
      "screens.membership.position", ["number": "\(position + 1)", "count": "\(views.count)"])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let line = shown?.sheet.line, let owed = line.owed else { return [] }
    let text = context.words.text(
      "screens.membership.owed",
      ["amount": owed.formatted, "reference": line.owedCharge ?? ""])
    return [AttentionLine("\u{2691} " + text, style: .attention)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    layout(context).draw(
      on: &canvas, in: region.right(of: Self.margin), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  func lineCount(_ context: ScreenContext) -> Int { layout(context).count }

  private func layout(_ context: ScreenContext) -> PageLayout {
    PageLayout(lines(context), columns: min(100, context.size.columns) - Self.margin - 1)
  }

  private func lines(_ context: ScreenContext) -> [PageLine] {
    guard let sheet = shown?.sheet else {
      guard views != nil else { return [] }
      return [PageLine(context.words["screens.membership.none"], style: .dim)]
    }
    return standing(sheet, context) + [.blank] + terms(sheet, context)
      + representatives(sheet, context)
  }

  private func standing(_ sheet: MembershipSheet, _ context: ScreenContext) -> [PageLine] {
    let words = context.words
    let line = sheet.line
    func label(_ key: String) -> String { words["screens.membership.\(key)"] }
    func deed(_ deed: MembershipDeed) -> String {
      words.text(
        "screens.membership.deed", ["by": deed.by, "moment": context.moment(deed.at)])
    }
    var lines = [
      PageLine(line.typeName, label: line.membership, style: .bold),
      PageLine(
        MembershipWords.standing(of: line, words), label: label("standing"),
        style: MembershipWords.style(of: line.standing.state)),
    ]
    if let since = line.since {
      lines.append(PageLine(since.description, label: label("since")))
    }
    if let override = sheet.override {
      let values = [
        "from": override.from.description, "to": override.to?.description ?? "\u{2026}",
        "reason": override.reason,
      ]
      lines.append(
        PageLine(words.text("screens.membership.byHand", values), label: label("override")))
    }
    if let leftOn = sheet.leftOn {
      lines.append(PageLine(leftOn.description, label: label("leftOn")))
    }
    lines.append(PageLine(deed(sheet.applied), label: label("applied")))
    if let decided = sheet.decided {
      lines.append(PageLine(deed(decided), label: label("decided")))
    }
    if !sheet.reason.isEmpty { lines.append(PageLine(sheet.reason, label: label("reason"))) }
    if line.holder == .organisation {
      lines.append(
        PageLine("\(sheet.payerName) \u{00B7} \(sheet.payer)", label: label("payer")))
    }
    lines.append(
      PageLine(label(sheet.votes ? "hasVote" : "hasNoVote"), label: label("vote")))
    return lines
  }

  private func terms(_ sheet: MembershipSheet, _ context: ScreenContext) -> [PageLine] {
    let words = context.words
    return [.heading(words["screens.membership.terms"])]
      + sheet.terms.map { term in
        let parts = [
          words.text("screens.person.to", ["date": term.term.to.description]),
          term.total?.formatted ?? "",
          term.paid.map { words["chargeStates.\($0.rawValue)"] } ?? "",
          words.text("screens.find.band", ["band": term.band.rawValue.uppercased()]),
          term.charge ?? "",
        ]
        return PageLine(
          GlimpseLines.joined(parts, by: " \u{00B7} "),
          label: term.term.from.description,
          style: term.paid?.isOwed ?? false ? .attention : .plain)
      }
  }

  private func representatives(
    _ sheet: MembershipSheet, _ context: ScreenContext
  ) -> [PageLine] {
    guard sheet.line.holder == .organisation else { return [] }
    let words = context.words
    let heading = words.text("screens.membership.representatives", ["count": "\(sheet.seats)"])
    return [.blank, .heading(heading)]
      + sheet.representatives.map { one in
        let seat = one.seat
        let days = [("from", seat.from), ("to", seat.to)].compactMap { key, date in
          date.map { words.text("screens.person.\(key)", ["date": $0.description]) }
        }
        return PageLine(
          GlimpseLines.joined([one.name, seat.person] + days, by: " \u{00B7} "),
          label: words["representativeRoles.\(seat.role.rawValue)"])
      }
  }
}
