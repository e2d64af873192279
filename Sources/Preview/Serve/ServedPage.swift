/// What the preview adds to a page that is shown. It is between two marks, but for what the page's own policy must allow.
enum ServedPage {
  static let start = Array("<!--serve-->".utf8)
  static let end = Array("<!--/serve-->".utf8)
  static let connect = Array("connect-src 'self'; ".utf8)
  static let script = Array("script-src 'self'; ".utf8)

  /// The page with a block at the end of its body, and with policies that let the block's script run and connect. A
  /// page that leads on at once stays as it is: its reader is gone before anything could run.
  static func adding(_ block: [UInt8], to page: [UInt8]) -> [UInt8] {
    let declarations = Declarations(of: page)
    guard !declarations.leadOn else { return page }
    var additions = declarations.policies.map { policy in
      (place: policy.start, bytes: policy.namesScripts ? connect : script + connect)
    }
    additions.append((page.lastBodyEnd ?? page.count, start + block + end))
    additions.sort { $0.place < $1.place }
    var served: [UInt8] = []
    served.reserveCapacity(page.count + additions.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    for (place, bytes) in additions {
      served += page[done..<place]
      served += bytes
      done = place
    }
    return served + page[done...]
  }
}

/// What the `meta` elements in a page's head declare in place of HTTP headers.
struct Declarations {
  /// A Content-Security-Policy.
  struct Policy {
    /// The place after the quotation mark that opens it.
    let start: Int
    /// Whether it says which scripts may run, and not only what may be loaded at all.
    let namesScripts: Bool
  }

  private(set) var policies: [Policy] = []
  /// Whether the page sends its reader to another one.
  private(set) var leadOn = false

  init(of page: [UInt8]) {
    var rest = page[...]
    // A policy after the head counts for nothing, so that nothing is looked for there.
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[tag...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest[(rest.first(Array("-->".utf8))?.upperBound ?? page.count)...]
      } else if rest.begins("<meta") {
        rest = rest.dropFirst(5)
        note(attributes(&rest), page)
      } else if rest.begins("</head") || rest.begins("<body") {
        return
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func note(_ attributes: [String: Range<Int>], _ page: [UInt8]) {
    let name = attributes["http-equiv"].map { page[$0].lowercasedText }
    if name == "refresh" { leadOn = true }
    guard name == "content-security-policy", let content = attributes["content"] else { return }
    let namesScripts = page[content].split(separator: UInt8(ascii: ";")).contains { directive in
      directive.split(whereSeparator: \.isSpace).first?.lowercasedText == "script-src"
    }
    policies.append(Policy(start: content.lowerBound, namesScripts: namesScripts))
  }
}

/// The attributes of a tag up to its `>`, by their names in lower case, each where its value is between `"` and `"`: a
/// policy's own quotation marks cannot be in any other.
private func attributes(_ rest: inout ArraySlice<UInt8>) -> [String: Range<Int>] {
  var found: [String: Range<Int>] = [:]
  while true {
    rest = rest.drop(while: \.isSpace)
    guard let first = rest.first, first != UInt8(ascii: ">") else { return found }
    let name = rest.prefix { !$0.isSpace && !"=>".utf8.contains($0) }
    rest = rest[name.endIndex...]
    guard rest.first == UInt8(ascii: "=") else { continue }
    rest = rest.dropFirst()
    guard rest.first == UInt8(ascii: "\"") else { continue }
    let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    found[name.lowercasedText] = value.indices
    rest = rest[value.endIndex...].dropFirst()
  }
}

extension [UInt8] {
  /// Where the last `</body>` is.
  fileprivate var lastBodyEnd: Int? {
    var end = count
    while let found = self[..<end].lastIndex(of: UInt8(ascii: "<")) {
      if self[found...].prefix(7).lowercasedText == "</body>" { return found }
      end = found
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// With its letters of ASCII in lower case.
  fileprivate var lowercasedText: String {
    String(decoding: map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }

  fileprivate func begins(_ tag: String) -> Bool {
    prefix(tag.utf8.count).lowercasedText == tag
      && dropFirst(tag.utf8.count).first.map { $0.isSpace || "/>".utf8.contains($0) } ?? true
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
}
