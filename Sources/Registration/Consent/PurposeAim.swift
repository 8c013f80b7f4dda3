/// What a purpose is for, in the few words that every form of receipt has a term for.
package enum PurposeAim: String, CaseIterable, Codable, Sendable {
  /// What the person has asked for is done: a conference, a membership.
  case service
  /// What the person has asked is answered.
  case reply
  /// News is sent.
  case news
  /// What is sent or offered is chosen by what is known.
  case profile
  case statistics
  /// Others find the person in a list.
  case listing
  /// Needs are met, as of food and access.
  case care
  /// The society shows itself in public.
  case publicity
  /// What the law asks for is done.
  case law
}
