import DeskService
import Registration

/// Somebody of the demonstration, once the desk knows them.
struct InventedPerson {
  let reference: String
  let details: PersonDetails
}

/// Those who do the work of the demonstration.
struct InventedStaff {
  let desk: DeskSession
  let clerk: DeskSession
  let supervisor: DeskSession

  /// Enters people one by one.
  func enter(_ count: Int, _ invented: inout InventedPeople) throws -> [InventedPerson] {
    try (0..<count).map { _ in
      let details = invented.next()
      return InventedPerson(reference: try desk.enter(details), details: details)
    }
  }

  /// Brings people in as a file would; some of them are here already, spelt otherwise.
  func bringIn(
    _ count: Int, _ invented: inout InventedPeople, besides known: [InventedPerson]
  ) throws {
    guard count > 0 else { return }
    let batch = try clerk.beginImport(
      fileName: "invented people", digest: Sodium.sha256(Array("\(count)".utf8)), rows: count)
    let twice = known.map(\.details).filter { !$0[.email].isEmpty }.prefix(count / 8)
      .map(InventedPeople.misspelt)
    var line = 0
    while line < count {
      let slice = try (line..<min(line + 200, count)).map { row in
        let person = row < twice.count ? twice[row] : invented.next()
        return ImportedRow(line: row + 1, person: try person.checked())
      }
      _ = try clerk.importSlice(batch, slice)
      line += slice.count
    }
    _ = try clerk.finishImport(batch)
  }

  /// Lets a charge be paid: handed off, noted by one person, approved by another.
  func pay(_ charge: String) throws {
    let handOff = try handOff(charge)
    let proposal = try clerk.proposeConfirmation(
      of: handOff.attempt, received: handOff.amount, reason: "statement of the invented bank")
    _ = try supervisor.approve(proposal)
  }

  @discardableResult
  func handOff(_ charge: String) throws -> HandOff {
    try clerk.handOff(charge, toldNotice: clerk.providerNotice().version)
  }
}
