import Registration
import ScreenKit

/// What a field is checked for when it is left: hints in time, the service decides at saving.
enum FieldCheck {
  static func refusal(of text: String, as kind: FieldDefinition.Kind) -> FieldRefusal? {
    guard !text.isEmpty else { return nil }
    switch kind {
    case .email:
      do throws(EmailRefusal) {
        _ = try EmailAddress.check(text)
        return nil
      } catch {
        return FieldRefusal(error.code)
      }
    default: return nil
    }
  }
}
