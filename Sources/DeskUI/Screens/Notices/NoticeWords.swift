package import DeskService
package import Foundation
import Registration
package import ScreenKit

/// What lists say about a version of a notice.
package enum NoticeWords {
  /// Whether people are asked again because of it; the first version changes nothing.
  package static func change(of line: NoticeLine, _ words: Words) -> String {
    if line.version.number == 1 { return words["notices.first"] }
    return words[line.version.material ? "notices.material" : "notices.editorial"]
  }

  /// How far it is made known; empty for what was replaced before it was.
  package static func state(
    of line: NoticeLine, _ timeZone: TimeZone, _ words: Words
  ) -> String {
    func day(_ instant: Instant) -> String {
      CivilDate(instant: instant, timeZone: timeZone).description
    }
    let announcement = line.announcement
    if let doneAt = announcement.doneAt {
      return words.text(
        "notices.madeKnown", ["day": day(doneAt), "who": announcement.doneBy ?? ""])
    }
    if let writtenAt = announcement.writtenAt {
      return words.text("notices.written", ["day": day(writtenAt)])
    }
    return line.isInForce && line.version.number > 1 ? words["notices.unknown"] : ""
  }

  /// The same in a word or a day.
  static func shortState(
    of line: NoticeLine, _ timeZone: TimeZone, _ words: Words
  ) -> String {
    let announcement = line.announcement
    if let doneAt = announcement.doneAt {
      return CivilDate(instant: doneAt, timeZone: timeZone).description
    }
    if announcement.writtenAt != nil { return words["notices.short.written"] }
    return line.isInForce && line.version.number > 1 ? words["notices.short.unknown"] : ""
  }
}
