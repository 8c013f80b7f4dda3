import DeskService
import Foundation
import Registration
import ScreenKit
package import Terminal

extension HandOffScreen {
  private static let margin = 3
  /// So much of the width has to be left for the code to stand beside the address.
  private static let columnsBesideCode = 44
  /// A line that is too wide is hard to follow from end to end.
  private static let columnLimit = 80

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.handoff.title", ["name": sheet?.name ?? personName])
  }

  package func status(_ context: ScreenContext) -> String {
    let words = context.words
    guard let handOff, let state = state(at: context.now) else {
      return sheet.map { words["chargeStates.\($0.state.rawValue)"] } ?? ""
    }
    let name = words["attemptStates.\(state.rawValue)"]
    guard state.isOpen else { return name }
    let left = TimeLeft.text(until: handOff.expiresAt, now: context.now, words)
    return words.text("screens.handoff.left", ["state": name, "time": left])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    func lines(_ key: String, _ style: Style = .plain) -> [AttentionLine] {
      Paragraph.lines(words[key], columns: columns).map { AttentionLine($0, style: style) }
    }
    if isWorking { return lines("screens.handoff.making") }
    guard let state = state(at: context.now) else {
      return holds("payerNotTold", context) ? lines("screens.handoff.tellFirst") : []
    }
    if state.isOpen { return lines("screens.handoff.ownTelephone") }
    let bold = Style(colour: .attention, bold: true)
    guard holds("linkClosed", context) else {
      return state == .confirmed
        ? lines("screens.handoff.paid", Style(colour: .done, bold: true))
        : lines("screens.handoff.askSupervisor", bold)
    }
    switch state {
    case .expired, .failed, .cancelled:
      return lines("screens.handoff.over.\(state.rawValue)", bold)
    default: return lines("screens.handoff.over.moreOwed", bold)
    }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    if let nothing {
      let key = nothing == .owed ? "screens.handoff.nothingOwed" : "checkIn.notApproved"
      canvas.write(context.words[key], in: region, row: 1, column: Self.margin)
      canvas.focus(in: region, row: 1, column: Self.margin)
      return
    }
    guard let sheet else { return }
    let body = region.rows > 16 ? region.below(1) : region
    if let handOff {
      drawLink(handOff, sheet, on: &canvas, in: body, context)
    } else if let notice, sheet.state.isOwed {
      drawTelling(notice, sheet, on: &canvas, in: body, context)
    } else {
      drawLines(of: sheet, on: &canvas, in: body, context)
    }
  }

  /// What the payer is told first, then what it is for.
  private func drawTelling(
    _ notice: ProviderNotice, _ sheet: ChargeSheet, on canvas: inout Canvas, in region: Region,
    _ context: ScreenContext
  ) {
    let words = context.words
    let columns = min(74, region.columns - 2 * Self.margin)
    canvas.write(
      words["screens.handoff.tell"], in: region, row: 0, column: Self.margin, style: .bold)
    let transfer = notice.outsideEU ? "outsideEU" : "insideEU"
    let said = [
      words.text("screens.handoff.provider", ["provider": notice.provider]),
      words.text("screens.handoff.privacy", ["address": notice.privacyAddress]),
      words["screens.handoff.\(transfer)"],
    ].flatMap { Paragraph.lines($0, columns: columns) }
    for (row, line) in said.enumerated() {
      canvas.write(line, in: region, row: row + 2, column: Self.margin)
    }
    canvas.focus(in: region, row: 2, column: Self.margin)
    let foot = region.below(said.count + 3)
    let cursor = canvas.cursor
    drawLines(of: sheet, on: &canvas, in: foot, context)
    canvas.cursor = cursor
  }

  private func drawLink(
    _ handOff: HandOff, _ sheet: ChargeSheet, on canvas: inout Canvas, in region: Region,
    _ context: ScreenContext
  ) {
    let words = context.words
    var region = region
    let width = code?.map { DisplayWidth.of($0) }.max() ?? 0
    let isOpen = state(at: context.now)?.isOpen ?? false
    let isBeside =
      isOpen && region.columns - width - 2 >= Self.columnsBesideCode
      && code.map { $0.count <= region.rows } ?? false
    if let code, isBeside {
      let side = region.right(of: region.columns - width - 2)
      for (row, line) in code.enumerated() { canvas.write(line, in: side, row: row) }
      region = region.left(region.columns - width - 3)
    }
    let labels = ["screens.handoff.reference", "screens.handoff.address"].map { words[$0] }
    let column = Self.margin + (labels.map { DisplayWidth.of($0) }.max() ?? 0) + 3
    canvas.write(labels[0], in: region, row: 0, column: Self.margin)
    canvas.write(handOff.attempt, in: region, row: 0, column: column, style: .bold)
    var row = 1
    if isSpelled, let reference = Reference(handOff.attempt) {
      let spelled = Paragraph.lines(reference.spelled, columns: region.columns - column - 1)
      for line in spelled {
        canvas.write(line, in: region, row: row, column: column, style: .accent)
        row += 1
      }
    }
    row += 1
    let style: Style = isOpen ? .plain : .dim
    canvas.write(labels[1], in: region, row: row, column: Self.margin, style: style)
    let address = Self.addressLines(handOff, columns: region.columns - column - 1)
    for (index, line) in address.enumerated() {
      canvas.write(
        line, in: region, row: row + index, column: column,
        style: isOpen && index == 0 ? .bold : style)
    }
    row += address.count + 1
    let foot = region.below(row)
    drawLines(of: sheet, on: &canvas, in: foot, context)
    if let code, isOpen, !isBeside, foot.rows > sheet.lines.count + 4 {
      let values = [
        "columns": String(width + 2 + Self.columnsBesideCode),
        "rows": String(code.count + 6 + context.aboutRows),
      ]
      canvas.write(
        words.text("screens.handoff.codeNeeds", values), in: foot, row: foot.rows - 1,
        column: Self.margin, style: .dim)
    }
    canvas.focus(in: region, row: 0, column: column)
  }

  /// The address in full: scheme and host on a line of their own, so that the payer can compare.
  static func addressLines(_ handOff: HandOff, columns: Int) -> [String] {
    let address = handOff.address
    guard let range = address.range(of: handOff.host, options: .caseInsensitive) else {
      return Paragraph.lines(address, columns: columns)
    }
    return Paragraph.lines(String(address[..<range.upperBound]), columns: columns)
      + Paragraph.lines(String(address[range.upperBound...]), columns: columns)
  }

  /// What it is for, line by line, and the sum; where it does not fit the sum is what stays.
  private func drawLines(
    of sheet: ChargeSheet, on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let words = context.words
    var rows = sheet.lines.map { line in
      TableRow([
        "item": TableCell(line.line.name),
        "quantity": TableCell(line.line.quantity > 1 ? String(line.line.quantity) : ""),
        "amount": TableCell(line.line.amount.formatted),
      ])
    }
    if let proof = sheet.memberProof {
      rows += Paragraph.lines(
        MemberProofWords.text(of: proof, context), columns: max(20, region.columns - 26)
      ).map { TableRow(["item": TableCell($0, style: .dim)]) }
    }
    if !sheet.received.isZero {
      rows.append(
        TableRow([
          "item": TableCell(words["screens.handoff.received"]),
          "amount": TableCell("\u{2212}" + sheet.received.formatted, style: .done),
        ]))
    }
    rows.append(
      TableRow(["amount": TableCell(String(repeating: "\u{2500}", count: 14), style: .dim)]))
    rows.append(
      TableRow([
        "item": TableCell(words["screens.handoff.total"], style: .bold),
        "amount": TableCell(sheet.owed.formatted, style: .bold),
      ]))
    let kept = Array(rows.suffix(region.rows))
    Table().draw(
      on: &canvas, in: region.left(Self.columnLimit), context.library[name]?.table("lines"),
      context,
      count: kept.count, hasHeadings: false, hasFocus: false, hasMark: false
    ) { kept[$0] }
  }
}
