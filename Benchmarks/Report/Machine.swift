import Foundation

/// What the figures of a run depend on beside the program.
enum Machine {
  /// Processes that wait for a core, over the last minute.
  static var load: Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : .nan
  }

  static var words: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(cores) cores, load average \(String(format: "%.1f", load))"
  }
}
