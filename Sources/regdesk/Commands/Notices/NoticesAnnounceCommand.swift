import ArgumentParser
import DeskService
import DeskUI
import Exchange
import Foundation
import Registration
import ScreenKit

struct NoticesAnnounceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announce",
    abstract: "Write what makes a new version known: a page, a letter and the people it goes to.",
    discussion: """
      In the folder stand, for each language of the notice, page.LANGUAGE.html and .txt to publish \
      and letter.LANGUAGE.txt to send, and people.csv with everybody whose data is held under the \
      notice and the language of their letter. Restricted records are left out and counted. The \
      list is on record as every list is; "notices done" notes that all of it was sent.
      """)

  @Argument(help: "The notice, by its code.")
  var notice: String

  @Argument(help: "The version in force.")
  var version: Int

  @Option(
    name: [.short, .long, .customLong("out")],
    help: ArgumentHelp(
      "A folder for the files; it is made where there is none.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("The purpose of the letters.", valueName: "purpose"))
  var purpose = DeskSession.legalNotice

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let interruption = Interruption()
    let (done, files) = try staff.session { session in
      let changes = try session.noticeChanges(notice, version: version)
      // Made before anybody is listed: what cannot be written is not disclosed.
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      var files = try pages(changes, session.desk.environment.timeZone)
      let people = try OutputFile(place("people.csv"))
      files.append(people)
      let done = try list(people, session) { interruption.isWanted }
      return (done, files)
    }
    for file in files { try file.finish() }
    ExportOptions.say(done)
    Speech.say("announced", ["folder": output, "notice": notice, "version": "\(version)"])
  }

  private func place(_ name: String) -> String { output + "/" + name }

  private func pages(_ changes: [NoticeChange], _ timeZone: TimeZone) throws -> [OutputFile] {
    try changes.flatMap { change in
      let words = Speech.words(speaking: change.language).document("announcement")
      let page = change.page(in: timeZone, words)
      let letter = change.letter(in: timeZone, words)
      return try [
        ("page.\(change.language).html", page.html), ("page.\(change.language).txt", page.text),
        ("letter.\(change.language).txt", letter.text),
      ].map { name, text in
        let file = try OutputFile(place(name))
        try file.append(Array(text.utf8))
        return file
      }
    }
  }

  private func list(
    _ file: OutputFile, _ session: DeskSession, isStopped: () -> Bool
  ) throws -> ExportDone {
    let columns = ["reference"] + DeskSession.letterFields.map(\.rawValue) + ["letter"]
    var writer = TableWriter(.csv, columns: columns)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    let done = try session.announce(
      notice, version: version, purpose: purpose, format: ExportFormat.csv.rawValue
    ) { row in
      if isStopped() { throw CommandFailure("exportStopped") }
      writer.append(row, to: &bytes)
      try file.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    writer.end(&bytes)
    try file.append(bytes)
    return done
  }
}
