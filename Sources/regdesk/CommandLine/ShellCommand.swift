/// Commands that somebody can copy into a shell.
enum ShellCommand {
  /// This program, by the name it was called by, with these arguments.
  static func text(_ arguments: String...) -> String {
    let called = CommandLine.arguments.first ?? ""
    return ([called.contains("/") ? called : "regdesk"] + arguments).map(quoted)
      .joined(separator: " ")
  }

  /// One word of a shell; in single quotes where it would be more or something else.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-+:=@,".utf8.contains(byte)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
