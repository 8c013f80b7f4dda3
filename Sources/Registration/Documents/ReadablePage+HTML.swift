extension ReadablePage {
  private static let style =
    "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
    + "table{border-collapse:collapse;margin:0 0 1em}"
    + "th,td{text-align:start;vertical-align:top;padding:.1em .8em .1em 0}"
    + "th{font-weight:normal;color:#555;width:12em}ins{background:#dfd}del{color:#833}"

  /// One page of HTML that needs nothing beside it.
  package var html: String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(Self.escaped(language))\">", "<head>",
      "<meta charset=\"utf-8\">", "<title>\(Self.escaped(title))</title>",
      "<style>\(Self.style)</style>", "</head>", "<body>", "<h1>\(Self.escaped(title))</h1>",
      "<p>\(Self.escaped(byline))</p>",
    ]
    for block in blocks { lines += Self.lines(of: block) }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let text): return ["<h2>\(escaped(text))</h2>"]
    case .paragraph(let text): return ["<p>\(escaped(text))</p>"]
    case .added(let text): return ["<p>+ <ins>\(escaped(text))</ins></p>"]
    case .removed(let text): return ["<p>- <del>\(escaped(text))</del></p>"]
    case .rows(let rows):
      let lines = rows.map {
        "<tr><th scope=\"row\">\(escaped($0.label))</th><td>\(escaped($0.value))</td></tr>"
      }
      return ["<table>"] + lines + ["</table>"]
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
