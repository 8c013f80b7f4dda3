import Foundation
import Registration

extension Desk {
  /// The hash of a new password, when the password can be used.
  func accept(password: String, login: String, society: String? = nil) throws -> String {
    let name = try society ?? self.society()?.name ?? ""
    do {
      return try hash(PasswordRule.check(password, login: login, society: name))
    } catch let refusal as PasswordRefusal {
      throw DeskError.password(refusal)
    }
  }

  /// Argon2id over the password in the form in which rules and hashes see it (NFKC).
  func hash(_ password: String) throws -> String {
    guard let hash = passwordHash.hash(PasswordRule.normalized(password)) else {
      throw DatabaseFault.other("no memory to hash a password")
    }
    return hash
  }

  /// Whether a typed password fits the stored hash.
  func verify(_ password: String, against hash: String) -> Bool {
    PasswordHash.verify(PasswordRule.normalized(password), against: hash)
  }
}
