import DeskService
import Registration
import ScreenKit
package import Terminal

/// What somebody can apply for, each with its days and its dues; one Enter, then ^Y, or the
/// questions that the society asks at an application.
package struct MembershipApplyScreen: Screen {
  package static let outline = ScreenOutline(
    "membership-apply", commands: ["applyMembership"], conditions: ["offerOpen"],
    columns: ["offers": ["membershipType", "holder", "from", "until", "amount"]])

  private static let key = "screens.confirm.applyMembership"

  let person: String
  private(set) var personName = ""
  private(set) var offers: [MembershipOffer]?
  private(set) var asksQuestions = false
  private(set) var table = Table()

  package init(_ person: String) { self.person = person }

  var chosen: MembershipOffer? {
    guard let offers else { return nil }
    return table.row(of: offers.count).map { offers[$0] }
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      return [
        .work(.questions(.asked(.membership))), .work(.membership(.offers(person: person))),
      ]
    case .answered(.questions(.asked(_, let questions))): asksQuestions = !questions.isEmpty
    case .answered(.membership(.offers(let name, let offers))):
      personName = name
      self.offers = offers
    case .answered(.membership(.applied(let done))):
      return MembershipCommands.notices(after: .applied(done), context.words)
        + [
          .replace(
            .consent(person: person, occasion: .membership(done.membership, isOnTheWay: true)))
        ]
    case .key(let key):
      _ = table.handle(key, count: offers?.count ?? 0, page: context.bodyRows() - 1)
    case .command("applyMembership"):
      guard let chosen, let quote = chosen.quote else { return [] }
      if asksQuestions { return [.replace(.membershipForm(chosen, person: person))] }
      let values = [
        "name": chosen.holderName, "type": chosen.typeName, "from": "\(quote.term.from)",
        "to": "\(quote.term.to)", "amount": quote.total.formatted,
      ]
      let id = "\(table.selected)"
      return [.ask(Question(id: id, key: Self.key, values: values, needsReason: false))]
    case .confirmed(let question) where question.key == Self.key:
      guard let offers, let row = Int(question.id), offers.indices.contains(row) else { return [] }
      return [.work(.membership(.apply(offers[row].applicant, type: offers[row].type)))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    guard condition == "offerOpen", let chosen else { return false }
    return chosen.quote != nil && chosen.refusal == nil
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.membership-apply.title", ["name": personName])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    if let refusal = chosen.refusal {
      let failure = WorkFailure(refusal)
      let text = context.words.text("refusals.\(failure.code)", failure.values)
      return Paragraph.lines("! " + text, columns: columns).map {
        AttentionLine($0, style: .attention)
      }
    }
    let reasons = chosen.quote?.quote.reasons.map {
      FeeWords.text(of: $0, context.words)
    }
    return Paragraph.lines(
      GlimpseLines.joined(reasons ?? [], by: "; "), columns: columns
    ).map { AttentionLine($0, style: .dim) }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let offers else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library["membership-apply"]?.table("offers"), context,
      count: offers.count
    ) { index in
      let offer = offers[index]
      return TableRow([
        "membershipType": TableCell(
          offer.typeName, style: offer.refusal == nil ? .plain : .dim),
        "holder": TableCell(offer.holderName),
        "from": TableCell(offer.quote?.term.from.description ?? ""),
        "until": TableCell(offer.quote?.term.to.description ?? ""),
        "amount": TableCell(offer.quote?.total.formatted ?? ""),
      ])
    }
  }
}
