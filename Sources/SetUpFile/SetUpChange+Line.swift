package import DeskService

extension SetUpChange {
  /// The difference on one line: `~ conferences.2026.options.dinner.price: 65 → 70`.
  package var line: String {
    let path = path.joined(separator: ".")
    return switch (before, after) {
    case (let before?, let after?): "~ \(path): \(Self.short(before)) → \(Self.short(after))"
    case (let before?, nil): "- \(path): \(Self.short(before))"
    case (nil, let after?): "+ \(path): \(Self.short(after))"
    case (nil, nil): path
    }
  }

  /// The beginning of a text, on one line.
  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
