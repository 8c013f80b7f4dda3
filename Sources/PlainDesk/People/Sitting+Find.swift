import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  private static let page = 9
  /// Beyond these nobody reads on; more of the name is typed instead.
  private static let most = 90

  /// Looks for people and opens the one whose number is given; other words look anew.
  func find(_ query: String) throws {
    var query = query
    while true {
      if query.isEmpty {
        var question = Question(words["fields.query"])
        question.help = [words["hints.query"]]
        question.isText = true
        query = try talk.ask(question)
        continue
      }
      if try lookUp(query) { return }
      let found = try session.find(query, limit: Self.most)
      guard let next = try choose(from: found) else { return }
      query = next
    }
  }

  /// Reads the people out; gives other words to look for, or nil when somebody was opened.
  private func choose(from found: FindAnswer) throws -> String? {
    let hits = found.hits
    if hits.isEmpty {
      talk.say("screens.find.nobody")
      return ""
    }
    if found.isForgiven { talk.say("program.forgiven") }
    if found.hasMore {
      talk.say("plain.foundMore", ["count": String(hits.count)])
    } else {
      talk.say("plain.found", count: hits.count)
    }
    var read = 0
    func readOn() {
      let next = hits[read..<min(read + Self.page, hits.count)]
      talk.list(next.map(line), from: read + 1)
      read += next.count
      if read < hits.count { talk.say("plain.more", count: hits.count - read) }
    }
    readOn()
    var question = Question(words["plain.whichPerson"])
    question.help = [words["plain.helpWhichPerson"]]
    while true {
      let typed = try talk.ask(question)
      if let number = Int(typed) {
        if hits.indices.contains(number - 1) {
          try open(hits[number - 1].person)
          return nil
        }
        talk.say("plain.noSuchNumber")
      } else if typed == words["plain.answers.more"] {
        if read < hits.count { readOn() } else { talk.say("plain.noMore") }
      } else if !typed.isEmpty {
        return typed
      }
    }
  }

  private func line(_ hit: FindHit) -> String {
    let presence =
      hit.registration.map { registration in
        registration.inAt.map { words.text("screens.find.in", ["time": times.moment($0)]) }
          ?? GlimpseLines.joined([
            words["registrationStates.\(registration.state.rawValue)"],
            words["screens.find.notIn"],
          ])
      } ?? words["screens.find.noRegistration"]
    let flags = hit.openFlags > 0 ? words.text("plain.flags", count: hit.openFlags) : ""
    return GlimpseLines.joined([
      hit.name, hit.organisation, hit.city, GlimpseLines.countryName(hit.country), presence, flags,
    ])
  }
}
