/// A password on its way to the service: equal to another, and never printed.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { "\u{2022}\u{2022}\u{2022}" }
  package var debugDescription: String { description }
}
