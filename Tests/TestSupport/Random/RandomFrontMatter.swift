extension SiteMaker {
  mutating func text(of name: RandomName) -> String {
    let keys = frontMatter(of: name) + kindKeys(of: name)
    var body = name.folder == "claims" ? claimBody(of: name) : blocks(in: name) + part(of: name)
    if !name.isPublished { body += "\n\nSee [[\(castFigure(of: name))]].\n" }
    let text = "---\n" + keys.shuffled(using: &seed).joined(separator: "\n") + "\n---\n\n" + body
    return chance(10) ? "\u{FEFF}" + text.replacing("\n", with: "\r\n") : text
  }

  /// The id of a new figure that only this file leads to, with a source to which only the figure does.
  private mutating func castFigure(of name: RandomName) -> String {
    let id = "cast-of-\(name.id)"
    cast.append(
      File(
        "content/figures/\(id).md",
        "---\ntitle: \(id)\nkind: person\nredirects: [/old/\(id)/]\n---\n\n[[\(name.path)]] [@book-\(id)]\n"
      ))
    cast.append(
      File(
        "content/sources/book-\(id).md",
        "---\ntitle: A source\ntype: book\ndate: 2020\npublisher: \(id)\n---\n"))
    return id
  }

  /// A heading that others link to, and what stands below it.
  private mutating func part(of name: RandomName) -> String {
    "\n\n## \(words(in: name)) {#part}\n\n" + blocks(in: name)
  }

  private mutating func frontMatter(of name: RandomName) -> [String] {
    var keys = ["title: \(quoted(name.title))"]
    switch name.publication {
    case .draft: keys.append("draft: true")
    case .embargoed: keys.append("embargo: 2030-01-01T00:00:00+05:30")
    case .published: if chance(10) { keys.append("embargo: 2025-01-01T00:00:00Z") }
    }
    if chance(40) { keys.append("summary: \(quoted(one(of: RandomName.titles)))") }
    if chance(20) { keys.append("tags: [a, 安]") }
    if chance(30) { keys.append("redirects: [/old/\(name.path)/, /old/\(name.id).html]") }
    if chance(20) { keys.append("private: {a: [secret, {b: c}]}") }
    if chance(20) { keys.append("extra: {a: [b, {c: d}], e: yes}") }
    if chance(30) {
      // A source's title is a headline, which no text may repeat without its outlet.
      let now = name.folder == "sources" ? "" : ", was: 1 May, now: \(quoted(name.title))"
      keys.append(
        """
        corrections:
          - {date: 2024-06-01, kind: \(now.isEmpty ? "update" : "correction"), text: The day was wrong.\(now)}
          - {date: 2024-07, kind: \(one(of: ["clarification", "update", "retraction"])), text: "See: “this” <b>"}
        """)
    }
    return keys
  }

  private mutating func kindKeys(of name: RandomName) -> [String] {
    switch name.folder {
    case "claims": claimKeys(of: name)
    case "figures": figureKeys(of: name)
    case "sources": sourceKeys(of: name)
    case "events": eventKeys(of: name)
    default: []
    }
  }

  private mutating func claimKeys(of name: RandomName) -> [String] {
    let about = Set((0...1).map { _ in self.name(in: "figures", for: name).id }).sorted()
    var keys = ["about: [\(about.joined(separator: ", "))]"]
    if chance(30) { keys.append("short: 短い & <i>") }
    if chance(40) {
      keys.append("assessment: {label: Wahr, by: Desk, date: 2024-03, explanation: \"So: it is.\"}")
    }
    return keys
  }

  private mutating func figureKeys(of name: RandomName) -> [String] {
    var keys = ["kind: \(one(of: ["person", "organization", "outlet", "public-body"]))"]
    if chance(40) { keys.append("aliases: [the \(name.id) one, 别名\(name.id)]") }
    if chance(30) { keys.append("role: Mayor of “all”") }
    if chance(20) { keys.append("wikidata: Q42") }
    if chance(20) { keys.append("url: https://example.org/?a=1&b=\(name.id)") }
    guard chance(50) else { return keys }
    let source = self.name(in: "sources", for: name).id
    let body = self.name(in: "figures", for: name).id
    keys.append(
      """
      roles:
        - {title: Mayor, organization: \(body == name.id ? "a hall" : body), from: 2001-02, to: unknown, sources: [\(source)]}
        - title: Senator
          from: 2022
      """)
    return keys
  }

  private mutating func sourceKeys(of name: RandomName) -> [String] {
    var keys = [
      "type: \(one(of: ["news-report", "hansard", "court-ruling", "social-post", "interview", "letter"]))",
      "date: \(chance(10) ? "unknown" : date())",
    ]
    let figure = self.name(in: "figures", for: name)
    keys.append(
      chance(60)
        ? "publisher: \(one(of: [figure.id, "[\(figure.id), f0]"]))"
        : "publisher-name: The \"Paper\"")
    if chance(40) { keys.append("authors: [\(quoted(figure.title)), Nobody Known]") }
    if chance(40) { keys.append("url: https://example.org/\(name.id)") }
    if chance(20) { keys.append("copy-url: https://archive.example/\(name.id)") }
    if chance(20) { keys.append("accessed: 2024-05-05\nlanguage: fr") }
    if isUnseen(name) { keys.append("seen: no") }
    // Only what comes before is relayed, so that nobody relays himself.
    if name.id != "s0", chance(40) {
      keys.append("relays:\n  - source: s0\n    verified: \(one(of: ["true", "false"]))")
    }
    if chance(30) {
      keys.append("unnamed-sources:\n  - count: 2\n    description: officials\n    reason: fear")
    }
    return keys
  }

  /// Every third source is known through others only.
  func isUnseen(_ source: RandomName) -> Bool {
    source.id.hasSuffix("2") || source.id.hasSuffix("5")
  }

  private mutating func eventKeys(of name: RandomName) -> [String] {
    [
      chance(30) ? "date: 2020-01/2020-02-11" : "date: \(date())", "place: Bärn",
      "figures: [\(self.name(in: "figures", for: name).id)]",
      "claims: [\(one(of: names.filter { $0.folder == "claims" }).id)]",
    ]
  }
}
