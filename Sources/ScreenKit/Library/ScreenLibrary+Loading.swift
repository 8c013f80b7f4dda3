package import Foundation
import YAMLReading

extension ScreenLibrary {
  /// Reads the files of a screens folder.
  ///
  /// - Parameters:
  ///   - files: The texts by their path in the folder: "desk/find.yaml", "words/en.yaml".
  ///   - isFirstLanguageOnly: Whether the words of other languages are read when they are asked
  ///     for, so that a desk opens without them; for files that are known to be right.
  /// - Returns: The library, free of errors in itself.
  /// - Throws: `ScreenErrors` with everything that is wrong in any of the files.
  package static func load(
    files: [String: String], isFirstLanguageOnly: Bool = false
  ) throws(ScreenErrors) -> ScreenLibrary {
    let log = ProblemLog()
    var reading = LibraryReading(log: log, isFirstLanguageOnly: isFirstLanguageOnly)
    for (file, text) in files.sorted(by: { $0.key < $1.key }) { reading.read(file, text) }
    let library = reading.library()
    try log.throwIfAny()
    return library
  }

  /// Reads a screens folder, a copy that staff have changed.
  ///
  /// - Parameter folder: The folder that holds `desk` and `words`.
  /// - Returns: The library, free of errors in itself.
  /// - Throws: `ScreenErrors`, also when the folder or one of its files cannot be read.
  package static func load(folder: URL) throws(ScreenErrors) -> ScreenLibrary {
    try load(files: ScreenFolder.files(in: folder))
  }
}
