/// A screen and a keyboard.
///
/// One thread shows and reads; ``wake()`` may come from any.
package protocol TerminalDevice: AnyObject, Sendable {
  /// The extent now; a change is also reported as ``TerminalEvent/resized(_:)``.
  var size: Size { get }

  /// Shows a canvas; what lies outside the terminal is cut.
  func show(_ canvas: Canvas)

  /// Waits for a key, a signal or a wake, and returns all that is there as one array.
  ///
  /// - Parameter waitMilliseconds: The longest wait; 0 only looks, nil waits without end.
  /// - Returns: The events in their order, or none when the time is over.
  func nextEvents(waitMilliseconds: Int?) -> [TerminalEvent]

  /// Ends the wait of ``nextEvents(waitMilliseconds:)`` with ``TerminalEvent/woken``.
  func wake()

  /// Puts a text on the clipboard of the person at the terminal (OSC 52); only when they ask.
  func copy(_ text: String)

  /// Makes a short sound, or whatever the terminal does in its place.
  func beep()

  /// Gives the terminal back as it was; a second call does nothing.
  func close()
}
