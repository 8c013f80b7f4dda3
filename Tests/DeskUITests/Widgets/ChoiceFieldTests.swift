import DeskUI
import Registration
import Terminal
import Testing

@Suite("A choice")
struct ChoiceFieldTests {
  @Test("three keys find every country", arguments: Country.all)
  func threeKeys(country: Country) {
    var field = ChoiceField.countries()
    for letter in country.alpha2.lowercased() { field.handle(.text(String(letter))) }
    #expect(field.shownLabel == country.name)
    let isTaken = field.take()
    #expect(isTaken)
    #expect(field.value == country.alpha2)
  }

  @Test("a country is found in its own language")
  func endonym() {
    var field = ChoiceField.countries()
    field.handle(.paste("deutschland"))
    let isTaken = field.take()
    #expect(isTaken)
    #expect(field.value == "DE")
  }

  @Test("what fits nothing is refused and the old choice stays")
  func unknown() {
    var field = ChoiceField.countries()
    field.set("NG")
    field.handle(.paste("zzz"))
    let isTaken = field.take()
    #expect(!isTaken)
    #expect(field.value == "NG")
    #expect(field.refusal?.code == "choice.unknown")
  }

  @Test("the arrows walk through what fits, and stop at its ends")
  func arrows() {
    var field = ChoiceField([
      ChoiceItem(value: "a", label: "Alpha"), ChoiceItem(value: "b", label: "Beta"),
    ])
    field.handle(.down)
    #expect(field.shownLabel == "Alpha")
    field.handle(.down)
    field.handle(.down)
    #expect(field.shownLabel == "Beta")
    #expect(field.value.isEmpty)
    let isTaken = field.take()
    #expect(isTaken)
    #expect(field.value == "b")
  }

  @Test("a value that is no item any more is kept and shown")
  func foreign() {
    var field = ChoiceField([ChoiceItem(value: "en", label: "English")])
    field.set("gsw")
    #expect(field.value == "gsw")
    #expect(field.label == "gsw")
  }

  @Test("a card number typed into a choice leaves nothing")
  func card() {
    var field = ChoiceField.countries()
    for digit in "4111111111111111" { field.handle(.text(String(digit))) }
    #expect(field.typed.isEmpty)
    #expect(field.refusal?.code == "text.cardNumber")
  }
}
