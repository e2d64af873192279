/// What a page's tags say, read in one go over its bytes.
public struct PageReading {
  /// The values of `href`, `src` and `action`.
  public private(set) var links: [String] = []
  /// The bytes of the values of `id`: two spellings that Unicode holds equal are two anchors.
  public private(set) var ids: Set<[UInt8]> = []
  /// What could run, and anchors that stand twice.
  public private(set) var faults: [String] = []
  private var scripts: Set<String> = []
  private var hasData = false

  public init(_ page: [UInt8]) {
    var position = 0
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < page.count, page[position].isLetter else { continue }
      readTag(page, &position)
    }
  }

  private mutating func readTag(_ page: [UInt8], _ position: inout Int) {
    let name = take(page, &position) { !$0.isSpace && $0 != UInt8(ascii: ">") }.lowercased()
    if name == "script", page[position...].starts(with: " type=\"application/ld+json\">".utf8) {
      // Data that no browser runs; what is in it has no tag that would end it early.
      if hasData { faults.append("two graphs of data") }
      hasData = true
    } else if name == "script" {
      // The theme's own, each once.
      let script = ownScript(page, position)
      if script.map({ scripts.insert($0).inserted }) != true { faults.append("a tag <script>") }
    }
    if name == "form", !isOfSearch(page, position) { faults.append("a tag <form>") }
    if ["iframe", "object", "embed", "style", "base"].contains(name) {
      faults.append("a tag <\(name)>")
    }
    while position < page.count, page[position] != UInt8(ascii: ">") {
      if page[position].isSpace || page[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        readAttribute(page, &position)
      }
    }
  }

  private func ownScript(_ page: [UInt8], _ position: Int) -> String? {
    let rest = rest(of: page, position)
    let name = ["dossier", "redirect", "search"].first { rest.hasSuffix("theme/\($0).js\" defer") }
    return rest.hasPrefix(" src=\"") && !rest.contains("//") && !rest.contains(":") ? name : nil
  }

  /// Whether the form leads to the page of the search, or is the one on it.
  private func isOfSearch(_ page: [UInt8], _ position: Int) -> Bool {
    let rest = rest(of: page, position)
    return rest.hasPrefix(" role=\"search\" data-search ")
      || rest.hasPrefix(" role=\"search\" action=\"") && rest.hasSuffix("search/index.html\"")
        && !rest.contains(":")
  }

  private func rest(of page: [UInt8], _ position: Int) -> String {
    String(decoding: page[position...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
  }

  private mutating func readAttribute(_ page: [UInt8], _ position: inout Int) {
    let start = position
    let name = take(page, &position) {
      !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }.lowercased()
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
      faults.append("an attribute \(name)")
    }
    guard position < page.count, page[position] == UInt8(ascii: "=") else {
      position = max(position, start + 1)
      return
    }
    position += 1
    guard position < page.count, page[position] == UInt8(ascii: "\"") else {
      faults.append("an attribute \(name) without quotes")
      return
    }
    position += 1
    let value = take(page, &position) { $0 != UInt8(ascii: "\"") }
    position += 1
    take(name, unescaped(value))
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "href", "src", "action":
      links.append(value)
      let scheme = value.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
      if scheme.count < value.count, value.dropFirst(scheme.count).first == ":",
        !["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      {
        faults.append("a link to \(value)")
      }
    case "id":
      if !ids.insert(Array(value.utf8)).inserted { faults.append("two anchors `\(value)`") }
    default: break
    }
  }

  private func take(
    _ page: [UInt8], _ position: inout Int, while isIn: (UInt8) -> Bool
  ) -> String {
    let start = position
    while position < page.count, isIn(page[position]) { position += 1 }
    return String(decoding: page[start..<position], as: UTF8.self)
  }
}

/// The text without the character references that the program writes; the ampersand's goes last.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
