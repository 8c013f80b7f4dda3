import Foundation

/// A password, from a file or from the keyboard; never from the command line, where others see it.
enum Secret {
  /// The first line of the file (`-` is standard input), or what is typed without echo.
  static func read(
    file: String?, ask key: String, values: [String: String] = [:], option: String
  ) throws -> String {
    guard let file else {
      return try TerminalPrompt.ask(key, values, isSecret: true, option: option)
    }
    let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
    guard let data = try handle?.read(upToCount: 4_096),
      let text = String(data: data, encoding: .utf8)
    else { throw CommandFailure("passwordFile", ["path": file]) }
    let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return String(line.last == "\r" ? line.dropLast() : line)
  }

  /// A password that is to be set; typed twice where it is typed.
  static func readNew(file: String?, for login: String, option: String) throws -> String {
    let password = try read(
      file: file, ask: "askNewPassword", values: ["login": login], option: option)
    guard file == nil else { return password }
    guard try read(file: nil, ask: "askPasswordAgain", option: option) == password else {
      throw CommandFailure("passwordsDiffer")
    }
    return password
  }
}
