import Foundation
import TestSupport
import Testing

/// The terminal belongs to somebody else and is given back.
@Suite("The terminal", .enabled(if: isWanted(tmux)))
struct TerminalTests {
  @Test(
    "is as it was after the desk has left, was ended or has crashed",
    arguments: [(nil, "exited:0"), (SIGTERM, "exited:0"), (SIGSEGV, "exited:139")])
  func restored(signal: Int32?, ending: String) throws {
    let society = try DemoSociety()
    let before = society.folder.file("before")
    let after = society.folder.file("after")
    let desk = try TmuxTerminal(
      desk: society, before: "stty -a > \(before);", after: "stty -a > \(after); echo done;")
    try desk.expect("Please log on.")
    #expect(try desk.value("alternate_on") == "1")
    if let signal {
      #expect(kill(try desk.process(), signal) == 0)
    } else {
      try desk.press("C-q")
    }
    try desk.expect("done")
    try desk.expect(ending)
    #expect(try desk.value("alternate_on") == "0")
    #expect(
      try String(contentsOfFile: before, encoding: .utf8)
        == String(contentsOfFile: after, encoding: .utf8))
  }

  @Test("may change its size at any moment")
  func resizeStorm() throws {
    let society = try DemoSociety()
    _ = try society.enter("Adaeze Okafor-Müller", "organisation=Lagos Coastal Registry")
    let desk = try TmuxTerminal(desk: society)
    try desk.logOn("dora")
    var generator = SplitMix64(seed: 5)
    for letter in "mull oka" {
      for _ in 0..<4 {
        try desk.resize(
          columns: Int.random(in: 1...200, using: &generator),
          rows: Int.random(in: 1...60, using: &generator))
      }
      try desk.type(String(letter))
    }
    try desk.resize(columns: 60, rows: 20)
    try desk.expect("Adaeze Okafor-Mül")
    try desk.resize(columns: 80, rows: 24)
    let lines = try desk.expect("Find  mull oka")
    #expect(lines.contains { $0.contains("Adaeze Okafor-Müller") })
    #expect(lines.filter { $0.hasPrefix("──") }.count == 2, "\(lines.joined(separator: "\n"))")
  }
}
