import ArgumentParser
import DeskService
import DeskUI
import Registration
import ScreenKit

struct NoticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices",
    abstract: "See what people were told, version by version, and make a change known.",
    subcommands: [
      NoticesListCommand.self, NoticesShowCommand.self, NoticesAnnounceCommand.self,
      NoticesDoneCommand.self,
    ])
}

struct NoticesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List every version of every notice, the newest first.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (lines, timeZone) = try staff.session { session in
      (try session.notices(), session.desk.environment.timeZone)
    }
    if output.json { return try StandardOutput.write(json: lines.map(NoticeRecord.init)) }
    var table = TextTable(
      "notice", "service", "version", "change", "from", "languages", "madeKnown")
    let words = Speech.words
    for line in lines {
      table.append(
        line.code, line.service, "\(line.version.number)", NoticeWords.change(of: line, words),
        CivilDate(instant: line.version.inForceFrom, timeZone: timeZone).description,
        line.languages.joined(separator: ", "), NoticeWords.state(of: line, timeZone, words))
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct NoticesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the words of a version of a notice, word for word.")

  @Argument(help: "The notice, by its code.")
  var notice: String

  @Option(
    name: .customLong("notice-version"),
    help: ArgumentHelp("The version; the one in force without it.", valueName: "n"))
  var version: Int?

  @Option(help: ArgumentHelp("The language; all of them without it.", valueName: "tag"))
  var language: String?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = try staff.session { try $0.notice(notice, version: version) }
    let all = found.inOrder(for: language ?? Speech.words.language)
    let texts = language == nil ? all : Array(all.prefix(1))
    if output.json {
      return try StandardOutput.write(json: NoticeRecord(found.line, texts))
    }
    for (index, text) in texts.enumerated() {
      if index > 0 { try StandardOutput.write("") }
      try StandardOutput.write(text.body)
    }
    let words = Speech.words
    for text in texts {
      let language = ChoiceItem.languageName(text.language)
      Speech.say(
        plain: words.text(
          "screens.notice.version", ["version": "\(text.version)", "language": language]))
    }
    Speech.say(plain: words.text("screens.notice.hash", ["hash": found.line.version.hash]))
  }
}

struct NoticesDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Note that a version is made known: the page published, the letters sent.")

  @Argument(help: "The notice, by its code.")
  var notice: String

  @Argument(help: "The version.")
  var version: Int

  @OptionGroup var staff: StaffOptions

  func run() throws {
    try staff.session { try $0.noteAnnounced(notice, version: version) }
    Speech.say(
      plain: Speech.words.text(
        "toasts.noticeMadeKnown", ["notice": notice, "version": "\(version)"]))
  }
}

/// A version of a notice for machines.
private struct NoticeRecord: Encodable {
  let notice: String
  let service: String
  let version: Int
  let material: Bool
  let inForceFrom: String
  let inForce: Bool
  let sha256: String
  let languages: [String]
  let texts: [String: String]?
  let writtenAt: String?
  let writtenBy: String?
  let disclosure: String?
  let people: Int
  let leftOut: Int
  let madeKnownAt: String?
  let madeKnownBy: String?

  init(_ line: NoticeLine) { self.init(line, nil) }

  init(_ line: NoticeLine, _ texts: [NoticeText]?) {
    notice = line.code
    service = line.service
    version = line.version.number
    material = line.version.material
    inForceFrom = line.version.inForceFrom.iso8601
    inForce = line.isInForce
    sha256 = line.version.hash
    languages = line.languages
    self.texts = texts.map {
      Dictionary($0.map { ($0.language, $0.body) }) { first, _ in first }
    }
    let announcement = line.announcement
    writtenAt = announcement.writtenAt?.iso8601
    writtenBy = announcement.writtenBy
    disclosure = announcement.batch
    people = announcement.people
    leftOut = announcement.leftOut
    madeKnownAt = announcement.doneAt?.iso8601
    madeKnownBy = announcement.doneBy
  }
}
