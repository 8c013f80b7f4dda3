import DeskService
import DeskUI
import Registration
import ScreenKit

/// What has to be done once before anything else: a password of one's own, and the promise.
struct FirstLogOn {
  let session: DeskSession
  let settings: DeskSettings
  let talk: Talk

  /// Does what is still to be done; `password` is the one that was typed at the log-on.
  func fulfil(password: String) throws {
    if try session.staff().mustChangePassword { try changePassword(from: password) }
    if try session.staff().mustAcknowledgeDuty { try promise() }
  }

  private func changePassword(from old: String) throws {
    talk.say("screens.password.why")
    talk.say("hints.newPassword")
    let login = try session.staff().login
    while true {
      let new = try talk.askSecret("fields.newPassword")
      do {
        _ = try PasswordRule.check(new, login: login, society: settings.society)
        guard try talk.askSecret("fields.repeatPassword") == new else {
          talk.say("refusals.passwordsDiffer")
          continue
        }
        try session.changeOwnPassword(old: old, new: new)
        return talk.say("toasts.passwordChanged")
      } catch let refusal as PasswordRefusal {
        talk.say("refusals.\(refusal.code)")
      } catch let error as DeskError {
        talk.fail(error)
      }
    }
  }

  /// Reads the duty of confidentiality; nobody works here who does not promise it.
  private func promise() throws {
    talk.say("screens.duty.text", ["society": settings.society])
    guard try talk.confirm("plain.promise") else { throw Leaving.logOff }
    try session.acknowledgeDuty(version: Duty.version)
    talk.say("toasts.dutyAcknowledged")
  }
}
