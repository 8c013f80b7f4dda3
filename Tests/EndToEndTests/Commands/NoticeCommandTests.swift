import Foundation
import TestSupport
import Testing

@Suite("Notices, receipts and the record of processing by command")
struct NoticeCommandTests {
  private func change(_ kind: String, version: Int) -> String {
    """
    notices:
      privacy:
        version: \(version)
        change: \(kind)
        texts:
          en: |
            How we use what you tell us

            Words of version \(version).
    """
  }

  @Test("a material change reaches the queue, the page, the letters and the list; then it is known")
  func change() throws {
    let society = try DemoSociety()
    let folder = society.folder
    let person = try society.enter("Adaeze Okafor", "email=adaeze@example.org")
    let given = try society.run(
      "consent", "record", person, "--purpose", "newsletter", "--answer", "given", as: "dora")
    try #require(given.status == 0, "\(given.errors)")
    func superseded() throws -> [String] {
      let flags = try society.json("consent", "flags", "--kind", "superseded", as: "amina")
      return (flags as? [[String: Any]] ?? []).compactMap { $0["person"] as? String }
    }
    func apply(_ text: String) throws {
      let file = try folder.write(text, to: "society.yaml")
      let applied = try society.run("setup", "apply", file, as: "amina")
      try #require(applied.status == 0, "\(applied.errors)")
    }
    try apply(change("editorial", version: 2))
    #expect(try superseded() == [])
    try apply(change("material", version: 3))
    #expect(try superseded() == [person])

    let first = try society.run(
      "notices", "show", "privacy", "--notice-version", "1", "--language", "en", as: "dora")
    let second = try society.run("notices", "show", "privacy", "--notice-version", "2", as: "dora")
    #expect(first.status == 0 && first.output.contains("What we keep."))
    #expect(second.output == "How we use what you tell us\n\nWords of version 2.\n")
    #expect(
      try society.run("notices", "show", "privacy", "--notice-version", "9", as: "dora").status == 1
    )

    let early = try society.run("notices", "done", "privacy", "3", as: "amina")
    #expect(early.status == 1)
    let out = folder.file("change")
    let written = try society.run(
      "notices", "announce", "privacy", "3", "--out", out, as: "amina")
    #expect(written.status == 0, "\(written.errors)")
    let files = try folder.contents(of: "change")
    #expect(
      Set(files.keys) == ["page.en.html", "page.en.txt", "letter.en.txt", "people.csv"])
    let page = String(decoding: files["page.en.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("<ins>Words of version 3.</ins>"))
    #expect(page.contains("<del>Words of version 2.</del>"))
    let people = String(decoding: files["people.csv"] ?? Data(), as: UTF8.self)
    #expect(people.contains("\(person),") && people.contains("adaeze@example.org"))
    // Nothing is written over, and nobody is listed for what cannot be written.
    let again = try society.run("notices", "announce", "privacy", "3", "--out", out, as: "amina")
    #expect(again.status == 1)
    #expect(try society.sql("SELECT COUNT(*) FROM disclosure_batch WHERE kind = 'notice'") == "1\n")
    #expect(try society.run("notices", "done", "privacy", "3", as: "amina").status == 0)
    let lines = try society.json("notices", "list", as: "dora") as? [[String: Any]] ?? []
    #expect(lines.map { $0["version"] as? Int } == [3, 2, 1])
    #expect(lines.first?["madeKnownBy"] as? String == "amina")
    #expect(lines.first?["disclosure"] as? String != nil)
  }

  @Test("a receipt comes as text, page and both kinds of JSON, in a file of its own")
  func receipt() throws {
    let society = try DemoSociety()
    let person = try society.enter("Adaeze Okafor")
    _ = try society.run(
      "consent", "record", person, "--purpose", "newsletter", "--answer", "given", as: "dora")
    for (form, sign) in [
      ("text", "Your answers\n"), ("page", "<!DOCTYPE html>"), ("iso", "dpv:ConsentReceipt"),
      ("kantara", "KI-CR-v1.1.0"),
    ] {
      let file = society.folder.file("receipt.\(form)")
      let made = try society.run(
        "consent", "receipt", person, "--form", form, "--out", file, as: "dora")
      #expect(made.status == 0 && made.output.isEmpty, "\(made.errors)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.contains(sign) && text.contains("data@registries.example.org"), "\(form)")
      #expect(text.contains(person) && !text.contains("Okafor"), "\(form)")
      #expect(text.contains("take every yes back"), "\(form)")
    }
    let french = try society.run("consent", "receipt", person, "--language", "fr-CH", as: "dora")
    #expect(french.output.contains("Vos réponses") && french.output.contains("au guichet"))
    let spanish = try society.enter("María Ibáñez", "language=es")
    let document = try society.run("people", "access", spanish, "--format", "html", as: "amina")
    #expect(document.output.contains("<html lang=\"es\">") && document.output.contains("Su ficha"))
    #expect(document.output.contains("Nombre completo"))
    #expect(try society.run("consent", "receipt", "M-0000-0000", as: "dora").status == 1)
    #expect(try society.run("consent", "receipt", person, "--form", "pdf", as: "dora").status == 2)
  }

  @Test("the record of processing of a new society is full")
  func processing() throws {
    let society = try DemoSociety()
    let record = try society.run("report", "processing", "--format", "json", as: "amina")
    try #require(record.status == 0, "\(record.errors)")
    let all = try JSONSerialization.jsonObject(with: Data(record.output.utf8)) as? [String: Any]
    let activities = all?["activities"] as? [[String: Any]] ?? []
    #expect(activities.count == 15)
    for activity in activities {
      #expect((activity["data"] as? [String])?.isEmpty == false, "\(activity)")
      #expect((activity["retention"] as? String)?.isEmpty == false)
      #expect((activity["people"] as? [String])?.isEmpty == false)
    }
    let text = try society.run("report", "processing", as: "amina").output
    for part in [
      "RUNNING THE CONFERENCE", "legal obligation", "Port Example", "four weeks",
      "answers given for: Dietary and access needs", "28 days after the end of the conference",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try society.run("report", "processing", as: "chidi").status == 1)
  }
}
