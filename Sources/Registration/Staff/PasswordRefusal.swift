/// Why a password cannot be used; no part of it is kept in the reason.
package enum PasswordRefusal: Error, Hashable, Sendable {
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case controlCharacter
  /// Little is left without the log-on name.
  case containsLogin
  /// Little is left without the words of the society's name.
  case containsSociety
  /// The same few characters over and over.
  case repetitive
  /// Mostly runs of the alphabet, the digits or the keyboard.
  case sequential
  /// A password that many people use, perhaps with digits or signs around it.
  case common

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .tooShort: "passwordTooShort"
    case .tooLong: "passwordTooLong"
    case .controlCharacter: "passwordControlCharacter"
    case .containsLogin: "passwordContainsLogin"
    case .containsSociety: "passwordContainsSociety"
    case .repetitive: "passwordRepetitive"
    case .sequential: "passwordSequential"
    case .common: "passwordCommon"
    }
  }
}
