import Foundation

/// Where the database of a society lies.
enum DatabasePlace {
  /// The path that the option names, or else the environment, or else the folder for data of the
  /// XDG Base Directory Specification 0.8.
  static func path(
    _ option: String?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> String {
    let named = option ?? environment["REGDESK_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
    guard let named else { return try standard(environment) }
    if named.isEmpty { throw CommandFailure.usage("emptyDatabase") }
    for scheme in ["postgresql://", "postgres://"] where named.lowercased().hasPrefix(scheme) {
      throw CommandFailure.usage("noPostgreSQL")
    }
    return named
  }

  /// `regdesk/desk.sqlite` below `XDG_DATA_HOME`; a relative one is ignored, as the specification
  /// asks.
  private static func standard(_ environment: [String: String]) throws -> String {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/regdesk/desk.sqlite"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw CommandFailure.usage("noHome")
    }
    return home + "/.local/share/regdesk/desk.sqlite"
  }
}
