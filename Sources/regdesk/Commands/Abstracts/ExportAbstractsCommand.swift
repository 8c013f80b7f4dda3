import ArgumentParser
import DeskService
import Exchange
import Registration

struct ExportAbstractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abstracts", abstract: "Give out the abstracts of a conference.",
    discussion: """
      An abstract goes out when the purpose covers all its authors; authors who are no people here \
      have never been asked for consent. What is written imports back the same.
      """)

  @Option(help: "Only those in this state: draft, submitted or withdrawn.")
  var state: AbstractState?

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var export: ExportOptions

  func run() throws {
    let (code, form) = try export.staff.session { session in
      let code = try conference.code(session)
      return (code, try session.abstractRules(conference: code).form)
    }
    let columns = AbstractColumn.all(form).map(\.name)
    try export.write(columns: columns, answersAbout: .abstract) { session, format, row in
      try session.exportAbstracts(
        conference: code, purpose: export.purpose, format: format.rawValue,
        states: state.map { [$0] } ?? []
      ) { abstract in
        try row(
          AbstractExportRow.cells(
            key: abstract.reference, abstract.draft, state: abstract.state,
            reason: abstract.reason, submittedAt: abstract.submittedAt, form: form,
            answers: abstract.answers))
      }
    }
  }
}
