import DeskService
import DeskUI
import Foundation
import QRCode
import Registration
import ScreenKit
import Terminal
import TerminalNcurses

/// The desk on the terminal of this process.
enum TerminalDesk {
  /// Opens the desk and returns when it has ended and the terminal is as it was. The log-on screen
  /// may say an invitation in place of its usual words.
  static func run(
    _ society: OpenedSociety, screens: ScreenSource, station: String?, invitation: String? = nil
  ) throws {
    let library = try screens.library()
    let settings = settings(
      society, library, screens: screens, station: station ?? Station.ofTerminal,
      invitation: invitation)
    let terminal = try NcursesTerminal()
    let runtime = DeskRuntime(
      state: DeskState(
        library: library, settings: settings, size: terminal.size, moment: .now),
      device: terminal, room: WorkRoom(desk: society.desk, station: settings.station),
      pace: .clock { .now })
    let housekeeping = QuietHousekeeping(society.desk)
    _ = runtime.run()
    terminal.close()
    housekeeping.end()
    try society.desk.tidy()
  }

  /// What a desk is told of the society and of itself.
  static func settings(
    _ society: OpenedSociety, _ library: ScreenLibrary, screens: ScreenSource, station: String,
    invitation: String? = nil
  ) -> DeskSettings {
    DeskSettings(
      station: station, society: society.society.name,
      timeZone: society.desk.environment.timeZone, version: Regdesk.version,
      database: society.path,
      screens: screens.folder ?? library.words()["commandLine.builtInScreens"],
      invitation: invitation, qrLines: { QRCode.lines(of: $0) })
  }
}

extension QRCode {
  /// The code of a text as lines; nil for what no code can hold.
  static func lines(of text: String) -> [String]? {
    do {
      return try modules(of: text).halfBlockLines()
    } catch {
      return nil
    }
  }
}

extension Moment {
  /// The present moment, on the clock that stamps keys (CLOCK_MONOTONIC) and on that of the wall.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(
      milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000,
      instant: .now)
  }
}

/// Names of stations.
enum Station {
  /// Host and terminal, as in `front pts/3`.
  static var ofTerminal: String {
    var buffer = [CChar](repeating: 0, count: 256)
    let host = gethostname(&buffer, 255) == 0 ? text(of: buffer) : ""
    let short = host.split(separator: ".").first.map(String.init) ?? "desk"
    guard ttyname_r(STDIN_FILENO, &buffer, buffer.count) == 0 else { return short }
    let terminal = text(of: buffer)
    return short + " " + (terminal.hasPrefix("/dev/") ? String(terminal.dropFirst(5)) : terminal)
  }

  private static func text(of buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
