import DeskService
import Registration
import ScreenKit
import SetUpFile
import Testing

@testable import DeskUI

@Suite("What a set-up holds and its screens")
struct SetUpCoverageTests {
  /// The names of everything below a node that no form has a field for, with the way to it.
  private static func missing(
    in node: SetUpNode, _ place: SetUpPlace, _ fields: Set<String>
  ) -> [String] {
    guard place.isItem else {
      return node.names.flatMap { name in
        node.node(at: [name]).map { missing(in: $0, place.item(name), fields) } ?? []
      }
    }
    if case .text = node { return [] }
    if place.kind == .fees { return [] }
    return node.names.flatMap { name -> [String] in
      if let part = place.parts.first(where: { $0.name == name }) {
        return node.node(at: [name]).map { missing(in: $0, place.part(part), fields) } ?? []
      }
      if name == "retired", place.kind?.canRetire ?? false { return [] }
      let isThere = fields.contains("\(place.kind?.rawValue ?? "").\(name)")
      return isThere ? [] : [(place.path + [name]).joined(separator: ".")]
    }
  }

  @Test("every field of a society's set-up has its place on a screen")
  func everything() throws {
    let society = try TestSociety(seed: 1, NewSociety.shipped())
    let today = try #require(CivilDate("2026-11-23"))
    let supervisor = try society.session("amina")
    _ = try supervisor.apply(
      try SetUpFile.demonstration(today: today, timeZone: "GMT").document)
    let node = try supervisor.setUpDocument().node
    let form = try #require(DeskHarness().state.library[SetUpScreen.formOutline.name])
    let fields = Set(form.fields.map(\.key))
    #expect(Self.missing(in: node, .top, fields) == [])
    let some = fields.subtracting(["controller.email", "purposes.basis", "dues.band"])
    #expect(
      Set(Self.missing(in: node, .top, some).compactMap { $0.split(separator: ".").last })
        == ["email", "basis", "band"])
  }
}
