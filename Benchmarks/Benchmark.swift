/// One measurement with its floor; the raw value names it on the command line.
enum Benchmark: String, CaseIterable {
  case search
  case keys
  case start
  case registration
  case checkIn = "check-in"
  case importing = "import"
  case export
  case memory
  case desks
  case flags
  case erasure
  case clone

  /// Whether it is taken unless others are named; a clean build takes minutes.
  var isUsual: Bool { self != .clone }

  /// Takes the measurement.
  func findings(in workshop: Workshop) throws -> [Finding] {
    switch self {
    case .search: try SearchBenchmark(workshop).findings()
    case .keys:
      try KeyBenchmark(workshop).findings() + AbstractKeyBenchmark(workshop).findings()
    case .start: try StartBenchmark(workshop).findings()
    case .registration: try RegistrationBenchmark(workshop).findings()
    case .checkIn: try CheckInBenchmark(workshop).findings()
    case .importing: try ImportBenchmark(workshop).findings()
    case .export: try ExportBenchmark(workshop).findings()
    case .memory: try MemoryBenchmark(workshop).findings()
    case .desks: try DesksBenchmark(workshop).findings()
    case .flags: try FlagsBenchmark(workshop).findings()
    case .erasure: try ErasureBenchmark(workshop).findings()
    case .clone: try CloneBenchmark(workshop).findings()
    }
  }
}
