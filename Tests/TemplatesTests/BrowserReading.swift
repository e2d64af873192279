/// What a browser reads in a page, by the rules of WHATWG's tokenizer and those of its tree construction that decide
/// what is text: written anew for the tests, so that it cannot share a mistake with the templates' own view of HTML.
struct BrowserReading: Equatable {
  /// Where browsers, or a reader's settings, differ.
  struct Options: Hashable, Sendable {
    var runsScripts = true
    /// Whether the parser ignores most tags in `<select>`, as all did until 2025.
    var ignoresTagsInSelect = false

    static let all = [
      Options(), Options(runsScripts: false), Options(ignoresTagsInSelect: true),
      Options(runsScripts: false, ignoresTagsInSelect: true),
    ]
  }

  struct Tag: Equatable {
    var name: String
    var attributes: [(name: String, value: String)] = []

    static func == (one: Tag, other: Tag) -> Bool {
      one.name == other.name
        && one.attributes.map { [$0.name, $0.value] }
          == other.attributes.map { [$0.name, $0.value] }
    }
  }

  /// All tags in their order; the name of an end tag begins with a slash.
  private(set) var tags: [Tag] = []
  /// The text before, between and after the tags.
  private(set) var texts = [""]
  /// The texts of comments, and of scripts and stylesheets.
  private(set) var comments: [String] = []
  private(set) var codes: [String] = []

  private let options: Options
  private var rest: ArraySlice<Unicode.Scalar>
  private var open: [(name: String, language: String)] = [("html", "html")]

  init(_ page: [UInt8], _ options: Options = Options()) {
    self.options = options
    rest = Array(String(decoding: page, as: UTF8.self).unicodeScalars)[...]
    while !rest.isEmpty { readToken() }
    rest = []
    texts = texts.map { decoded($0) }
  }

  static func == (one: BrowserReading, other: BrowserReading) -> Bool {
    one.tags == other.tags && one.texts == other.texts && one.comments == other.comments
      && one.codes == other.codes
  }

  // MARK: Tokens

  private mutating func readToken() {
    if take("<!--") {
      comments.append(readComment())
    } else if !isHTML, take("<![CDATA[") {
      addText(take(upTo: "]]>"))
    } else if take("<!") || take("<?") || starts("</") && !isLetter(2) && take("</") {
      if take(">") { return }
      comments.append(take(upTo: ">"))
    } else if starts("</"), take("</") {
      readTag(isEnd: true)
    } else if starts("<"), isLetter(1) {
      rest.removeFirst()
      readTag(isEnd: false)
    } else {
      addText(String(Character(rest.removeFirst())))
    }
  }

  private mutating func readComment() -> String {
    if take(">") || take("->") { return "" }
    var text = ""
    while !rest.isEmpty {
      if take("-->") || take("--!>") { return text }
      text.unicodeScalars.append(rest.removeFirst())
    }
    return text
  }

  private mutating func readTag(isEnd: Bool) {
    var tag = Tag(name: take { !" \t\n\u{C}\r/>".unicodeScalars.contains($0) }.lowercased())
    var isSelfClosing = false
    while let scalar = rest.first, scalar != ">" {
      isSelfClosing = scalar == "/"
      if " \t\n\u{C}\r/".unicodeScalars.contains(scalar) {
        rest.removeFirst()
      } else {
        tag.attributes.append(readAttribute())
      }
    }
    if rest.isEmpty { return }
    rest.removeFirst()
    tags.append(Tag(name: (isEnd ? "/" : "") + tag.name, attributes: tag.attributes))
    texts.append("")
    if isEnd { close(tag.name) } else { enter(tag, isSelfClosing) }
  }

  private mutating func readAttribute() -> (String, String) {
    let first = String(Character(rest.removeFirst()))
    let name = (first + take { !" \t\n\u{C}\r/>=".unicodeScalars.contains($0) }).lowercased()
    _ = take { " \t\n\u{C}\r".unicodeScalars.contains($0) }
    guard take("=") else { return (name, "") }
    _ = take { " \t\n\u{C}\r".unicodeScalars.contains($0) }
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return (name, decoded(take { !" \t\n\u{C}\r>".unicodeScalars.contains($0) }))
    }
    rest.removeFirst()
    let value = take { $0 != quote }
    rest = rest.dropFirst()
    return (name, decoded(value))
  }

  // MARK: Tree construction

  private var isHTML: Bool { open.last?.language == "html" }

  private func holdsHTML(_ element: (name: String, language: String)) -> Bool {
    switch element.language {
    case "svg": ["foreignobject", "desc", "title"].contains(element.name)
    case "math": ["mi", "mo", "mn", "ms", "mtext"].contains(element.name)
    default: true
    }
  }

  private mutating func enter(_ tag: Tag, _ isSelfClosing: Bool) {
    guard let last = open.last else { return }
    if !holdsHTML(last) {
      if breakouts.contains(tag.name) {
        while let last = open.last, !holdsHTML(last) { open.removeLast() }
        return enter(tag, isSelfClosing)
      }
      if !isSelfClosing { open.append((tag.name, last.language)) }
      return
    }
    let inSelect = options.ignoresTagsInSelect && open.contains { $0 == ("select", "html") }
    if inSelect, ["input", "textarea"].contains(tag.name) {
      close("select")
    } else if inSelect, !["option", "script", "template"].contains(tag.name) {
      return
    }
    if ["svg", "math"].contains(tag.name) {
      if !isSelfClosing { open.append((tag.name, tag.name)) }
    } else if !["br", "img", "input", "meta", "link", "base", "set"].contains(tag.name) {
      readRawText(of: tag.name)
    }
  }

  private mutating func readRawText(of name: String) {
    switch name {
    case "title", "textarea": addText(takeRaw(of: name))
    case "script", "style": codes.append(takeRaw(of: name))
    case "xmp", "iframe", "noembed", "noframes": comments.append(takeRaw(of: name))
    case "noscript" where options.runsScripts: comments.append(takeRaw(of: name))
    case "plaintext":
      comments.append(String(String.UnicodeScalarView(rest)))
      rest = []
    default: open.append((name, "html"))
    }
  }

  /// The text up to the element's end tag, which is then left to be read as a tag.
  private mutating func takeRaw(of name: String) -> String {
    open.append((name, "html"))
    var text = ""
    while !rest.isEmpty {
      let end = String(String.UnicodeScalarView(rest.prefix(name.count + 3))).lowercased()
      if end.hasPrefix("</" + name), let last = end.unicodeScalars.last,
        end.unicodeScalars.count == name.count + 3, " \t\n\u{C}\r/>".unicodeScalars.contains(last)
      {
        break
      }
      text.unicodeScalars.append(rest.removeFirst())
    }
    return text
  }

  private mutating func close(_ name: String) {
    var index = open.count - 1
    while index > 0 {
      if open[index].name == name { return open.removeSubrange(index...) }
      if open[index].language == "html" || holdsHTML(open[index]) && index < open.count - 1 {
        if specials.contains(open[index].name) { return }
      }
      index -= 1
    }
  }

  private mutating func addText(_ text: String) {
    let isCode = ["script", "style"].contains(open.last?.name)
    if isCode { codes.append(text) } else { texts[texts.count - 1] += text }
  }

  // MARK: Scalars

  private func starts(_ text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

  private func isLetter(_ offset: Int) -> Bool {
    guard let scalar = rest.dropFirst(offset).first else { return false }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private mutating func take(_ text: String) -> Bool {
    guard starts(text) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func take(while isIn: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: isIn)
    rest = rest.dropFirst(taken.count)
    return String(String.UnicodeScalarView(taken))
  }

  private mutating func take(upTo end: String) -> String {
    var text = ""
    while !rest.isEmpty, !take(end) { text.unicodeScalars.append(rest.removeFirst()) }
    return text
  }
}

private let breakouts: Set = ["b", "br", "div", "img", "meta", "p", "span", "table", "ul"]
private let specials: Set = [
  "select", "div", "p", "noscript", "foreignobject", "desc", "title", "mi", "mtext", "textarea",
  "table", "ul",
]

/// The text without the character references that matter.
private func decoded(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let character = rest.first {
    let end = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    if character == "&", let decoded = scalar(named: end) {
      result.unicodeScalars.append(decoded)
      rest = rest[end.endIndex...]
      if rest.unicodeScalars.first == ";" {
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    } else {
      result.unicodeScalars.append(rest.unicodeScalars.first ?? " ")
      rest = Substring(rest.unicodeScalars.dropFirst())
    }
  }
  return result
}

private func scalar(named name: Substring) -> Unicode.Scalar? {
  let named: [Substring: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "quot": "\"", "amp": "&", "colon": ":", "Tab": "\t", "NewLine": "\n",
  ]
  if let scalar = named[name] { return scalar }
  guard name.first == "#" else { return nil }
  let isHex = name.dropFirst().first == "x"
  let digits = name.dropFirst(isHex ? 2 : 1).prefix { isHex ? $0.isHexDigit : $0.isNumber }
  return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
}
