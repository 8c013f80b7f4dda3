import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// The command that is meant by its number, its name or the first letters of its name, and what
  /// was typed behind it; nil after it was said why there is none.
  func command(_ typed: String) -> (MenuCommand, rest: String)? {
    let all = commands
    if let number = Int(typed) {
      if all.indices.contains(number - 1) { return (all[number - 1], "") }
      talk.say("plain.noSuchNumber")
      return nil
    }
    let find = words["plain.menu.find"] + " "
    if typed.hasPrefix(find) { return (.find, String(typed.dropFirst(find.count))) }
    let wanted = typed.lowercased()
    let names = all.map { ($0, words["plain.menu.\($0.rawValue)"].lowercased()) }
    let fitting = names.filter { $0.1 == wanted }
    let begun = fitting.isEmpty ? names.filter { $0.1.hasPrefix(wanted) } : fitting
    if begun.count == 1 { return (begun[0].0, "") }
    if begun.isEmpty {
      talk.say("plain.noSuchCommand")
    } else {
      talk.say("plain.severalFit", ["names": begun.map(\.1).joined(separator: "; ")])
    }
    return nil
  }

  func perform(_ command: MenuCommand, _ rest: String) throws {
    if command.needsPerson, person == nil { try find("") }
    switch command {
    case .find: try find(rest)
    case .new: try enterPerson()
    case .today: try readToday()
    case .payments: try readPayments()
    case .decisions: try decideMemberships()
    case .abstracts: try readAbstracts()
    case .newAbstract: try enterAbstract()
    case .flags: try readFlags()
    case .proposals: try readProposals()
    case .drafts: try readDrafts()
    case .lock: try lock()
    case .logOff: throw Leaving.logOff
    case .leave: throw Leaving.end
    case .contact, .correct, .register, .consent, .handOff, .checkIn, .membership:
      guard let person else { return }
      try perform(command, about: person)
    }
  }

  private func perform(_ command: MenuCommand, about person: OpenPerson) throws {
    switch command {
    case .contact: try readContact(of: person)
    case .correct: try correct(person)
    case .register: try register(person)
    case .consent: try askConsent(of: person)
    case .handOff: try handOff(for: person)
    case .checkIn: try checkIn(person)
    case .membership: try readMembership(of: person)
    default: break
    }
  }

  /// Opens whose code was scanned or typed; false when it is no code of ours.
  func lookUp(_ typed: String) throws -> Bool {
    if Reference(typed)?.kind == .membership {
      let sheet = try session.membership(typed)
      tell("columns.membershipType", line(sheet.line))
      try open(sheet.payer)
      return true
    }
    switch try session.lookUp(typed) {
    case .noReference: return false
    case .unknown: talk.say("toasts.noSuchCode")
    case .person(let person), .registration(_, let person), .charge(_, let person),
      .payment(_, _, let person):
      try open(person)
    }
    return true
  }
}
