/// Finds payment card data in text, so that it is refused before it is stored, drafted, logged or
/// shown (PCI DSS v4.0.1, requirement 3; ISO/IEC 7812-1 for the numbers).
///
/// A card number is 12 to 19 digits of any script, plain or parted by spaces, dashes, dots,
/// slashes and the like, that begins as a brand's numbers do and ends in the right Luhn digit.
/// What is exempt is exempt by the kind of the field together with its own check digits, or,
/// inside longer text, by its own check digits and form alone; never by a wish to go on.
package enum CardGuard {
  /// What was found: the brand it looks like, and never a digit.
  package struct Finding: Hashable, Sendable {
    package let brand: String
  }

  /// What a field is for.
  package enum FieldKind: Sendable {
    case text
    /// A whole field of one telephone number: an international one (`+`, `00`, `tel:`, 15 digits
    /// at most) is no card unless it is grouped as cards are.
    case telephone
    /// Exempt when length and MOD 97 of the whole field are an IBAN's.
    case iban
    /// Exempt when block and MOD 11-2 of the whole field are those of an ORCID iD.
    case orcid
    /// Exempt when the whole field is one of our references or an ISO 11649 creditor reference.
    case reference
    /// A number of another's making: nothing is exempt.
    case digits
  }

  /// Fewer digits never make a card number.
  static let fewestDigits = 12
  static let mostDigits = 19

  /// The first card found in `text`, nil when there is none.
  ///
  /// Cheap enough for every key: text with fewer than twelve digits costs one pass over its bytes.
  package static func finding(in text: String, kind: FieldKind = .text) -> Finding? {
    let scan = TextScan(text)
    guard scan.mayHoldCard else { return nil }
    // The usual telephone number, without looking at how it is grouped: 4-6-5 has 15 digits.
    if kind == .telephone, scan.startsWithPlus, scan.isASCII, scan.digitCount < 15 { return nil }
    let scalars = Array(text.unicodeScalars)
    if let finding = trackData(in: scalars) ?? securityCode(in: scalars) { return finding }
    guard let finding = number(in: scalars, kind: kind) else { return nil }
    if isExempt(text, scalars, as: kind) { return nil }
    let masked = maskingOwnChecksums(scalars)
    return masked.count == scalars.count && masked.elementsEqual(scalars)
      ? finding : number(in: masked, kind: kind)
  }

  /// Whether twelve digits or more stand in a row, separators ignored.
  ///
  /// While the field has the focus such a text may be a card number half typed: it is not drafted
  /// until the field is left.
  package static func holdsLongDigitRun(_ text: String) -> Bool {
    guard text.utf8.count >= fewestDigits else { return false }
    return DigitRun.runs(in: Array(text.unicodeScalars)).contains {
      $0.digits.count >= fewestDigits
    }
  }

  private static func number(in scalars: [Unicode.Scalar], kind: FieldKind) -> Finding? {
    for run in DigitRun.runs(in: scalars) where run.digits.count >= fewestDigits {
      if kind != .digits, run.isTelephone(inTelephoneField: kind == .telephone, scalars) {
        continue
      }
      if let brand = run.cardBrand() { return Finding(brand: brand.name) }
    }
    return nil
  }

  private static func isExempt(
    _ text: String, _ scalars: [Unicode.Scalar], as kind: FieldKind
  ) -> Bool {
    switch kind {
    case .text, .telephone, .digits: false
    case .iban: InternationalAccountNumber.isValid(compact(scalars))
    case .orcid: isORCID(compact(scalars))
    case .reference: Reference(text) != nil || isCreditorReference(compact(scalars))
    }
  }

  /// 0000-0001 to 0000-0003 and 0009 are the blocks in use; none begins a card number.
  static func isORCID(_ characters: [UInt8]) -> Bool {
    (characters.starts(with: "0000000".utf8) || characters.starts(with: "0009".utf8))
      && Checksum.orcid(characters)
  }

  /// ISO 11649: `RF`, two check digits, up to 21 letters and digits.
  private static func isCreditorReference(_ characters: [UInt8]) -> Bool {
    characters.count <= 25 && characters.starts(with: "RF".utf8) && Checksum.mod97(characters)
  }

  // ASCII capitals and digits without separators; empty when anything else is there.
  private static func compact(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in scalars where !DigitRun.isSeparator(scalar) {
      guard scalar.isASCII else { return [] }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      result.append(0x61...0x7A ~= byte ? byte - 0x20 : byte)
    }
    return result
  }
}
