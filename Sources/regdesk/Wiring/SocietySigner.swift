import DeskService
import PaymentProviders
import Registration
import ScreenKit

/// Signs redirect addresses for the provider that the society had when its desk was opened, and
/// says in words what is wrong with the key, when a payment is handed off and not before.
struct SocietySigner: RedirectSigner {
  private let provider: PaymentProvider
  private let signer: Result<LinkSigner, any Error>

  init(_ provider: PaymentProvider, keyFile: String) {
    self.provider = provider
    signer = Result {
      try LinkSigner(
        host: provider.host, payee: provider.payee, key: SigningKey.load(path: keyFile))
    }
  }

  func address(for request: RedirectRequest) throws -> SignedAddress {
    // Without a provider nobody comes here, unless one was named meanwhile.
    guard provider.isNamed, request.payee == provider.payee else {
      throw DeskError.otherProvider
    }
    do {
      return try signer.get().address(for: request)
    } catch let fault as SigningKeyFault {
      throw DeskError.handOffUnavailable(Speech.words["refusals.\(fault.code)"])
    } catch let fault as LinkFault {
      throw DeskError.handOffUnavailable(Speech.words["refusals.\(fault.code)"])
    }
  }
}
