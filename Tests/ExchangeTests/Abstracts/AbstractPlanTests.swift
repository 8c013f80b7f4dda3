import Exchange
import Foundation
import Registration
import TestSupport
import Testing

@Suite("Files of abstracts")
struct AbstractPlanTests {
  private static let form = AbstractForm(
    sections: [
      AbstractSection(code: "methods", name: "Methods"),
      AbstractSection(code: "results", name: "Results", isRequired: false),
    ],
    topics: [AbstractTopic(code: "survival", name: "Survival")])
  private static let plain = AbstractForm(
    sections: [AbstractSection(code: "text", name: "Abstract")])

  private func plan(
    _ text: String, form: AbstractForm = plain, map: [String] = []
  ) throws -> AbstractPlan {
    try AbstractPlan.check(.memory(Array(text.utf8)), map: map, form: form)
  }

  @Test("authors are parted by bars or semicolons, TeX stays as typed")
  func authors() throws {
    let plan = try self.plan(
      """
      UID,title,authors,abstract
      a,One,Ann Moss|Ó Bó; Jr|Cy,We have $x_{1} = \\alpha\\%$ of "it".
      b,Two,Ann Moss; Ó Bó,Text
      c,Three,Ann Moss,Text
      """)
    #expect(plan.refusals == [])
    #expect(plan.rows.map(\.key) == ["a", "b", "c"])
    let names = plan.rows.map { $0.draft.authors.map(\.fullName) }
    #expect(names == [["Ann Moss", "Ó Bó; Jr", "Cy"], ["Ann Moss", "Ó Bó"], ["Ann Moss"]])
    #expect(
      plan.rows[0].draft.sections == ["text": "We have $x_{1} = \\alpha\\%$ of \"it\"."])
    #expect(plan.rows.map(\.line) == [2, 3, 4])
  }

  @Test("what other programs leave behind is mended, what turns text around is refused")
  func tidied() throws {
    let plan = try self.plan(
      "title,authors,abstract\nOne,Ann\u{200E},a\tb \u{93}c\u{94}\nTwo,B\u{202E}o,x\n")
    #expect(plan.rows.first?.draft.sections == ["text": "a b \u{201C}c\u{201D}"])
    #expect(plan.rows.first?.draft.authors.first?.fullName == "Ann")
    #expect(plan.tidied == [2])
    #expect(plan.refusals.map(\.code) == ["text.bidiControl"])
  }

  @Test("columns are chosen by hand where headings do not tell")
  func mapping() throws {
    let file = "Nr,What,Who,Body\n1,One,Ann Moss,Text\n"
    #expect(throws: HeadingRefusal("mapping.noTitle")) { try self.plan(file) }
    let plan = try self.plan(
      file, map: ["title=What", "authors=#3", "sections.text=body", "key=Nr"])
    #expect(plan.rows.first?.draft.title == "One")
    #expect(plan.rows.first?.draft.authors.map(\.fullName) == ["Ann Moss"])
    #expect(plan.rows.first?.draft.sections == ["text": "Text"])
    #expect(plan.mapping.unused == [])
    #expect(throws: HeadingRefusal("mapping.unknownField", "colour")) {
      try self.plan(file, map: ["colour=What"])
    }
    #expect(throws: HeadingRefusal("mapping.noSuchColumn", "#9")) {
      try self.plan(file, map: ["title=#9"])
    }
  }

  @Test("a bad row is named by line, column and code")
  func refusals() throws {
    let plan = try self.plan(
      """
      key,title,authors,methods,topic,state,notes
      1,One,Ann,Text,Survival,,
      2,Two,Ann,Text,Harbours,,
      3,Three,Ann,Text,survival,submitted,
      1,Four,Ann,Text,,,
      5,Five,Ann,Text,,maybe,
      6,,Ann,Text,,,
      7,Seven,Ann,Text,,,4111 1111 1111 1111
      8,Eight
      """, form: Self.form)
    #expect(plan.rows.map(\.key) == ["1"])
    #expect(plan.rows.first?.draft.topic == "survival")
    #expect(plan.bad == 7)
    let found = plan.refusals.map { "\($0.line) \($0.column?.heading ?? "-") \($0.code)" }
    #expect(
      found == [
        "3 topic abstract.unknownTopic", "4 authors abstract.noPresenter",
        "4 authors abstract.noCorrespondingAuthor", "4 - abstract.authorWithoutAffiliation",
        "5 key abstract.repeated", "6 state abstract.unknownState",
        "7 title abstract.titleMissing", "8 notes text.cardNumber", "9 - csv.tooFewColumns",
      ])
  }

  @Test("what was exported comes back the same", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let draft = try Self.invented(&random).accepted(by: Self.form)
    let cells = AbstractExportRow.cells(
      key: "A-\(seed)", draft, state: .draft, reason: "", form: Self.form)
    var writer = TableWriter(.csv, columns: AbstractColumn.all(Self.form).map(\.name))
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    writer.append(cells, to: &bytes)
    writer.end(&bytes)
    let plan = try AbstractPlan.check(.memory(bytes), form: Self.form)
    #expect(plan.refusals == [])
    #expect(plan.mapping.unused == [])
    #expect(plan.rows.map(\.draft) == [draft])
    #expect(plan.rows.first?.key == "A-\(seed)")
  }

  private static func invented(_ random: inout SplitMix64) -> AbstractDraft {
    let names = ["Ann Moss", "Ó Bó; Jr", "Bar|Bar", "=Sum", "李 明", "Back\\", "x"]
    let texts = ["Text $x_{1}$", "", "- a list\n- of two", "'t is", "a; b | c"]
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int(random.next() % UInt64(values.count))]
    }
    let places = (0..<Int(random.next() % 3)).map { _ in
      AbstractAffiliation(
        name: pick(names), city: pick(["", "Lagos"]), country: pick(["", "NG", "IS"]))
    }
    let authors = (0..<Int(random.next() % 4)).map { _ in
      AbstractAuthor(
        fullName: pick(names), email: pick(["", "a@example.org"]),
        affiliations: places.indices.filter { _ in random.next() % 2 == 0 },
        isPresenter: random.next() % 3 == 0, isCorresponding: random.next() % 3 == 0,
        orcid: pick(["", "0000-0002-1825-0097"]))
    }
    return AbstractDraft(
      title: pick(names), sections: ["methods": pick(texts), "results": pick(texts)],
      authors: authors, affiliations: places, topic: pick(["", "survival"]),
      wish: pick([nil, .oral, .either]),
      interests: pick([.notAnswered, InterestDeclaration.none, .declared("none at all")]))
  }

  @Test(
    "all 687 abstracts of a real programme are taken", .enabled(if: SharedData.isAvailable))
  func shared() throws {
    let url = try #require(SharedData.url("abstracts/miniconf-iclr2020-papers.csv"))
    let plan = try AbstractPlan.check(.file(url.path), form: Self.plain)
    #expect(plan.refusals == [])
    #expect(plan.rows.count == 687)
    #expect(plan.tidied == [813, 862])
    #expect(plan.mapping.unused.map(\.heading) == ["keywords", "sessions"])
    #expect(plan.rows[0].draft.authors.map(\.fullName).last == "Kaushik Roy")
    #expect(plan.rows[0].draft.sections["text"]?.contains("$10{\\times}{-}25{\\times}$") == true)
  }
}
