import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct PeopleDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List pairs of people who may be one, the likeliest first, with the reasons.",
    discussion: "Nothing is changed. See merge and distinct for what to do about a pair.")

  @Option(help: ArgumentHelp("The lowest score that counts, from 1 to 100.", valueName: "score"))
  var least = 60

  @Option(help: ArgumentHelp("How many pairs at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try ListLimit.check(limit, upTo: 100_000)
    guard (1...100).contains(least) else {
      throw ValidationError("--least is between 1 and 100.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let progress = ProgressLine()
    let answer = try staff.session { session in
      defer { progress.clear() }
      return try session.duplicatePairs(least: least, limit: limit) { part in
        progress.show("comparingPeople", done: Int(part * 100), total: 100)
        return !interruption.isWanted
      }
    }
    if output.json { return try StandardOutput.write(json: answer.pairs.map(PairRecord.init)) }
    var table = TextTable("score", "reference", "name", "alsoReference", "alsoName", "reasons")
    for pair in answer.pairs {
      table.append(
        "\(pair.match.score)", pair.one.person, pair.one.name, pair.other.person, pair.other.name,
        pair.match.reasons.map { Speech.words[$0.code] }.joined(separator: ", "))
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
    Speech.say("pairs", ["count": "\(answer.total)", "shown": "\(answer.pairs.count)"])
    if answer.crowded > 0 { Speech.say("crowded", ["count": "\(answer.crowded)"]) }
  }
}

struct PeopleMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Propose that two records are one person.",
    discussion: """
      A second person approves it with `regdesk proposals approve`. Then everything of the second \
      record belongs to the first, and its reference still finds it. `unmerge` takes it back.
      """)

  @Argument(help: "The reference of the record that stays, as M-….")
  var kept: String

  @Argument(help: "The reference of the record that goes.")
  var gone: String

  @Option(
    help: ArgumentHelp(
      "A field that is taken from the record that goes; as often as needed.", valueName: "field"))
  var take: [String] = []

  @Option(help: ArgumentHelp("How you know.", valueName: "words"))
  var reason: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let fields = try take.map { name in
      let known = PersonField.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
      guard let known else { throw CommandFailure.usage("unknownField", ["field": name]) }
      return known
    }
    let proposal = try staff.session {
      try $0.proposeMerge(kept: kept, MergeRequest(gone: gone, take: fields), reason: reason)
    }
    if output.json { return try StandardOutput.write(json: ["proposal": proposal]) }
    try StandardOutput.write(proposal)
    Speech.say("mergeProposed", ["reference": proposal])
  }
}

struct PeopleMergesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merges", abstract: "List records that were merged, the latest first.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let lines = try staff.session { try $0.merges(limit: limit) }
    if output.json { return try StandardOutput.write(json: lines.map(MergeRecord.init)) }
    var table = TextTable("reference", "moment", "kept", "name", "gone", "login", "state")
    for line in lines {
      table.append(
        line.reference, line.at.iso8601, line.kept, line.name, line.gone, line.by,
        line.undoneAt == nil ? "" : Speech.words["commandLine.unmerged"])
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct PeopleUnmergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Undo a merge: the record that went is back with everything it had.",
    discussion: "What came since stays with the record that was kept.")

  @Argument(help: "The merge's reference, as D-….")
  var merge: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let undone = try staff.session { try $0.undoMerge(merge) }
    if output.json { return try StandardOutput.write(json: UndoneRecord(undone)) }
    Speech.say("unmergedInto", ["kept": undone.kept, "back": undone.back])
    for field in undone.left {
      Speech.say("fieldLeft", ["field": Speech.words["fields.\(field.rawValue)"]])
    }
  }
}

struct PeopleDistinctCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distinct",
    abstract: "Note that two people are two; they are not listed as a pair again.")

  @Argument(help: "The reference of one, as M-….")
  var one: String

  @Argument(help: "The reference of the other.")
  var other: String

  @OptionGroup var staff: StaffOptions

  func run() throws {
    try staff.session { try $0.areDistinct(one, other) }
    Speech.say("distinctNoted")
  }
}

/// A likely pair as machines read it.
private struct PairRecord: Encodable {
  let score: Int
  let reasons: [String]
  let one: String
  let oneName: String
  let other: String
  let otherName: String

  init(_ pair: DuplicatePair) {
    score = pair.match.score
    reasons = pair.match.reasons.map(\.code)
    one = pair.one.person
    oneName = pair.one.name
    other = pair.other.person
    otherName = pair.other.name
  }
}

private struct MergeRecord: Encodable {
  let reference: String
  let at: String
  let kept: String
  let name: String
  let gone: String
  let by: String
  let undoneAt: String?

  init(_ line: MergeLine) {
    reference = line.reference
    at = line.at.iso8601
    kept = line.kept
    name = line.name
    gone = line.gone
    by = line.by
    undoneAt = line.undoneAt?.iso8601
  }
}

private struct UndoneRecord: Encodable {
  let kept: String
  let back: String
  let left: [String]

  init(_ undone: MergeUndone) {
    kept = undone.kept
    back = undone.back
    left = undone.left.map(\.rawValue)
  }
}
