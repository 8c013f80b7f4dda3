import DeskUI
import Registration
import ScreenKit
import Terminal
import Testing

@Suite("A form")
struct FormTests {
  private func form(_ screen: String = "person-edit") throws -> (Form, ScreenContext) {
    let context = try DeskHarness().state.context
    return (Form(context.library[screen], words: context.words), context)
  }

  @Test("the arrows lead past a closed choice, and the space bar opens its list")
  func arrows() throws {
    var (form, _) = try form()
    form.focus(on: "organisation")
    _ = form.handle(.down)
    #expect(form.focused?.key == "country")
    _ = form.handle(.down)
    #expect(form.focused?.key == "email")
    _ = form.handle(.up)
    _ = form.handle(.text(" "))
    _ = form.handle(.down)
    _ = form.handle(.enter)
    #expect(form["country"] == Country.all[1].alpha2)
  }

  @Test("Left and Right choose among few")
  func sideways() throws {
    var (form, _) = try form("staff-edit")
    form.focus(on: "role")
    _ = form.handle(.right)
    _ = form.handle(.right)
    #expect(form["role"] == "clerk")
    _ = form.handle(.left)
    _ = form.handle(.left)
    #expect(form["role"] == "desk")
  }

  @Test("an e-mail address is checked when it is left, not while it is typed")
  func twoPhases() throws {
    var (form, _) = try form()
    form.focus(on: "email")
    for character in "nia.example.org" { _ = form.handle(.text(String(character))) }
    #expect(form.refusals.isEmpty)
    let reaction = form.handle(.tab)
    #expect(reaction == .left("email"))
    #expect(form.refusals["email"]?.code == "email.missingAt")
    let canBeSaved = form.settle()
    #expect(!canBeSaved)
    #expect(form.focused?.key == "email")
  }

  @Test("what a record holds and no list knows is kept")
  func foreignLanguage() throws {
    var (form, _) = try form()
    form["language"] = "gsw"
    form.focus(on: "language")
    _ = form.handle(.tab)
    #expect(form["language"] == "gsw")
  }

  @Test("the focus is seen at every size", arguments: [1, 3, 5, 9, 15, 40])
  func scrolling(rows: Int) throws {
    var (form, context) = try form()
    for _ in form.fields {
      var canvas = Canvas(size: Size(columns: 60, rows: rows))
      form.draw(on: &canvas, in: Region(canvas.size), context)
      let cursor = try #require(canvas.cursor)
      let label = context.words[try #require(form.focused).definition.label]
      #expect(canvas.line(cursor.row).contains(label))
      _ = form.handle(.tab)
    }
  }
}
