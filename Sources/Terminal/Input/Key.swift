/// One thing that a person does on a keyboard, or a scanner in its place.
package enum Key: Hashable, Sendable {
  /// One typed grapheme cluster.
  case text(String)
  /// A bracketed paste as one piece, without controls but the line feed.
  case paste(String)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-Left or Alt-b; Ctrl-Right or Alt-f.
  case wordLeft, wordRight
  /// Ctrl with a lower-case letter or one of `\ ] ^ _`.
  case control(Character)
  case function(Int)
}

/// A key and when it came.
package struct KeyEvent: Hashable, Sendable {
  package var key: Key
  /// Milliseconds of a clock that never goes back; a scanner's burst is told by them.
  package var atMilliseconds: Int64

  package init(key: Key, atMilliseconds: Int64) {
    self.key = key
    self.atMilliseconds = atMilliseconds
  }
}

/// What a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  case key(KeyEvent)
  case resized(Size)
  /// Somebody called ``TerminalDevice/wake()``.
  case woken
  /// The line is gone (SIGHUP, or the end of the input).
  case hangUp
  /// Asked to end (SIGTERM).
  case terminate
  /// SIGINT from outside; Ctrl-C at the keyboard is a key.
  case interrupted
}
