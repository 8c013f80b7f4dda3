// swift-tools-version: 6.2
import PackageDescription

// One target is one room; every arrow points from detail to policy (Documentation/Architecture.md).
// `swift build --explicit-target-dependency-import-check error` keeps the arrows honest.

let package = Package(
  name: "regdesk",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The core: values and rules, pure.
    .target(name: "Registration"),
    .testTarget(name: "RegistrationTests", dependencies: ["Registration", "TestSupport"]),

    // The use cases, the SQL and the audit chain.
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "DeskService", dependencies: ["Registration", "CSodium"]),
    .testTarget(
      name: "DeskServiceTests",
      dependencies: [
        "DeskService", "Exchange", "Registration", "SQLiteDriver", "PaymentProviders",
        "TestSupport",
      ]),

    // The embedded database.
    .target(
      name: "SQLiteDriver",
      dependencies: [
        "DeskService", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Redirects and their signatures.
    .target(name: "PaymentProviders", dependencies: ["Registration", "CSodium"]),
    .testTarget(
      name: "PaymentProvidersTests",
      dependencies: ["PaymentProviders", "Registration", "TestSupport"]),

    // QR codes.
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "QRCode", dependencies: ["CQREncode"]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"]),

    // Files in and out.
    .target(name: "Exchange", dependencies: ["Registration"]),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Registration", "TestSupport"]),

    // The terminal: a pure canvas, and ncurses that shows it.
    .target(name: "Terminal"),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "TerminalNcurses", dependencies: ["Terminal", "CNcurses"]),
    .testTarget(name: "TerminalNcursesTests", dependencies: ["TerminalNcurses", "Terminal"]),

    // YAML with the place of everything in it.
    .target(name: "YAMLReading", dependencies: [.product(name: "Yams", package: "Yams")]),

    // The set-up of a society as a file.
    .target(
      name: "SetUpFile",
      dependencies: [
        "Registration", "DeskService", "YAMLReading", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Shipped"], plugins: ["EmbedScreensPlugin"]),
    .testTarget(
      name: "SetUpFileTests",
      dependencies: [
        "SetUpFile", "DeskService", "Registration", "SQLiteDriver", "TestSupport",
      ]),

    // Screens as data.
    .target(
      name: "ScreenKit",
      dependencies: ["YAMLReading", .product(name: "Yams", package: "Yams")]),
    .testTarget(
      name: "ScreenKitTests", dependencies: ["ScreenKit", "BuiltInScreens", "TestSupport"]),
    .executableTarget(name: "EmbedScreens"),
    .plugin(
      name: "EmbedScreensPlugin", capability: .buildTool(), dependencies: ["EmbedScreens"],
      path: "Sources/EmbedScreensPlugin"),
    .target(
      name: "BuiltInScreens", path: "Screens", exclude: ["desk", "words"],
      plugins: ["EmbedScreensPlugin"]),

    // The desk itself.
    .target(
      name: "DeskUI",
      dependencies: ["Registration", "DeskService", "SetUpFile", "Terminal", "ScreenKit"]),
    .testTarget(
      name: "DeskUITests",
      dependencies: [
        "DeskUI", "Registration", "DeskService", "SetUpFile", "SQLiteDriver", "PaymentProviders",
        "Terminal", "ScreenKit", "BuiltInScreens", "TestSupport",
      ],
      exclude: ["__Screens__"]),
    // The desk for those who hear it.
    .target(
      name: "PlainDesk", dependencies: ["Registration", "DeskService", "DeskUI", "ScreenKit"]),
    .testTarget(
      name: "PlainDeskTests",
      dependencies: [
        "PlainDesk", "Registration", "DeskService", "DeskUI", "SQLiteDriver", "PaymentProviders",
        "ScreenKit", "BuiltInScreens", "TestSupport",
      ],
      exclude: ["__Transcripts__"]),

    .executableTarget(
      name: "regdesk",
      dependencies: [
        "Registration", "DeskService", "SQLiteDriver", "PaymentProviders", "QRCode", "Exchange",
        "Terminal", "TerminalNcurses", "ScreenKit", "BuiltInScreens", "DeskUI", "PlainDesk",
        "SetUpFile",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Registration", "TestSupport", "regdesk"]),

    .target(name: "TestSupport", dependencies: ["Registration"], path: "Tests/TestSupport"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Registration", "DeskService", "SQLiteDriver", "PaymentProviders", "Exchange",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks", exclude: ["EchoFloor"]),
    .executableTarget(
      name: "EchoFloor", path: "Benchmarks/EchoFloor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
  if ["CNcurses", "EchoFloor"].contains(target.name) { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
