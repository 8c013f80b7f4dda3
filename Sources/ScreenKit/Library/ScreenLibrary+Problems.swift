extension ScreenLibrary {
  /// Everything that is wrong in the files, by themselves and for the program.
  ///
  /// What the program misses is only said once the files can be read.
  ///
  /// - Parameters:
  ///   - files: The texts by their path in the folder.
  ///   - program: What the program can do and show.
  /// - Returns: The errors in the order of files; empty when the desk can run on them.
  package static func problems(
    in files: [String: String], program: Program
  ) -> [ScreenError] {
    var errors: [ScreenError] = []
    for case .purposes(let language) in files.keys.compactMap(FileKind.init(path:)) {
      do {
        _ = try ShippedTexts.load(files: files, language: language)
      } catch {
        errors += error.errors
      }
    }
    do {
      let library = try load(files: files)
      errors += library.check(against: program)
    } catch {
      errors += error.errors
    }
    return errors.sorted(by: ScreenErrors.comesBefore)
  }
}
