import ArgumentParser

/// How many lines a command writes at most.
enum ListLimit {
  /// Refuses a number that is none, or more than one answer should hold.
  static func check(_ limit: Int, upTo most: Int) throws {
    guard (1...most).contains(limit) else {
      throw ValidationError("--limit is between 1 and \(most).")
    }
  }
}
