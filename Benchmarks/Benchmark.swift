/// One measurement with its floor; the raw value names it on the command line.
enum Benchmark: String, CaseIterable {
  case search
  case registration

  /// Takes the measurement.
  func findings(in workshop: Workshop) throws -> [Finding] {
    switch self {
    case .search: try SearchBenchmark(workshop).findings()
    case .registration: try RegistrationBenchmark(workshop).findings()
    }
  }
}
