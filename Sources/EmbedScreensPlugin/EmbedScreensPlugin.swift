import Foundation
import PackagePlugin

/// Turns every YAML file below the target into one Swift file of string literals.
///
/// `.embedInCode` makes arrays of bytes, which take the compiler minutes past 100 KB; string
/// literals of the same size take it about a second. The files are inputs of the command, so a
/// changed screen, and only a changed screen, makes the table anew.
@main
struct EmbedScreensPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let names = try yamlFiles(in: folder)
    return [
      .buildCommand(
        displayName: "Embedding \(names.count) screen files",
        executable: try context.tool(named: "EmbedScreens").url,
        arguments: [output.path, folder.path] + names,
        inputFiles: names.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// Paths relative to `folder`, two levels deep, in an order that does not depend on the disk.
  private func yamlFiles(in folder: URL) throws -> [String] {
    let disk = FileManager.default
    var names: [String] = []
    for name in try disk.contentsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path
      guard disk.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        continue
      }
      for file in try disk.contentsOfDirectory(atPath: path) where file.hasSuffix(".yaml") {
        names.append("\(name)/\(file)")
      }
    }
    return names.sorted()
  }
}
