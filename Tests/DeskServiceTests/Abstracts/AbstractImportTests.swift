import DeskService
import Registration
import Testing

@Suite("Importing abstracts and institutions")
struct AbstractImportTests {
  private static func rows(_ count: Int) -> [ImportedAbstract] {
    (1...count).map { number in
      ImportedAbstract(
        line: number + 1, sourceKey: "paper-\(number)",
        draft: AbstractDraft(
          title: "Paper \(number)", sections: ["methods": "Text $x_{\(number)}$ of it."],
          authors: [AbstractAuthor(fullName: "Author \(number)")]))
    }
  }

  @Test(
    "a repeated import finds the same ones, and says where a file contradicts",
    arguments: Store.allCases)
  func repeated(store: Store) throws {
    let rehearsal = try Rehearsal.abstracts(store)
    let session = try rehearsal.session(.clerk)
    var rows = Self.rows(40)
    #expect(try session.fates(of: rows, conference: "2026").allSatisfy { $0 == .new })
    let first = try session.importAbstracts(
      rows, conference: "2026", fileName: "papers.csv", digest: [1])
    #expect(first.written == 40)
    let again = try session.importAbstracts(
      rows, conference: "2026", fileName: "papers.csv", digest: [1])
    #expect(again.written == 0)
    #expect(again.known == 40)

    let third = try #require(try session.findAbstracts(conference: "2026", "3 author").first)
    let file = try session.openAbstract(third.reference)
    #expect(file.origin.file == "papers.csv")
    var edited = file.draft
    edited.topic = "survival"
    _ = try session.changeAbstract(third.reference, version: 1, from: file.draft, to: edited)
    var other = rows[3].draft
    other.sections["methods"] = "Something else"
    rows[3] = ImportedAbstract(line: 5, sourceKey: "paper-4", draft: other)
    let fates = try session.fates(of: rows, conference: "2026")
    #expect(fates[2] == .known(third.reference))
    guard case .contradicts = fates[3] else { return #expect(Bool(false), "\(fates[3])") }
    #expect(try rehearsal.desk.check().isSound)

    let undone = try session.undoImport(first.reference)
    #expect(undone.removed == 39)
    #expect(undone.kept == [third.reference])
    #expect(try session.abstracts(conference: "2026").map(\.reference) == [third.reference])
    #expect(
      try session.imports().contains { $0.reference == first.reference && $0.state == .undone })
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("without a key, title and first author tell")
  func withoutKey() throws {
    let session = try Rehearsal.abstracts(.memory).session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    let same = ImportedAbstract(line: 2, sourceKey: "", draft: .invented)
    var shorter = AbstractDraft.invented
    shorter.authors.removeFirst()
    let others = ImportedAbstract(line: 3, sourceKey: "", draft: shorter)
    let fates = try session.fates(of: [same, others], conference: "2026")
    #expect(fates == [.known(reference), .new])
  }

  @Test(
    "a list of institutions comes in twice, the second time nothing new", arguments: Store.allCases)
  func institutions(store: Store) throws {
    let session = try Rehearsal.abstracts(store).session(.clerk)
    func institution(_ name: String, _ aliases: [String] = []) -> NewInstitution {
      NewInstitution(
        Institution(code: "uu.se", name: name, aliases: aliases, country: "SE"))
    }
    let list = [
      institution("Uppsala University", ["UU"]),
      NewInstitution(
        Institution(code: "unilag.edu.ng", name: "University of Lagos", country: "NG")),
    ]
    #expect(
      try session.importInstitutions(list, fileName: "a.json", isRehearsal: true).written == 2)
    #expect(try session.institutionIndex().institutions == [])
    #expect(try session.importInstitutions(list, fileName: "a.json").written == 2)
    let second = try session.importInstitutions(
      [institution("Uppsala universitet", ["UU"]), list[1]], fileName: "a.json")
    #expect(second.written == 0)
    #expect(second.known == 2)
    #expect(second.newAliases == 1)
    let index = try session.institutionIndex()
    guard case .one(let found) = index.match("uppsala UNIVERSITET", country: "SE") else {
      return #expect(Bool(false), "not found")
    }
    #expect(found.institution.name == "Uppsala University")
    #expect(try session.institutions(startingWith: "univ").map(\.name) == ["University of Lagos"])

    var draft = AbstractDraft.invented
    draft.affiliations[0].institution = "unilag.edu.ng"
    let reference = try session.enterAbstract(conference: "2026", draft).reference
    #expect(
      try session.openAbstract(reference).draft.affiliations[0].institution == "unilag.edu.ng")
  }

  @Test("only abstracts go out whose authors the purpose covers")
  func export() throws {
    let rehearsal = try Rehearsal.abstracts(.memory)
    let session = try rehearsal.session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    var out: [AbstractExport] = []
    let done = try session.exportAbstracts(
      conference: "2026", purpose: "conference", format: "csv"
    ) { out.append($0) }
    #expect(done.people == 1)
    #expect(out.map(\.reference) == [reference])
    #expect(out.first?.draft == .invented)
    let refused = try session.exportAbstracts(
      conference: "2026", purpose: "newsletter", format: "csv"
    ) { _ in #expect(Bool(false), "nobody was asked") }
    #expect(refused.people == 0)
    #expect(refused.leftOutCount == 1)
  }
}
