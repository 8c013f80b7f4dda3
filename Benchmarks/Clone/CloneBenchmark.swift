import Foundation
import TestSupport

/// A clean release build of a fresh clone, against one of the packages it depends on alone; both
/// with the packages fetched.
struct CloneBenchmark {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func findings() throws -> [Finding] {
    let swift = try Self.find("swift")
    let clone = workshop.folder + "/clone"
    let checkout = try ChildProgram.output("/usr/bin/git", ["rev-parse", "--show-toplevel"])
      .trimmingCharacters(in: .newlines)
    try ChildProgram.output("/usr/bin/git", ["clone", "--quiet", checkout, clone])
    let floor = workshop.folder + "/packages"
    try writePackage(at: floor)

    let bare = try build(swift, floor, product: "Packages")
    let desk = try build(swift, clone, product: "regdesk")
    return [
      Finding(
        what: "from a fresh clone to the program, packages fetched", unit: .seconds,
        floor: .init(bare), regdesk: .init(desk),
        bar: ("≤ 1.6 ×, under 5 minutes", desk <= 1.6 * bare && desk < 300),
        note: Machine.words)
    ]
  }

  private func build(_ swift: String, _ folder: String, product: String) throws -> Double {
    try ChildProgram.output(swift, ["package", "--package-path", folder, "resolve"])
    return try Stopwatch.milliseconds {
      try ChildProgram.output(
        swift, ["build", "-c", "release", "--package-path", folder, "--product", product])
    } / 1_000
  }

  /// A package of nothing but the dependencies, in the versions of ours.
  private func writePackage(at folder: String) throws {
    let sources = folder + "/Sources/Packages"
    try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "Packages",
        dependencies: [
          .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
          .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
          .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        ],
        targets: [
          .executableTarget(
            name: "Packages",
            dependencies: [
              .product(name: "GRDB", package: "GRDB.swift"),
              .product(name: "ArgumentParser", package: "swift-argument-parser"),
              .product(name: "Yams", package: "Yams"),
            ])
        ])
      """
    try Data(manifest.utf8).write(to: URL(filePath: folder + "/Package.swift"))
    let program = "import ArgumentParser\nimport GRDB\nimport Yams\n"
    try Data(program.utf8).write(to: URL(filePath: sources + "/main.swift"))
  }

  private static func find(_ program: String) throws -> String {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    for folder in folders {
      let path = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw BenchmarkFailure("\(program) is not installed")
  }
}
