package import ScreenKit
package import Terminal

/// One sentence on the toast line; it stays until a key after it could be read.
package struct Notice: Equatable, Sendable {
  package enum Level: Equatable, Sendable { case done, attention, information }

  /// The words key.
  package let key: String
  package let values: [String: String]
  package let level: Level

  package init(_ key: String, _ values: [String: String] = [:], _ level: Level = .information) {
    self.key = key
    self.values = values
    self.level = level
  }

  /// Something was done.
  package static func done(_ key: String, _ values: [String: String] = [:]) -> Notice {
    Notice(key, values, .done)
  }

  /// Something was not done, by its code.
  package static func refused(_ code: String, _ values: [String: String] = [:]) -> Notice {
    Notice("refusals.\(code)", values, .attention)
  }

  /// Work came to nothing.
  package static func failed(_ failure: WorkFailure) -> Notice {
    refused(failure.code, failure.values)
  }

  /// The sentence with the sign of its level, so that colour never says it alone.
  package func sentence(_ words: Words) -> String {
    let text = words.text(key, values)
    return switch level {
    case .done: "\u{2713} \(text)"
    case .attention: "! \(text)"
    case .information: text
    }
  }

  package var style: Style {
    switch level {
    case .done: .done
    case .attention: Style(colour: .attention, bold: true)
    case .information: .plain
    }
  }
}
