import ArgumentParser
import DeskService
import DeskUI
import Glibc
import Registration
import ScreenKit

struct ConsentFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Draw how many people have said what to each question, month by month.",
    discussion: """
      Counts of fewer people than the set-up says (leastShown, 5 without it) are left out, and so \
      are those from which they could be reckoned. People whose record is restricted or who were \
      erased are not counted.
      """)

  @Option(help: ArgumentHelp("Only this purpose.", valueName: "purpose"))
  var purpose: String?

  @Option(help: ArgumentHelp("A day of the first month.", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("A day of the last month.", valueName: "date"))
  var to: CivilDate?

  @Flag(help: "Draw with signs that every terminal has.")
  var ascii = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (figures, least) = try staff.session {
      try $0.consentFigures(FigureSearch(purpose: purpose, from: from, to: to))
    }
    if output.json {
      return try StandardOutput.write(
        json: Record(least: least, purposes: figures.map(PurposeRecord.init)))
    }
    let picture = FigurePicture(
      columns: TerminalWidth.of(STDOUT_FILENO) ?? 80, ink: ascii ? .ascii : .blocks, least: least,
      words: Speech.words)
    for line in picture.lines(figures) {
      try StandardOutput.write(String(line.text.reversed().drop { $0 == " " }.reversed()))
    }
  }

  private struct Record: Encodable {
    /// The least count that is not left out.
    let least: Int
    let purposes: [PurposeRecord]
  }

  private struct PurposeRecord: Encodable {
    struct Month: Encodable {
      let month: String
      /// What is left out is null.
      let counts: [String: Int?]
      let asked: Int?
    }

    let purpose: String
    let name: String
    let months: [Month]

    init(_ figures: ConsentFigures) {
      purpose = figures.purpose
      name = figures.name
      months = figures.months.map { month in
        Month(
          month: String(month.month.description.prefix(7)),
          counts: Dictionary(
            ConsentFigure.allCases.map { ($0.rawValue, month[$0]) }
          ) { first, _ in first },
          asked: month.total)
      }
    }
  }
}
