import Foundation

/// Why a website address was not taken.
package enum WebsiteRefusal: Error, Hashable, Sendable {
  /// Another scheme than http or https.
  case scheme
  /// A name and password before the host.
  case userInformation
  /// No domain name with at least one full stop, or a port that is none.
  case host
  /// White space, a backslash, quotes or angle brackets inside.
  case character

  /// The key of the words for people.
  package var code: String {
    switch self {
    case .scheme: "website.scheme"
    case .userInformation: "website.userInformation"
    case .host: "website.host"
    case .character: "website.character"
    }
  }
}

/// Addresses of websites as people type them.
package enum Website {
  /// The address with `https://` when no scheme was typed; scheme and host in lower case, the rest
  /// as typed (RFC 3986 section 6.2.2.1).
  ///
  /// Takes a text without white space around it.
  package static func normalise(_ text: String) throws(WebsiteRefusal) -> String {
    if isNormal(text) { return text }
    guard !text.unicodeScalars.contains(where: isForbidden) else { throw .character }
    let (scheme, rest) = try splitScheme(text)
    let authorityEnd = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    let authority = rest[..<authorityEnd]
    guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw .userInformation }
    return scheme + "://" + (try normalisedHost(authority)) + rest[authorityEnd...]
  }

  // Scheme, a plain host in lower case with a full stop inside, and a path of plain characters.
  private static func isNormal(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    for scheme in ["https://", "http://"] where bytes.starts(with: scheme.utf8) {
      bytes = bytes.dropFirst(scheme.utf8.count)
      var previous: UInt8 = 0x2E
      var stops = 0
      var label = 0
      while let byte = bytes.first, byte != 0x2F {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: label += 1
        case 0x2D where previous != 0x2D && previous != 0x2E: label += 1
        case 0x2E where previous != 0x2D && previous != 0x2E:
          stops += 1
          label = 0
        default: return false
        }
        if label > 63 { return false }
        previous = byte
        bytes = bytes.dropFirst()
      }
      return stops > 0 && previous != 0x2D && previous != 0x2E
        && bytes.allSatisfy { 0x21..<0x7F ~= $0 && !isForbidden(Unicode.Scalar($0)) }
    }
    return false
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "<", ">", "\"", "`", "{", "}", "|", "^": true
    default: TextRule.isWhiteSpace(scalar)
    }
  }

  private static func splitScheme(
    _ text: String
  ) throws(WebsiteRefusal) -> (String, Substring) {
    // The first of these tells what stands before it: a scheme, a host, or a host without a path.
    guard let end = text.utf8.firstIndex(where: { ":./?#".utf8.contains($0) }),
      text.utf8[end] == UInt8(ascii: ":")
    else { return ("https", text[...]) }
    let scheme = text[..<end].lowercased()
    guard scheme == "http" || scheme == "https", text[end...].utf8.starts(with: "://".utf8) else {
      throw .scheme
    }
    return (scheme, text[end...].dropFirst(3))
  }

  private static func normalisedHost(_ authority: Substring) throws(WebsiteRefusal) -> String {
    var host = authority
    var port = ""
    if let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")) {
      host = authority[..<colon]
      let digits = authority[colon...].dropFirst()
      guard digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = UInt16(digits), number > 0
      else { throw .host }
      port = ":\(number)"
    }
    guard let domain = DomainName(String(host)), domain.ascii.utf8.contains(UInt8(ascii: "."))
    else { throw .host }
    let isASCII = host.utf8.allSatisfy { $0 < 0x80 }
    return (isASCII ? domain.ascii : host.lowercased()) + port
  }
}
