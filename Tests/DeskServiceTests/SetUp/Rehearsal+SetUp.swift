import DeskService

extension Rehearsal {
  /// Changes the set-up as a supervisor does.
  func apply(_ change: (inout SetUpDocument) -> Void) throws {
    let supervisor = try supervisor()
    var document = try supervisor.setUpDocument()
    change(&document)
    _ = try supervisor.apply(document)
  }
}
