/// An answer to a question of the society's own.
package enum CustomAnswer: Hashable, Sendable {
  case text(String)
  case number(ExactNumber)
  case date(CivilDate)
  /// The key of a choice.
  case choice(String)
  /// The keys of choices in the order of the question, never empty.
  case choices([String])
  case yes
  case no
  /// The person was asked and does not wish to say.
  case noAnswer
}

/// A decimal number without rounding: `12.50` is 1250 hundredths.
package struct ExactNumber: Hashable, Sendable {
  /// How many of the last decimal.
  package let units: Int64
  package let decimals: Int

  package init(units: Int64, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }
}

extension ExactNumber: CustomStringConvertible {
  /// With a full stop and all its decimals, as in `-0.05`.
  package var description: String {
    guard decimals > 0 else { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

/// A part of an answer as people read it.
package enum AnswerText: Hashable, Sendable {
  /// As it stands.
  case literal(String)
  /// A word of the desk, by its code.
  case word(String)
}
