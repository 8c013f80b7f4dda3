import Foundation
import Registration
import TestSupport
import Testing

@testable import DeskService

@Suite("Retention against a plain model")
struct RetentionPropertyTests {
  /// What a slow reader of the rules would still expect to be there.
  private struct Guest {
    let person: String
    var telephone = ""
    var languages = ""
    var food = ""
    var contact: CivilDate
    var answered: CivilDate
  }

  private static let rules = [
    RetentionRule.food,
    RetentionRule(
      code: "telephone", target: .field(.telephone), keep: .months(3), after: .lastContact),
    RetentionRule(
      code: "languages", target: .question("languages"), keep: .days(45), after: .answered),
  ]

  @Test("random histories keep what the rules keep, and nothing else", arguments: 1...6)
  func histories(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rehearsal = try Rehearsal.retaining(Self.rules, store: .memory)
    let end = try CivilDate.day("2026-01-08")
    func today() -> CivilDate { CivilDate(instant: rehearsal.clock.now, timeZone: .gmt) }
    let clerk = try rehearsal.session(.clerk)
    var guests = try (0..<8).map { index in
      let food = Bool.random(using: &random) ? "Pudding of seed \(index)" : ""
      let guest = try rehearsal.guest("Guest \(index)", eats: food)
      var new = Guest(person: guest.person, contact: today(), answered: today())
      new.food = food
      return new
    }
    var expected = 0
    for _ in 0..<25 {
      rehearsal.advance(days: Int64.random(in: 0...20, using: &random))
      let chosen = Int.random(in: guests.indices, using: &random)
      let person = guests[chosen].person
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        let base = try clerk.unmask(person)
        var new = base
        new[.telephone] = "+44 20 7946 0\(Int.random(in: 100...999, using: &random))"
        _ = try clerk.correct(
          person, version: try clerk.open(person).version, from: base, to: new)
        if new != base { guests[chosen].contact = today() }
        guests[chosen].telephone = new[.telephone]
      case 1:
        let text = "Language \(Int.random(in: 1...5, using: &random))"
        try clerk.answer(person: person, ["languages": text])
        if text != guests[chosen].languages {
          (guests[chosen].contact, guests[chosen].answered) = (today(), today())
        }
        guests[chosen].languages = text
      case 2:
        _ = try clerk.record(
          person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
        guests[chosen].contact = today()
      default:
        let run = try rehearsal.supervisor().retain()
        expected = 0
        for index in guests.indices { expected += Self.clear(&guests[index], end, today()) }
        #expect(run.cleared == expected)
        #expect(try rehearsal.desk.verifyAudit().isSound)
        for guest in guests {
          #expect(try clerk.unmask(guest.person)[.telephone] == guest.telephone)
          let answers = try rehearsal.food(of: guest.person)
          #expect(answers["dietary-needs"] ?? "" == guest.food)
          #expect(answers["languages"] ?? "" == guest.languages)
        }
      }
    }
    #expect(try rehearsal.desk.check().isSound)
    if try rehearsal.desk.hasPendingErasures() {
      #expect(try rehearsal.supervisor().purge()?.isClean == true)
    }
  }

  private static func clear(_ guest: inout Guest, _ end: CivilDate, _ today: CivilDate) -> Int {
    var cleared = 0
    if !guest.food.isEmpty, end.adding(days: 30) < today { (guest.food, cleared) = ("", 1) }
    if !guest.languages.isEmpty, guest.answered.adding(days: 45) < today {
      guest.languages = ""
      cleared += 1
    }
    if !guest.telephone.isEmpty, guest.contact.adding(months: 3) < today {
      guest.telephone = ""
      cleared += 1
    }
    return cleared
  }
}
