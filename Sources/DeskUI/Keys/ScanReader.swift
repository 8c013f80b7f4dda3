import Terminal

/// Tells a scanner from a person by the silence between keys, on the keys' own clock.
///
/// A scanner is a keyboard that types fast and ends in Enter. A letter that is a command waits for
/// silence before it acts, so that the letters of a code never do.
struct ScanReader: Sendable, Equatable {
  /// Less silence than this between two keys makes them one burst.
  static let burstGap: Int64 = 35
  /// A letter acts after so much silence.
  static let silence: Int64 = 40
  /// The fewest characters of a code.
  static let shortestScan = 4

  /// What a key turned out to be.
  enum Finding: Equatable {
    /// The first key after silence, or one that is no part of a burst.
    case single
    /// A character inside a burst; it is typed and never acts.
    case partOfBurst
    /// The Enter that ends a burst: the whole code.
    case scan(String)
    /// A key that came too soon behind a letter to be meant.
    case tooSoon
  }

  private(set) var burst = ""
  private(set) var lastAt: Int64?
  /// A letter that acts if silence follows.
  private(set) var pending: Key?
  /// Whether keys came too fast to act and nobody has been told yet.
  private var hasLostKeys = false

  /// When the pending letter acts, or the loss of keys is told.
  var due: Int64? { pending == nil && !hasLostKeys ? nil : lastAt.map { $0 + Self.silence } }

  /// Reads a key; a letter that had stood in silence long enough is returned to act before it.
  mutating func read(_ event: KeyEvent) -> (acting: Key?, finding: Finding) {
    let gap = lastAt.map { event.atMilliseconds - $0 }
    let acting = quiet(at: event.atMilliseconds)
    let isBurst = gap.map { $0 < Self.burstGap } ?? false
    let isSoon = pending != nil
    pending = nil
    lastAt = event.atMilliseconds
    guard case .text(let text) = event.key else {
      let code = burst
      burst = ""
      if event.key == .enter, isBurst, code.count >= Self.shortestScan {
        hasLostKeys = false
        return (acting, .scan(code))
      }
      return (acting, isSoon ? .tooSoon : .single)
    }
    burst = isBurst ? burst + text : text
    return (acting, isBurst ? .partOfBurst : .single)
  }

  /// Makes a letter wait for silence.
  mutating func hold(_ key: Key) { pending = key }

  /// Notes that a key which came too fast did nothing; over a slow line hands seem to do that too.
  mutating func lose() { hasLostKeys = true }

  /// Whether keys were lost in what silence shows to have been no code; told once.
  mutating func tellsLoss(at milliseconds: Int64) -> Bool {
    guard hasLostKeys, let due, milliseconds >= due else { return false }
    hasLostKeys = false
    return true
  }

  /// The pending letter, once there was silence; it is pending no more.
  mutating func quiet(at milliseconds: Int64) -> Key? {
    guard let due, milliseconds >= due, let key = pending else { return nil }
    pending = nil
    return key
  }
}
