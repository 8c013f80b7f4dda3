import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Today's registrations, the latest first; a number opens the person.
  func readToday() throws {
    let lines = try session.today()
    if lines.isEmpty { return talk.say("screens.today.none") }
    talk.say("screens.today.count", count: lines.count)
    let number = try choose(
      lines.map { line in
        let state = line.paid.map { words["chargeStates.\($0.rawValue)"] }
        return GlimpseLines.joined([
          times.time(line.at), line.name, line.organisation, line.category,
          state ?? words["registrationStates.\(line.state.rawValue)"],
          line.inAt.map { words.text("screens.find.in", ["time": times.time($0)]) } ?? "",
        ])
      })
    try open(lines[number].person)
  }

  /// Reads a list a page at a time and asks for the number of one; gives its place in the list.
  func choose(_ lines: [String]) throws -> Int {
    let page = 20
    var read = 0
    func readOn() {
      let next = lines[read..<min(read + page, lines.count)]
      talk.list(Array(next), from: read + 1)
      read += next.count
      if read < lines.count { talk.say("plain.more", count: lines.count - read) }
    }
    readOn()
    while true {
      let typed = try talk.ask(Question(words["plain.whichNumber"]))
      if let number = Int(typed), lines.indices.contains(number - 1) { return number - 1 }
      if typed == words["plain.answers.more"], read < lines.count {
        readOn()
      } else {
        talk.say("plain.noSuchNumber")
      }
    }
  }

  /// Lets the person in at the conference, or says why not.
  func checkIn(_ person: OpenPerson) throws {
    let current = try conference().conference.code
    let own = try session.glimpse(person.reference).registrations.filter {
      $0.conference == current
    }
    guard let registration = own.first(where: \.state.holdsPlaces) ?? own.first else {
      return talk.say("checkIn.notRegistered")
    }
    let done = try session.checkIn(registration.reference)
    var values = ["name": done.name, "station": done.station ?? ""]
    switch done.answer {
    case .alreadyIn(let at, _): values["time"] = times.moment(at)
    case .unpaid(nil): return talk.say("checkIn.unpaidUnknown")
    case .unpaid(let owed?): values["amount"] = owed.formatted
    case .wrongDay(let from, let to):
      values["from"] = from.description
      values["to"] = to.description
    case .needsAnswer(let codes): values["count"] = String(codes.count)
    case .nameAmbiguous(let count): values["count"] = String(count)
    case .referToSupervisor(let reason):
      values["reason"] = words.find("checkInReferrals.\(reason)") ?? reason
    case .ok, .cancelled, .transferred, .notApproved, .rejected, .notFinished, .notRegistered:
      break
    }
    talk.say("checkIn.\(done.answer.code)", values)
  }
}
