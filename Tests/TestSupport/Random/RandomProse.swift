extension SiteMaker {
  /// Some blocks of prose, which no heading divides.
  mutating func blocks(in owner: RandomName) -> String {
    (0..<Int.random(in: 0...3, using: &seed)).map { _ in block(in: owner) }.joined(
      separator: "\n\n")
  }

  private mutating func block(in owner: RandomName) -> String {
    switch Int.random(in: 0..<10, using: &seed) {
    case 0: "* \(words(in: owner))\n* \(words(in: owner))\n\n  1. \(words(in: owner))"
    case 1: "> \(words(in: owner))\n>\n> > \(words(in: owner))"
    case 2: "```\n[[nobody]] %% [@nothing] <b>\n```"
    case 3: "![a \"map\"](../assets/logo.svg 'of & it') \(words(in: owner))"
    case 4: "<div>dropped</div>\n\n\(words(in: owner))"
    case 5: "***\n\n\(words(in: owner))  \nnext\\\nline"
    default: words(in: owner) + "\n" + words(in: owner)
    }
  }

  /// A phrase with links, citations and other marks.
  mutating func words(in owner: RandomName) -> String {
    let count = Int.random(in: 1...5, using: &seed)
    return "w " + (0..<count).map { _ in phrase(in: owner) }.joined(separator: " ")
  }

  private mutating func phrase(in owner: RandomName) -> String {
    switch Int.random(in: 0..<12, using: &seed) {
    case 0, 1, 2: link(from: owner)
    case 3: citation(in: owner)
    case 4: "*so **very** \(link(from: owner))*"
    case 5: "`[[no]] & %%`"
    case 6: "%% note \(owner.id) %%"
    case 7: "<i>a</i> &amp; \\[b\\] < \" '"
    case 8: "[out](https://example.org/?a=1&b='2' \"a \\\"title\\\"\") <https://example.org/x>"
    case 9: one(of: ["安娜", "שלום", "e\u{301}", "👩‍💻", "a\u{200D}b", "ſt", "İ", "\u{A0}x"])
    case 10: "[home](/), [list](/claims/), [time](/timeline/)"
    default: "word"
    }
  }

  mutating func citation(in owner: RandomName) -> String {
    let first = name(in: "sources", for: owner).id
    let second = name(in: "sources", for: owner).id
    return one(of: ["[@\(first)]", "[@\(first), p. 3 & <4>]", "[@\(first); @\(second), 12:40]"])
  }

  private mutating func link(from owner: RandomName) -> String {
    let name = one(of: names)
    let isThere = name.isPublished || owner.publication == .draft
    let words = "the \(name.folder) \(one(of: ["one", "& other", "“安”"]))"
    guard isThere else { return "[[\(name.id)|\(words)]]" }
    note(owner, name)
    return one(of: [
      name.hasPlainTitle ? "[[\(name.title)]]" : "[[\(name.id)]]", "[[\(name.path)]]",
      "[[\(name.id)|\(words)]]", "[[\(name.path)#\(name.anchors.last!)]]",
      "[[\(name.id)#\(name.anchors[0])|\(words)]]", "[\(words)](../\(name.path).md)",
      "[\(words)](../\(name.path).md#\(name.anchors[0]))",
    ])
  }

  private mutating func note(_ from: RandomName, _ to: RandomName) {
    let both = [from, to]
    guard from != to, both.allSatisfy(\.isPublished),
      !both.contains(where: { $0.folder == "pages" })
    else { return }
    mentions.insert(RandomSite.Mention(from: from.path, to: to.path))
  }
}
