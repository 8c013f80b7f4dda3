/// Lines that stand for a code of 29 modules with two around it; what they are is not looked at.
enum TestCode {
  @Sendable static func lines(_ text: String) -> [String]? {
    guard !text.isEmpty else { return nil }
    let edge = String(repeating: "█", count: 33)
    let inside = "██" + String(repeating: "▀ ▄█ ▄ ▀█", count: 3) + "▀ " + "██"
    return [edge] + Array(repeating: inside, count: 15) + [String(repeating: "▀", count: 33)]
  }
}
