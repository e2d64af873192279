/// What the `meta` elements in a page's head declare in place of HTTP headers.
struct Declarations {
  /// A Content-Security-Policy.
  struct Policy {
    /// The place right behind the quotation mark that opens it.
    let start: Int
    /// Whether it says which scripts may run, and not only what may be loaded at all.
    let namesScripts: Bool
  }

  private(set) var policies: [Policy] = []
  /// Whether the page sends its reader to another one.
  private(set) var leadOn = false

  init(of page: [UInt8]) {
    var place = 0
    // A policy behind the head counts for nothing, so that nothing is looked for there.
    while let tag = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = page[tag...]
      place = tag + 1
      if rest.starts(with: "<!--".utf8) {
        place = rest.first(Array("-->".utf8))?.upperBound ?? page.count
      } else if rest.begins("<meta") {
        let meta = MetaTag(page, from: tag + 5)
        place = meta.end
        note(meta, page)
      } else if rest.begins("</head") || rest.begins("<body") {
        return
      }
    }
  }

  private mutating func note(_ meta: MetaTag, _ page: [UInt8]) {
    let name = meta.equivalent.map { page[$0].map(\.lowercasedASCII) } ?? []
    if name == Array("refresh".utf8) { leadOn = true }
    guard name == Array("content-security-policy".utf8), let content = meta.content else { return }
    let directives = page[content].split(separator: UInt8(ascii: ";"))
    let namesScripts = directives.contains { directive in
      directive.split(whereSeparator: \.isSpace).first?.map(\.lowercasedASCII)
        == Array("script-src".utf8)
    }
    policies.append(Policy(start: content.lowerBound, namesScripts: namesScripts))
  }
}

/// The attributes of one `meta` element that matter here, each where its value stands between quotation marks.
private struct MetaTag {
  private(set) var equivalent: Range<Int>?
  private(set) var content: Range<Int>?
  private(set) var end: Int

  init(_ page: [UInt8], from start: Int) {
    end = start
    while end < page.count, page[end] != UInt8(ascii: ">") {
      guard !page[end].isSpace else {
        end += 1
        continue
      }
      let name = end
      while end < page.count, !page[end].isSpace, !"=>".utf8.contains(page[end]) { end += 1 }
      let word = page[name..<end].map(\.lowercasedASCII)
      guard end < page.count, page[end] == UInt8(ascii: "=") else { continue }
      end += 1
      guard let value = skipValue(page) else { continue }
      if word == Array("http-equiv".utf8) { equivalent = value }
      if word == Array("content".utf8) { content = value }
    }
  }

  /// What stands between the two `"` from here on; in other values a policy's own quotation marks cannot stand.
  private mutating func skipValue(_ page: [UInt8]) -> Range<Int>? {
    guard end < page.count, page[end] == UInt8(ascii: "\"") else { return nil }
    let close = page[(end + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
    defer { end = min(close + 1, page.count) }
    return end + 1..<close
  }
}

extension ArraySlice<UInt8> {
  fileprivate func begins(_ tag: String) -> Bool {
    prefix(tag.utf8.count).map(\.lowercasedASCII) == Array(tag.utf8)
      && dropFirst(tag.utf8.count).first.map { $0.isSpace || "/>".utf8.contains($0) } ?? true
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
}
