import DeskService
import DeskUI
import Foundation
import PlainDesk
import Registration
import ScreenKit
import TerminalNcurses

/// The desk as the terminal of this process allows it: screens, or one question at a time.
enum DeskOnHand {
  /// Opens the desk and returns when it has ended.
  ///
  /// `isPlain`: One question at a time was asked for; `TERM=dumb` asks for it too, and a terminal
  ///   that cannot place a cursor gets it, with the reason.
  static func run(
    _ society: OpenedSociety, screens: ScreenSource, station: String?, isPlain: Bool = false,
    invitation: String? = nil
  ) throws {
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    if isPlain || isDumb {
      return try runPlain(society, screens: screens, station: station, invitation: invitation)
    }
    do {
      try TerminalDesk.run(
        society, screens: screens, station: station, invitation: invitation)
    } catch let failure as TerminalFailure where failure.isForWantOfCapabilities {
      for line in Refusal(failure).lines { Speech.say(plain: line) }
      try runPlain(society, screens: screens, station: station, invitation: invitation)
    }
  }

  private static func runPlain(
    _ society: OpenedSociety, screens: ScreenSource, station: String?, invitation: String?
  ) throws {
    let library = try screens.library()
    let housekeeping = QuietHousekeeping(society.desk)
    defer { housekeeping.end() }
    PlainDesk(
      desk: society.desk, library: library,
      settings: TerminalDesk.settings(
        society, library, screens: screens, station: station ?? Station.ofTerminal,
        invitation: invitation),
      port: try StandardLines()
    ).run()
    try society.desk.tidy()
  }
}

extension TerminalFailure {
  /// Whether there is a terminal, and it can do too little for screens.
  fileprivate var isForWantOfCapabilities: Bool {
    switch self {
    case .terminalNotNamed, .terminalUnknown, .terminalTooPlain: true
    case .alreadyOpen, .notATerminal, .noUTF8Locale, .system: false
    }
  }
}
