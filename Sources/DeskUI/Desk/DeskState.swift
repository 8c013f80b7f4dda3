package import ScreenKit
package import Terminal

/// All that the desk is: screens on a stack, who is logged on, and what is said.
///
/// `update` is pure: time, keys and answers come in as actions, work goes out as effects. `view`
/// makes the canvas.
package struct DeskState: Sendable {
  package let library: ScreenLibrary
  package let settings: DeskSettings
  package internal(set) var size: Size
  package internal(set) var session: SessionInfo?
  package internal(set) var notice: Notice?
  /// Set once the desk has ended; nothing acts any more.
  package internal(set) var hasEnded = false
  /// The screens, the one that is seen last; never empty.
  var stack: [StackedScreen]
  var moment: Moment
  var nextScreenNumber = 2
  var scan = ScanReader()
  /// The screen as it was before a burst of keys began, to take back what a scanner typed.
  var beforeBurst: BurstMemory?
  var lastKeyAt: Int64
  var noticeAt: Int64 = 0
  var warnedOfLock = false
  /// The person the screen is about, and what is said of them.
  var about: AboutPerson?

  package init(library: ScreenLibrary, settings: DeskSettings, size: Size, moment: Moment) {
    self.library = library
    self.settings = settings
    self.size = size
    self.moment = moment
    lastKeyAt = moment.milliseconds
    stack = []
    stack = [StackedScreen(number: 1, screen: LogOnScreen(context))]
  }

  /// The screen that is seen.
  package var top: any Screen { stack[stack.count - 1].screen }

  /// The names of the screens, the lowest first.
  package var screenNames: [String] { stack.map { $0.screen.name } }

  var isLocked: Bool { top is LockScreen }

  package var context: ScreenContext {
    ScreenContext(
      library: library, words: library.words(settings.language), settings: settings,
      session: session, moment: moment, size: size, aboutRows: aboutLine == nil ? 0 : 1)
  }
}

/// A screen with the number that finds it again when its work is done, and its draft.
struct StackedScreen: Sendable {
  let number: Int
  var screen: any Screen
  /// The draft as it was last given out to be kept.
  var kept: ScreenDraft?
  /// When a changed draft is to be kept, or nil when nothing changed.
  var draftDue: Int64?

  init(number: Int, screen: any Screen) {
    self.number = number
    self.screen = screen
    kept = screen.draft
  }
}

/// The screen before a burst, and the answers that came meanwhile.
struct BurstMemory: Sendable {
  let number: Int
  let screen: any Screen
  var events: [ScreenEvent] = []
}
