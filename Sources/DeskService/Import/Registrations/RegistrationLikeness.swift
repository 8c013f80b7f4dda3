import Registration

/// Finds the registration that a row of a file is, and refuses a row that says something else of
/// it.
///
/// What the desk has done since is no contradiction: a state that the file's state can have become
/// stands.
struct RegistrationLikeness {
  let stated: StatedRegistration
  let who: StatedWho
  let conference: Conference
  /// The code.
  let category: String
  let options: [OptionChoice]?
  let session: DeskSession

  /// The reference of the registration that the row is; nil when there is none.
  func held(
    _ conferenceID: Int64, _ batch: ImportBatch?, _ reader: any SQLReader
  ) throws -> String? {
    if let reference = stated.reference,
      let held = try reader.first(
        RegistrationImportSQL.held, [.text(reference.description)], HeldRegistration.init)
    {
      guard held.person == who.id else {
        throw StatedFailure("registration", "registration.ofAnother", held.reference)
      }
      if let column = try difference(from: held, reader) {
        throw StatedFailure(column, "registration.contradicts", held.reference)
      }
      return held.reference
    }
    guard who.id > 0 else { return nil }
    let all = try reader.rows(
      RegistrationImportSQL.heldByPerson, [.int(who.id), .int(conferenceID)],
      HeldRegistration.init
    ).filter { $0.origin == nil || $0.origin != batch?.originID }
    return stated.reference == nil ? try alike(all, reader) : try none(of: all)
  }

  /// A reference that nobody has is another registration, of which a person has one that counts.
  private func none(of all: [HeldRegistration]) throws -> String? {
    guard stated.state?.isLive ?? true, let live = all.first(where: { !$0.isOver }) else {
      return nil
    }
    throw StatedFailure("registration", "registration.contradicts", live.reference)
  }

  private func alike(_ all: [HeldRegistration], _ reader: any SQLReader) throws -> String? {
    let live = all.filter { !$0.isOver }
    for held in all.filter({ $0.state == stated.state }) + live + all.filter(\.isOver)
    where try difference(from: held, reader) == nil {
      return held.reference
    }
    guard let held = live.first, let column = try difference(from: held, reader) else {
      return nil
    }
    throw StatedFailure(column, "registration.contradicts", held.reference)
  }

  /// The first column that says something else than what is held.
  private func difference(
    from held: HeldRegistration, _ reader: any SQLReader
  ) throws -> String? {
    if held.conference != conference.code { return "conference" }
    if held.category != category { return "category" }
    if held.isMember != stated.isMember { return "member" }
    if let options, Set(options) != Set(try held.options(reader)) { return "options" }
    if let total = held.total {
      let agreed = try session.amount(
        stated.agreed, "agreed", named: stated.currency, in: total.currency)
      let fee = try session.amount(
        stated.total, "total", named: stated.currency, in: total.currency)
      if let said = agreed ?? fee, said != total { return agreed == nil ? "total" : "agreed" }
    }
    if let state = stated.state, !state.leads(to: held.state) { return "state" }
    return nil
  }
}
