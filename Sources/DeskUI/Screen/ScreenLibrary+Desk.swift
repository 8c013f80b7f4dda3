import Registration
package import ScreenKit

extension ScreenLibrary.Program {
  /// What the desk can do and show, for `regdesk screens check`.
  package static let desk: ScreenLibrary.Program = {
    let outlines = DeskState.outlines
    var commands = Dictionary(outlines.map { ($0.name, $0.commands) }) { first, _ in first }
    commands["global"] = DeskState.globalCommands
    let columns = outlines.flatMap { outline in
      outline.columns.map { ("\(outline.name).\($0.key)", $0.value) }
    }
    return ScreenLibrary.Program(
      commands: commands,
      fields: Dictionary(
        outlines.compactMap { outline in outline.fields.map { (outline.name, $0) } }
      ) { first, _ in first },
      neededFields: Dictionary(outlines.map { ($0.name, $0.neededFields) }) { first, _ in first },
      columns: Dictionary(columns) { first, _ in first },
      conditions: outlines.reduce(into: ["canSave"]) { $0.formUnion($1.conditions) },
      acts: Set(Act.allCases.map(\.rawValue)))
  }()
}
