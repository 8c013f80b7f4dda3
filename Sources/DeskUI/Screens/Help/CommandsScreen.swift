import Registration
import ScreenKit
import Terminal

/// F10: every command of the screen one comes from, by name; typing narrows the list, and what
/// cannot be done now stands there with the reason.
package struct CommandsScreen: Screen {
  package static let outline = ScreenOutline(
    "commands", commands: ["run"], conditions: ["commandOffered"], fields: ["filter"],
    neededFields: ["filter"], columns: ["commands": ["key", "command", "whyNot"]])

  private let offers: [CommandOffer]
  private(set) var filter = TextField(limit: 60)
  private(set) var table = Table()
  private(set) var shown: [CommandOffer]

  package init(offers: [CommandOffer], _ context: ScreenContext) {
    // Commands that can be used come first, each group in the order of the screen's file.
    let others = offers.filter { $0.binding.command != Self.outline.name }
    self.offers = others.filter(\.isOffered) + others.filter { !$0.isOffered }
    shown = self.offers
  }

  package var isTextFocused: Bool { true }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if table.handle(key, count: shown.count, page: context.bodyRows(head: 1) - 1) { return [] }
      if filter.handle(key) == .changed { narrow(context.words) }
      return []
    case .command("run"):
      guard let row = table.row(of: shown.count) else { return [] }
      return [.backAndRun(command: shown[row].binding.command)]
    default: return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "commandOffered"
      && (table.row(of: shown.count).map { shown[$0].isOffered } ?? false)
  }

  private mutating func narrow(_ words: Words) {
    let typed = Folding.words(filter.text)
    table.reset()
    shown = offers.filter { offer in
      let names = Folding.words(words[offer.binding.name] + " " + words[offer.binding.label])
      return typed.allSatisfy { word in names.contains { $0.hasPrefix(word) } }
    }
  }
}
