import Foundation
import Registration
import TestSupport
import Testing

@Suite("Audit details")
struct AuditDetailTests {
  @Test("details have one JSON text, whatever the order they were put in")
  func canonical() {
    let detail = AuditDetail([
      "telephone": .change(from: .none, to: .text("+234 1")), "é": .flag(true),
      "z": .number(-5), "a": .list([.text("\"\\\n\u{1F}/é"), .flag(false)]),
    ])
    #expect(
      detail.canonicalJSON
        == #"{"a":["\"\\\u000a\u001f/é",false],"telephone":{"after":"+234 1","before":null},"#
        + #""z":-5,"é":true}"#)
    #expect(AuditDetail([:]).canonicalJSON == "{}")
  }

  @Test("the JSON text is read back to the same details", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let detail = AuditDetail(
        Dictionary(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            (text(&random), value(&random, depth: 0))
          }, uniquingKeysWith: { first, _ in first }))
      let data = Data(detail.canonicalJSON.utf8)
      let read = try JSONDecoder().decode(AuditDetail.self, from: data)
      #expect(read == detail, "seed \(seed): \(detail.canonicalJSON)")
      #expect(read.canonicalJSON == detail.canonicalJSON, "seed \(seed)")
      let encoded = try JSONEncoder().encode(detail)
      #expect(
        try JSONDecoder().decode(AuditDetail.self, from: encoded) == detail, "seed \(seed)")
    }
  }

  private func text(_ random: inout SplitMix64) -> String {
    let characters = Array("abcÅß\"\\\n\t\u{1}\u{7F}😀م ")
    let count = Int.random(in: 0...6, using: &random)
    return String((0..<count).map { _ in characters.randomElement(using: &random) ?? "a" })
  }

  private func value(_ random: inout SplitMix64, depth: Int) -> AuditValue {
    switch Int.random(in: 0...(depth > 2 ? 3 : 5), using: &random) {
    case 0: .none
    case 1: .flag(.random(using: &random))
    case 2: .number(.random(in: .min ... .max, using: &random))
    case 3: .text(text(&random))
    case 4: .list((0..<2).map { _ in value(&random, depth: depth + 1) })
    default: .map([text(&random): value(&random, depth: depth + 1)])
    }
  }

  @Test("another salt or another detail gives other bytes, and neither runs into the other")
  func commitment() {
    func input(_ salt: [UInt8], _ text: String) -> [UInt8] {
      AuditDetail.commitmentInput(
        salt: salt, canonicalJSON: AuditDetail(["a": .text(text)]).canonicalJSON)
    }
    let bytes = input([1, 2], "x")
    #expect(bytes == input([1, 2], "x"))
    #expect(bytes != input([1, 3], "x"))
    #expect(bytes != input([1], "x"))
    #expect(bytes != input([1, 2], "y"))
    #expect(bytes.count == 8 + 22 + 8 + 2 + 8 + #"{"a":"x"}"#.utf8.count)
  }

  @Test("every action has a name of its own that is stored")
  func actions() {
    #expect(Set(AuditAction.allCases.map(\.rawValue)).count == AuditAction.allCases.count)
    #expect(AuditAction(rawValue: "consentRecorded") == .consentRecorded)
  }
}
