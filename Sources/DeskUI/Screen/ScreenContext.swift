package import Registration
package import ScreenKit
package import Terminal

/// All that a screen may know besides its own state.
package struct ScreenContext: Sendable {
  package let library: ScreenLibrary
  package let words: Words
  package let settings: DeskSettings
  /// Nil before log-on.
  package let session: SessionInfo?
  package let moment: Moment
  package let size: Size
  /// Rows below the title that say something of the person a screen is about.
  let aboutRows: Int

  /// The definition of a screen, an empty one where its file is missing.
  package func definition(_ name: String) -> ScreenDefinition? { library[name] }

  package var now: Instant { moment.instant }

  package var today: CivilDate { CivilDate(instant: now, timeZone: settings.timeZone) }

  /// Whether the one who is logged on may do this.
  package func allows(_ act: Act) -> Bool { session?.role.allows(act) ?? false }
}
