import HTML

extension HTMLBuffer {
  /// An element that holds a text alone.
  mutating func element(_ tag: StaticString, _ text: String) {
    raw("<")
    raw(tag)
    raw(">")
    self.text(text)
    raw("</")
    raw(tag)
    raw(">\n")
  }

  /// A list of texts; nothing where there are none.
  mutating func list(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    raw("<ul>\n")
    for text in texts { element("li", text) }
    raw("</ul>\n")
  }

  /// A table of texts below their headings. It scrolls sideways where the screen is narrow.
  mutating func table(_ headings: [String], _ rows: [[String]]) {
    raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
    attribute("aria-label", headings.joined(separator: ", "))
    raw(">\n<table>\n<thead>\n<tr>")
    for heading in headings {
      raw("<th scope=\"col\">")
      text(heading)
      raw("</th>")
    }
    raw("</tr>\n</thead>\n<tbody>\n")
    for row in rows {
      raw("<tr>")
      for cell in row {
        raw("<td>")
        text(cell)
        raw("</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n</div>\n")
  }
}
