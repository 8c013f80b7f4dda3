import DeskService
import Foundation
import Registration
import Testing

@Suite("What goes out comes in again")
struct RoundTripTests {
  private struct Exports: Equatable {
    let people: [String]
    let memberships: [String]
    let registrations: [String]
    let abstracts: [String]

    init(_ file: FileOfRows) throws {
      // Line by line, so that a difference is one that can be read.
      func lines(_ csv: String) -> [String] { csv.components(separatedBy: "\r\n") }
      people = lines(try file.exportedPeople())
      memberships = lines(try file.exportedMemberships())
      registrations = lines(try file.exportedRegistrations())
      abstracts = lines(try file.exportedAbstracts())
    }
  }

  @Test("a society's own exports bring nothing new and change nothing", arguments: UInt64(1)...8)
  func sameSociety(seed: UInt64) throws {
    let society = try InventedSocietyForFiles(seed: seed)
    let file = FileOfRows(session: try society.rehearsal.session(.clerk))
    let before = try Exports(file)
    let people = try file.people(file.exportedPeople())
    #expect(people.written == 0 && people.refusals == [])
    let memberships = try file.memberships(file.exportedMemberships())
    #expect(memberships.written == 0 && memberships.refusals == [])
    let registrations = try file.registrations(file.exportedRegistrations())
    #expect(registrations.written == 0 && registrations.refusals == [])
    let abstracts = try file.abstracts(file.exportedAbstracts())
    #expect(abstracts.written == 0 && abstracts.refusals == [])
    #expect(before.abstracts.count > 3)
    #expect(try Exports(file) == before)
    #expect(try society.rehearsal.desk.check().isSound)
  }

  @Test("an empty society of the same set-up becomes the same", arguments: UInt64(1)...8)
  func emptySociety(seed: UInt64) throws {
    let society = try InventedSocietyForFiles(seed: seed)
    let file = FileOfRows(session: try society.rehearsal.session(.clerk))
    let exports = try Exports(file)
    let other = try InventedSocietyForFiles.empty(seed: seed + 100)
    let target = FileOfRows(session: try other.session(.clerk))
    other.clock.advance(seconds: 7 * 86_400)
    #expect(try target.people(exports.people.joined(separator: "\r\n")).refusals == [])
    let memberships = try target.memberships(exports.memberships.joined(separator: "\r\n"))
    #expect(memberships.refusals == [] && memberships.newPeople == 0)
    let registrations = try target.registrations(
      exports.registrations.joined(separator: "\r\n"))
    #expect(registrations.refusals == [] && registrations.newPeople == 0)
    let abstracts = try target.abstracts(exports.abstracts.joined(separator: "\r\n"))
    #expect(abstracts.refusals == [])
    other.clock.advance(seconds: -7 * 86_400)
    while other.clock.now < society.rehearsal.clock.now { other.clock.advance(seconds: 60) }
    let again = try Exports(target)
    #expect(again.people == exports.people)
    #expect(again.memberships == exports.memberships)
    #expect(again.registrations == exports.registrations)
    #expect(again.abstracts == exports.abstracts)
    #expect(try other.desk.check().isSound)
  }
}
