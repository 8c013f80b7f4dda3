import ArgumentParser
import DeskService
import DeskUI
import Exchange
import Foundation
import Registration
import ScreenKit

struct ConsentReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Write what a person has answered, for them to take home.",
    discussion: """
      It says what they were told, until when each answer holds and how to take it back. Nobody's \
      name is in it. That it was given is recorded.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// Plain text.
    case text
    /// A page of HTML.
    case page
    /// JSON by ISO/IEC TS 27560.
    case iso
    /// JSON by Kantara Consent Receipt 1.1.
    case kantara
  }

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(
    help: """
      How it is written: plain text, a page of HTML, or JSON by ISO/IEC TS 27560 or Kantara 1.1.
      """)
  var form = Form.text

  @Option(
    help: ArgumentHelp("The language it is in; the person's own without it.", valueName: "tag"))
  var language: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var staff: StaffOptions

  func run() throws {
    try document.write {
      try staff.session { session in
        (
          receipt: try session.consentReceipt(person, language: language),
          timeZone: session.desk.environment.timeZone
        )
      }
    } as: { receipt, timeZone in
      let words = Speech.words(speaking: receipt.language).document("receipt")
      switch form {
      case .text: return Array(receipt.page(in: timeZone, words).text.utf8)
      case .page: return Array(receipt.page(in: timeZone, words).html.utf8)
      case .iso: return try DocumentBytes.json(ISOReceipt.tree(of: receipt, words))
      case .kantara: return try DocumentBytes.json(KantaraReceipt.tree(of: receipt, words))
      }
    }
  }
}
