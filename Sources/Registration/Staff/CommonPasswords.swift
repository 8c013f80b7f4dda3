/// Passwords that many people use, with the digits, signs and look-alikes they put into them.
enum CommonPasswords {
  /// So many digits and signs make up for a common word.
  private static let enoughOthers = 8

  /// Whether a lower-case password is made of nothing but common words and a few digits and signs,
  /// also when look-alikes are read as letters.
  static func matches(_ password: String) -> Bool {
    let trimmed = password.drop { !$0.isLetter }
    let core = String(trimmed.reversed().drop { !$0.isLetter }.reversed())
    let candidates = [letters(password), letters(read(core)), letters(read(password))]
    return candidates.contains {
      password.count - $0.count < enoughOthers && isMadeOfWords(Array($0))
    }
  }

  private static func letters(_ text: String) -> String {
    text.filter(\.isLetter)
  }

  private static func read(_ text: String) -> String {
    String(text.map { lookAlikes[$0] ?? $0 })
  }

  private static let lookAlikes: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]

  private static func isMadeOfWords(_ text: [Character]) -> Bool {
    // Digits alone leave nothing here: those are runs and repetitions, not words.
    guard !text.isEmpty else { return false }
    var reachable = [Bool](repeating: false, count: text.count + 1)
    reachable[0] = true
    for start in text.indices where reachable[start] {
      for end in (start + 1)...text.count where words.contains(String(text[start..<end])) {
        reachable[end] = true
      }
    }
    return reachable[text.count]
  }

  private static let words = Set(
    """
    abc access admin administrator azerty badge baseball batman bienvenue biscuit charlie changeit
    changeme cheese chocolate clerk computer conference congress contrasena contraseña
    correcthorsebatterystaple default demo desk dragon example flower football freedom geheim guest
    guestguest hallo hello hockey iloveyou i internet jesus jordan kennwort killer letmein login
    love loveyou mail manager master member members michael monkey motdepasse mustang my mypass
    mypassword network new ninja office pass passe passw passwd password passwords passwort
    pepper pokemon princess qwert qwerty qwertyuiop qwertz regdesk register registration root
    salasana secret secretary senha shadow society soccer starwars staff summer autumn winter
    spring sunshine superman supervisor system temp temporary test testing the trustno trustnoi
    user welcome whatever willkommen wachtwoord word you your
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
