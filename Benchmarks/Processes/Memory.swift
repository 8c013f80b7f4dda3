import Foundation

/// The memory of a process: what is its own and its share of what it has in common with others.
enum Memory {
  /// The proportional set size in MiB.
  static func proportional(_ process: pid_t) throws -> Double {
    let rollup = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
    guard let line = rollup.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }),
      let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { throw BenchmarkFailure("the memory of process \(process) cannot be read") }
    return kibibytes / 1_024
  }
}
