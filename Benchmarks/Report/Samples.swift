import Foundation

/// Measured values of one kind, in the order they were taken.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  var count: Int { values.count }
  var median: Double { percentile(0.5) }
  var p99: Double { percentile(0.99) }
  var sum: Double { values.reduce(0, +) }

  /// The nearest-rank percentile; not a number without values.
  func percentile(_ part: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let rank = Int((part * Double(sorted.count)).rounded(.up))
    return sorted[min(sorted.count, max(1, rank)) - 1]
  }
}

/// The clock of the measurements: monotonic, and not slewed by anybody.
enum Stopwatch {
  /// Nanoseconds since some moment.
  static var nanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_RAW, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// How many milliseconds the work took.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = nanoseconds
    try work()
    return Double(nanoseconds - start) / 1_000_000
  }
}
