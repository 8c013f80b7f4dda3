package import Foundation

/// What the desk is told when it starts.
package struct DeskSettings: Sendable {
  /// The language of the words, a BCP 47 tag.
  package var language: String
  /// The name of this desk, as the audit trail has it.
  package var station: String
  /// The society's name, for the log-on screen.
  package var society: String
  /// Without a key for so long the desk locks; 0 means never.
  package var lockAfterSeconds: Int
  package var timeZone: TimeZone
  /// The program's version, for the page about it.
  package var version: String
  /// Where the database lies, as the page about the program says it.
  package var database: String
  /// Where the screens come from, as the page about the program says it.
  package var screens: String
  /// What stands on the log-on screen in place of the usual words, or nil.
  package var invitation: String?
  /// A text as the lines of a code that telephones read, two modules to a cell, light ones filled
  /// (ISO/IEC 18004); nil where no code can be made.
  package var qrLines: @Sendable (String) -> [String]?

  package init(
    language: String = "en", station: String, society: String, lockAfterSeconds: Int = 300,
    timeZone: TimeZone, version: String = "", database: String = "", screens: String = "",
    invitation: String? = nil,
    qrLines: @escaping @Sendable (String) -> [String]? = { _ in nil }
  ) {
    self.language = language
    self.station = station
    self.society = society
    self.lockAfterSeconds = lockAfterSeconds
    self.timeZone = timeZone
    self.version = version
    self.database = database
    self.screens = screens
    self.invitation = invitation
    self.qrLines = qrLines
  }
}
