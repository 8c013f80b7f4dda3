import Dispatch
import Registration
import ScreenKit

/// One line on standard error that says how far long work has come; silent where no terminal is.
final class ProgressLine {
  private let isShown = StandardError.isTerminal
  private let began = DispatchTime.now().uptimeNanoseconds
  private var lastShown: UInt64 = 0
  private var isOnLine = false

  /// Shows the line, at most ten times a second.
  ///
  /// - Parameters:
  ///   - key: The words below `commandLine.`, with places for `done`, `total`, `rate` and `left`.
  ///   - done: How much is done, in the unit of the words.
  ///   - total: How much there is to do.
  func show(_ key: String, done: Int, total: Int) {
    guard isShown else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    guard now - lastShown > 100_000_000 else { return }
    lastShown = now
    let seconds = Double(now - began) / 1e9
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Double(max(0, total - done)) / rate : 0
    let text = Speech.words.text(
      "commandLine.\(key)",
      [
        "done": Self.grouped(done), "total": Self.grouped(total), "rate": Self.grouped(Int(rate)),
        "left": Self.duration(left),
      ])
    StandardError.write("\r\u{1B}[K\(text)")
    isOnLine = true
  }

  /// Takes the line away.
  func clear() {
    if isOnLine { StandardError.write("\r\u{1B}[K") }
    isOnLine = false
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 120 ? "\(whole) s" : "\((whole + 59) / 60) min"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
    }.joined()
  }
}
