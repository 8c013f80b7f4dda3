import DeskService
import Registration
import Testing

@Suite("The desk that is heard, from the log-on to the log-off")
struct PathTests {
  @Test("a person is entered, registered, asked and handed an address")
  func path() throws {
    let society = try PlainSociety()
    let heard = try society.hear(
      loggedOn: "new", "Adaeze Okafor-Müller", "Lagos Coastal Registry", "nigeria",
      "adaeze@registry.example.org", "+234 802 555 0143", "done", "yes",
      "register", "1", "", "1", "y", "y", "n", "", "y", "n", "hand off", "y",
      "hand off", "log off", "leave")
    try expectTranscript("path", heard)
    let found = try society.session().find("okafor")
    #expect(found.hits.first?.registration?.state == .unpaid)
  }

  @Test("a person is found and opened, with contact details masked until they are asked for")
  func find() throws {
    let society = try PlainSociety()
    for number in 1...11 {
      _ = try society.session().enter(
        PersonDetails([
          .fullName: "Ann Moss \(number)", .city: "Lagos", .email: "ann\(number)@example.org",
        ]))
    }
    try expectTranscript(
      "find",
      try society.hear(
        loggedOn: "find moss", "more", "more", "99", "10", "contact", "find", "zzzz", "ann moss 3",
        "1", "leave"))
  }

  @Test("a code that is typed or scanned at the commands opens whose it is")
  func scan() throws {
    let society = try PlainSociety()
    let reference = try society.session().enter(PersonDetails([.fullName: "Ann Moss"]))
    let heard = try society.hear(loggedOn: .typed(reference), "M-0000-0000")
    #expect(heard.contains("Person: Ann Moss"))
    #expect(heard.contains("Nothing here has the code that was scanned."))
  }

  @Test("a first log-on asks for a password of one's own and for the promise")
  func firstLogOn() throws {
    let society = try PlainSociety()
    try society.session("amina").addStaff(
      login: "chidi", fullName: "Chidi Example", role: .clerk, password: "a first pass phrase")
    try expectTranscript(
      "first-log-on",
      try society.hear(
        "chidi", "a first pass phrase", "short", "two brown otters", "two brown ottersx",
        "two brown otters", "two brown otters", "", "no", "chidi", "two brown otters", "yes"))
    #expect(
      try society.desk.logOn(login: "chidi", password: "two brown otters", station: "x")
        .staff().mustAcknowledgeDuty == false)
  }

  @Test("a membership is applied for and told")
  func membership() throws {
    let society = try PlainSociety()
    _ = try society.session().enter(PersonDetails([.fullName: "Ann Moss"]))
    try expectTranscript(
      "membership",
      try society.hear(
        loggedOn: "membership", "moss", "1", "apply", "full", "yes", "no", "membership", "",
        "hand off", "no", "payments", "back", "today"))
  }

  @Test("a correction asks for the fields that are named, and for no others")
  func correct() throws {
    let society = try PlainSociety()
    _ = try society.session().enter(
      PersonDetails([.fullName: "Ann Moss", .telephone: "+234 802 555 0143"]))
    let heard = try society.hear(
      loggedOn: "correct", "moss", "1", "city", "Lagos", "telephone", "-", "country", "niger",
      "done")
    try expectTranscript("correct", heard)
    let person = try society.session().find("moss").hits[0]
    #expect(person.city == "Lagos")
    #expect(person.country == "NE")
  }
}
