import Foundation
import Registration
import TestSupport
import Testing

@Suite("The canonical list of institutions")
struct InstitutionIndexTests {
  private let index = InstitutionIndex([
    Institution(code: "n", name: "Northern Cancer Registry", aliases: ["NCR"], country: "SE"),
    Institution(code: "s", name: "Southern Cancer Registry", aliases: ["SCR"], country: "SE"),
    Institution(code: "u1", name: "University of Uppsala", country: "SE"),
    Institution(code: "u2", name: "University of Umeå", country: "SE"),
    Institution(code: "t1", name: "Trinity College", country: "IE"),
    Institution(code: "t2", name: "Trinity College", country: "US"),
    Institution(code: "z", name: "Zürich Institute of Figures", aliases: ["がん登録所"]),
  ])

  private func codes(_ text: String, country: String = "") -> [String] {
    index.candidates(for: text, country: country).map(\.institution.code)
  }

  private func one(_ text: String, country: String = "") -> String? {
    if case .one(let candidate) = index.match(text, country: country) {
      candidate.institution.code
    } else {
      nil
    }
  }

  @Test("a name or an alias is found whatever its case and accents")
  func exact() {
    #expect(one("northern CANCER registry") == "n")
    #expect(one("ncr") == "n")
    #expect(one("University of Umea") == "u2")
    #expect(one("がん登録所") == "z")
    #expect(index.candidates(for: "NCR").first?.label == "NCR")
    #expect(index.candidates(for: "NCR").first?.score == 100)
  }

  @Test("what is not the name itself is only offered")
  func likely() {
    for (text, code) in [
      ("Registry Northern", "n"), ("Northern Cancer Regist", "n"), ("Univ Uppsala", "u1"),
      ("Univeristy of Uppsala", "u1"), ("Zurich Figures", "z"), ("Upps", "u1"),
      ("Upsala Univ", "u1"),
      ("Department 4, Northern Cancer Registry", "n"),
    ] {
      #expect(one(text) == nil, "\(text)")
      #expect(codes(text).first == code, "\(text)")
      #expect(index.candidates(for: text).allSatisfy { $0.score < 100 }, "\(text)")
    }
  }

  @Test("a name inside a longer text is as good as found")
  func insideLongerText() throws {
    let found = index.candidates(for: "Xqzw Qzxt, Wxqz, Northern Cancer Registry")
    let first = try #require(found.first)
    #expect(first.institution.code == "n")
    #expect((86...99).contains(first.score))
  }

  @Test("one name of two institutions is never decided")
  func shared() {
    guard case .several(let found) = index.match("Trinity College", country: "US") else {
      Issue.record("decided")
      return
    }
    #expect(found.map(\.institution.code) == ["t2", "t1"])
    #expect(found.map(\.score) == [100, 100])
    #expect(codes("Trinity College", country: "IE") == ["t1", "t2"])
  }

  @Test("another country speaks against a name")
  func country() {
    #expect(one("Northern Cancer Registry", country: "SE") == "n")
    #expect(one("Northern Cancer Registry", country: "NO") == nil)
    #expect(codes("Northern Cancer Registry", country: "NO").first == "n")
    #expect(one("Zürich Institute of Figures", country: "CH") == "z")
  }

  @Test("of two names that are equally like the text the first one is shown")
  func equalLabels() {
    let twins = InstitutionIndex([
      Institution(code: "a", name: "Registry East Figures", aliases: ["Registry East Numbers"])
    ])
    for _ in 0..<20 {
      #expect(twins.candidates(for: "Registry East").map(\.label) == ["Registry East Figures"])
    }
  }

  @Test("nothing is found where nothing is like it")
  func none() {
    for text in ["", " ", "—", "Ministry", "xqz", "of"] {
      #expect(index.match(text) == .none, "\(text)")
    }
    #expect(InstitutionIndex([]).match("Northern") == .none)
  }

  @Test("ten thousand institutions find themselves", .enabled(if: SharedData.isAvailable))
  func realList() throws {
    struct Row: Decodable {
      let name: String
      let alpha_two_code: String
    }
    let url = try #require(SharedData.url("organisations/world_universities_and_domains.json"))
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
    let list = rows.enumerated().map { number, row in
      Institution(code: String(number), name: row.name, country: row.alpha_two_code)
    }
    let index = InstitutionIndex(list)
    #expect(list.count > 9000)
    for position in stride(from: 0, to: list.count, by: 97) {
      let institution = list[position]
      let found = index.candidates(for: institution.name.uppercased(), limit: 50)
        .filter { $0.score == 100 }
      #expect(found.contains { $0.institution == institution }, "\(institution.name)")
    }
    let inside =
      "Centre for Medical Statistics, Qxzw House, Xqzt Street, Karolinska Institute, Stockholm"
    #expect(index.candidates(for: inside).first?.label == "Karolinska Institute Stockholm")
    // What hundreds of names begin with says nothing about any.
    #expect(index.candidates(for: "univ").isEmpty)
  }
}
