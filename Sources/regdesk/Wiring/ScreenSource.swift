import BuiltInScreens
import DeskUI
import Foundation
import ScreenKit

/// Where the screens and words of a run come from: the program, or a folder that staff have changed.
struct ScreenSource {
  let folder: String?

  /// The texts by their path in the folder.
  func files() throws(ScreenErrors) -> [String: String] {
    guard let folder else { return BuiltInScreens.files }
    return try ScreenFolder.files(in: URL(filePath: folder))
  }

  /// The library; a folder is held against the program first, so that no desk opens on screens
  /// that lack something.
  func library() throws -> ScreenLibrary {
    let files = try files()
    let library = try ScreenLibrary.load(files: files, isFirstLanguageOnly: folder == nil)
    guard folder != nil else { return library }
    let errors = try Self.problems(in: files)
    guard errors.isEmpty else { throw UnfitScreens(errors: errors) }
    return library
  }

  /// Everything that is wrong in the files, by themselves and for this program; a word that the
  /// program has and the files have not is wrong too.
  static func problems(in files: [String: String]) throws(ScreenErrors) -> [ScreenError] {
    let desk = ScreenLibrary.Program.desk
    let own = try ScreenLibrary.load(files: BuiltInScreens.files, isFirstLanguageOnly: true).words()
    let program = ScreenLibrary.Program(
      commands: desk.commands, fields: desk.fields, neededFields: desk.neededFields,
      columns: desk.columns, conditions: desk.conditions, acts: desk.acts,
      words: desk.words.union(own.keys))
    return ScreenLibrary.problems(in: files, program: program)
  }
}

/// Screens that can be read and do not fit this program.
struct UnfitScreens: Error {
  let errors: [ScreenError]
}
