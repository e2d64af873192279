/// An SVG file read tag by tag: whether it is whole, and what in it would run or be loaded.
struct SVGContents {
  /// Something at an offset in bytes.
  struct Finding: Equatable {
    let place: Int
    let what: String
  }

  /// The first thing that runs, or is loaded from elsewhere.
  private(set) var active: Finding?
  /// Why no browser shows it.
  private(set) var broken: Finding?
  private let bytes: [UInt8]
  private var place = 0
  private var open: [ArraySlice<UInt8>] = []
  private var hasRoot = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while broken == nil, let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if open.last.map(SVGContents.isStyle) == true { look(atStyle: bytes[place..<next]) }
      place = next
      readMarkup()
    }
    if broken == nil, !open.isEmpty || !hasRoot {
      broken = Finding(place: bytes.count, what: "its end is missing")
    }
  }

  private mutating func readMarkup() {
    let rest = bytes[place...]
    if rest.starts(with: "<!--".utf8) {
      skip(to: "-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      let start = place
      skip(to: "]]>")
      if open.last.map(SVGContents.isStyle) == true { look(atStyle: bytes[start..<place]) }
    } else if rest.starts(with: "<?".utf8) {
      let start = place
      skip(to: "?>")
      look(atInstruction: bytes[start..<place])
    } else if rest.starts(with: "<!".utf8) {
      readDefinitions()
    } else if rest.starts(with: "</".utf8) {
      readEnd()
    } else {
      readStart()
    }
  }

  private mutating func skip(to end: String) {
    guard let found = bytes[place...].firstRange(of: Array(end.utf8)) else {
      broken = broken ?? Finding(place: place, what: "what begins here does not end")
      return
    }
    place = found.upperBound
  }

  // MARK: Tags

  private mutating func readEnd() {
    let start = place
    skip(to: ">")
    let name = bytes[(start + 2)..<max(start + 2, place - 1)].prefix { !isASCIISpace($0) }
    guard open.popLast()?.elementsEqual(name) == true else {
      broken = broken ?? Finding(place: start, what: "this tag ends nothing that began")
      return
    }
  }

  private mutating func readStart() {
    let start = place
    let name = bytes[(place + 1)...].prefix { !isASCIISpace($0) && !"/>".utf8.contains($0) }
    place = name.endIndex
    var attributes: [Attribute] = []
    while let attribute = readAttribute() { attributes.append(attribute) }
    let isEmpty = bytes[place...].first == UInt8(ascii: "/")
    if isEmpty { place += 1 }
    guard broken == nil, !name.isEmpty, bytes[place...].first == UInt8(ascii: ">") else {
      broken = broken ?? Finding(place: start, what: "this tag is not one of XML")
      return
    }
    place += 1
    if open.isEmpty, hasRoot { broken = Finding(place: start, what: "this is a second image") }
    if !hasRoot, !attributes.contains(where: \.isNamespace) {
      broken = Finding(place: start, what: "it lacks `xmlns=\"http://www.w3.org/2000/svg\"`")
    }
    hasRoot = true
    if !isEmpty { open.append(name) }
    look(atElement: name.localName, attributes, at: start)
  }

  private struct Attribute {
    let name: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>

    var isNamespace: Bool {
      name.starts(with: "xmlns".utf8) && value.elementsEqual("http://www.w3.org/2000/svg".utf8)
        || name.starts(with: "xmlns".utf8) && value.first == UInt8(ascii: "&")
    }
  }

  private mutating func readAttribute() -> Attribute? {
    let rest = bytes[place...].drop(while: isASCIISpace)
    place = rest.startIndex
    guard let first = rest.first, !"/>".utf8.contains(first) else { return nil }
    let name = rest.prefix { !isASCIISpace($0) && !"=/><".utf8.contains($0) }
    let equals = bytes[name.endIndex...].drop(while: isASCIISpace)
    let value = equals.dropFirst().drop(while: isASCIISpace)
    guard !name.isEmpty, equals.first == UInt8(ascii: "="), let quote = value.first,
      "\"'".utf8.contains(quote), let end = value.dropFirst().firstIndex(of: quote)
    else {
      broken = broken ?? Finding(place: place, what: "this attribute is not one of XML")
      return nil
    }
    place = end + 1
    return Attribute(name: name, value: value[(value.startIndex + 1)..<end])
  }

  // MARK: What runs or is loaded

  private static let running: Set = [
    "script", "handler", "listener", "iframe", "frame", "object", "embed", "applet", "link", "meta",
    "base",
    "audio", "video", "portal",
  ]

  private static func isStyle(_ name: ArraySlice<UInt8>) -> Bool { name.localName == "style" }

  private mutating func look(atElement name: String, _ attributes: [Attribute], at start: Int) {
    if SVGContents.running.contains(name) { found("`<\(name)>`", at: start) }
    for attribute in attributes {
      let key = attribute.name.text.lowercased()
      let value = attribute.value.text
      let place = attribute.name.startIndex
      if key.hasPrefix("on") { found("`\(key)`, which runs a script", at: place) }
      // Animations set what another attribute says.
      if key == "attributename",
        value.lowercased().hasPrefix("on") || value.lowercased().hasSuffix("href")
      {
        found("an animation of `\(value)`", at: place)
      }
      if SVGContents.loading.contains(attribute.name.localName),
        !SVGContents.isHarmless(value, in: name)
      {
        found("`\(key)`, which leads to `\(value.prefix(60))`", at: place)
      }
      look(atStyle: attribute.value)
    }
  }

  private static let loading: Set = ["action", "formaction", "href", "poster", "src", "srcset"]

  /// Whether an address leads to the file itself, or is that of a link that readers follow by choice. What an entity
  /// means is not looked up.
  private static func isHarmless(_ address: String, in element: String) -> Bool {
    let address = address.lowercased().filter { !$0.isWhitespace }
    if address.isEmpty || address.hasPrefix("#") { return true }
    if address.replacing("&amp;", with: "").contains("&") { return false }
    guard element == "a" else {
      return ["feimage", "image", "img"].contains(element) && address.hasPrefix("data:image/")
    }
    let scheme = address.prefix { !":/?#".contains($0) }
    return address.dropFirst(scheme.count).first != ":"
      || ["http", "https", "mailto", "tel"].contains(scheme)
  }

  /// `url(…)` and `@import` of a style sheet, in an element or an attribute.
  private mutating func look(atStyle bytes: ArraySlice<UInt8>) {
    guard
      bytes.contains(where: { "@\\".utf8.contains($0) })
        || zip(bytes, bytes.dropFirst()).contains(where: {
          "lL".utf8.contains($0) && $1 == UInt8(ascii: "(")
        })
    else { return }
    let style = SVGContents.unescaped(bytes).lowercased()
    if style.contains("@import") { found("`@import`", at: bytes.startIndex) }
    for part in style.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let address = part.drop { $0.isWhitespace || "\"'".contains($0) }
      if !["#", "data:", "&quot;#", "&#39;#"].contains(where: { address.hasPrefix($0) }) {
        found("`url(\(address.prefix { $0 != ")" }.prefix(60)))`", at: bytes.startIndex)
      }
    }
  }

  /// A style sheet with `\75` and its like as the letters that they are.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let parts = bytes.text.split(separator: "\\", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
      let digits = part.prefix(6).prefix { $0.isHexDigit && $0.isASCII }
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        return text + part
      }
      let rest = part.dropFirst(digits.count)
      return text + String(Character(scalar))
        + (rest.first?.isWhitespace == true ? rest.dropFirst() : rest)
    }
  }

  private mutating func look(atInstruction bytes: ArraySlice<UInt8>) {
    let text = bytes.text.lowercased()
    if !text.hasPrefix("<?xml ") { return found("`\(text.prefix(60))`", at: bytes.startIndex) }
    guard let encoding = text.split(separator: "encoding", maxSplits: 1).dropFirst().first else {
      return
    }
    let name = encoding.drop { !$0.isLetter }.prefix {
      $0.isLetter || $0.isNumber || "-_".contains($0)
    }
    // In others the same bytes are other signs.
    if !["utf-8", "utf8", "us-ascii", "iso-8859-", "windows-125"].contains(where: {
      name.hasPrefix($0)
    }) {
      broken =
        broken ?? Finding(place: bytes.startIndex, what: "it is written in `\(name)`, not in UTF-8")
    }
  }

  /// `<!DOCTYPE …>`, with what it defines in brackets.
  private mutating func readDefinitions() {
    let head = bytes[place...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
    guard head.starts(with: "<!DOCTYPE".utf8), !hasRoot else {
      broken = Finding(place: place, what: "this tag is not one of XML")
      return
    }
    skip(to: bytes[head.endIndex...].first == UInt8(ascii: "[") ? "]" : ">")
    guard broken == nil, bytes[place - 1] == UInt8(ascii: "]") else { return }
    let definitions = bytes[head.endIndex..<place].text.lowercased()
    skip(to: ">")
    for definition in definitions.split(separator: "<!").dropFirst() {
      let value = definition.split { "\"'".contains($0) }.dropFirst().first ?? ""
      let isText =
        definition.hasPrefix("entity ") && !definition.contains("%") && !value.contains("<")
        && !value.contains("&")
        && !definition.contains(" system ") && !definition.contains(" public ")
      if !isText, !definition.hasPrefix("--") {
        found("`<!\(definition.prefix(60).trimmed)`", at: head.endIndex)
      }
    }
  }

  private mutating func found(_ what: String, at place: Int) {
    active = active ?? Finding(place: place, what: what)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  /// Without the prefix of a namespace, in small letters.
  fileprivate var localName: String {
    split(separator: UInt8(ascii: ":")).last.map { $0.text.lowercased() } ?? ""
  }
}
