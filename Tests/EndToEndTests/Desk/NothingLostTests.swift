import Foundation
import TestSupport
import Testing

/// What was typed survives whatever ends the desk.
@Suite("Nothing typed is lost", .enabled(if: isWanted(tmux)))
struct NothingLostTests {
  @Test(
    "a half-filled form is offered again after the end of the program",
    arguments: [SIGKILL, SIGHUP, SIGTERM])
  func signalled(signal: Int32) throws {
    let society = try DemoSociety()
    let desk = try TmuxTerminal(desk: society)
    try fillHalf(desk)
    try waitForDraft(society)
    let program = try desk.process()
    #expect(kill(program, signal) == 0)
    #expect(eventually { !isRunning(program) })
    try expectDraft(society)
  }

  @Test("a hang-up leaves no process behind and keeps the draft of the last second")
  func hangUp() throws {
    let society = try DemoSociety()
    let desk = try TmuxTerminal(desk: society)
    try fillHalf(desk)
    let program = try desk.process()
    try desk.hangUp()
    #expect(eventually { !isRunning(program) })
    try expectDraft(society)
  }

  private func fillHalf(_ desk: TmuxTerminal) throws {
    try desk.logOn("dora")
    try desk.press("C-n")
    try desk.expect("New person")
    try desk.type("Ìyábọ̀ Ọlátúnjí")
    try desk.press("Tab")
    try desk.type("Halbfertig-Registry")
    try desk.expect("Halbfertig-Registry")
  }

  /// The draft is on disk within a second of the last key; nothing on the screen says when.
  private func waitForDraft(_ society: DemoSociety) throws {
    let isKept = try eventually {
      try society.sql("SELECT COUNT(*) FROM draft WHERE body LIKE '%Halbfertig%'")
        .hasPrefix("1")
    }
    #expect(isKept)
  }

  private func expectDraft(_ society: DemoSociety) throws {
    let again = try TmuxTerminal(desk: society)
    try again.logOn("dora")
    try again.expect("There is a draft of")
    try again.press("F5")
    try again.expect("Drafts")
    try again.press("Enter")
    try again.expect("Ìyábọ̀ Ọlátúnjí")
    try again.expect("Halbfertig-Registry")
    let check = try Regdesk.run("check", "--database", society.database)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }
}
