import Foundation

/// `EmbedScreens OUTPUT FOLDER NAME…` writes a Swift table of the named files of a folder.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: EmbedScreens OUTPUT FOLDER NAME…\n".utf8))
  exit(2)
}

do {
  let folder = URL(filePath: arguments[1])
  let files = try arguments.dropFirst(2).map { name in
    (name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }
  let table = SwiftTable(files: files).source
  try table.write(toFile: arguments[0], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("EmbedScreens: \(error)\n".utf8))
  exit(1)
}
